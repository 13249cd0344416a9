import { describe, expect, test } from "vitest";
import { expectNoAxeViolations } from "./axe.ts";
import { allFound, answered, asked, browser, onSearch, site } from "./search-page.ts";

describe("what is not in a clause", () => {
  test("says so, and what to try", async () => {
    await onSearch(asked("乱七八糟qqq"), async (page) => {
      await answered(page, "没有条款包含“乱七八糟qqq”。");
      expect(await page.isVisible("#search-empty")).toBe(true);
      await expectNoAxeViolations(page);
    });
  });

  test("names the document that has the number", async () => {
    await onSearch(asked("武政规〔2026〕4号"), async (page) => {
      await answered(page, "没有条款包含“武政规〔2026〕4号”。");
      const documents = new Set((await allFound(page)).map((id) => id.split("/")[0]));
      expect(documents).toEqual(new Set(["wuhan-opc-2026"]));
      const link = page.locator("#search-documents a");
      expect(await link.textContent()).toContain("武汉市支持人工智能 OPC 创新发展若干措施");
    });
  });

  test.each([
    ["markup", "<img src=x onerror=alert(1)>"],
    ["a script", "<script>alert(1)</script>"],
    ["signs of a pattern", '"]).*+?^$()|[\\'],
    ["quotation marks", "' OR 1=1 --"],
    ["invisible characters", "\u0000\u200b\ufeff"],
    ["an emoji", "😀"],
    ["an accent", "é"],
    ["10,000 characters", "啊".repeat(10_000)],
  ])("is harmless: %s", async (_, query) => {
    await onSearch(asked(query.slice(0, 500)), async (page) => {
      await page.locator("#search-query").fill(query);
      await page.click("#search-form button");
      await page.waitForTimeout(400);
      expect(await page.locator('[data-match="exact"]').count()).toBe(0);
      expect(await page.locator("#search-message *, #search-results :is(img, script)").count()).toBe(0);
    });
  });
});

describe("where search cannot work, it says why", () => {
  const without = async (script: string, words: string) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(script);
    await page.goto(`${site.address}search/${asked("算力")}`);
    await answered(page, words);
    await expectNoAxeViolations(page);
    await context.close();
  };
  test("neither clauses nor WebAssembly", () =>
    without(
      "delete globalThis.WebAssembly; globalThis.fetch = () => Promise.reject(new Error())",
      "没有开启 WebAssembly",
    ));

  test.each([
    [["**/data/search-clauses.json", "**/pagefind/**"], "搜索索引没有加载成功"],
    [["**/data/**"], "条款文本没有加载成功"],
  ])("%s are missing; it works once they are there again", async (patterns, words) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    for (const pattern of patterns) await page.route(pattern, (route) => route.abort());
    await page.goto(`${site.address}search/${asked("算力")}`);
    await answered(page, words);
    for (const pattern of patterns) await page.unroute(pattern);
    await page.click("#search-form button");
    await answered(page, "找到");
    await context.close();
  });
});

test("without WebAssembly the clauses answer", async () => {
  await onSearch("", async (page) => {
    await page.evaluate("delete globalThis.WebAssembly");
    await page.fill("#search-query", "算力");
    await page.keyboard.press("Enter");
    expect((await allFound(page)).length).toBeGreaterThan(0);
  });
});

test("without the clauses' file the index answers the same", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const answers: string[][] = [];
  for (const blocked of [false, true]) {
    if (blocked) await page.route("**/data/search-clauses.json", (route) => route.abort());
    for (const query of ["20万元", "算力 贴息", "AI+", "獎勵"]) {
      await page.goto(`${site.address}search/${asked(query, "&kind=entitlement&payee=company")}`);
      answers.push((await allFound(page, "exact")).sort());
    }
  }
  expect(answers.slice(4)).toEqual(answers.slice(0, 4));
  expect(answers.flat().length).toBeGreaterThan(0);
  await context.close();
});

test("without JavaScript the page explains itself and leads to topics, documents and terms", async () => {
  await onSearch(
    asked("算力"),
    async (page) => {
      expect(await page.locator("noscript p").isVisible()).toBe(true);
      const targets = await page
        .locator(".search-browse a")
        .evaluateAll((all) => all.map((a) => a.getAttribute("href") ?? ""));
      for (const part of ["/compare/", "/policies/", "/glossary/"]) {
        expect(targets.some((href) => href.includes(part))).toBe(true);
      }
    },
    { javaScriptEnabled: false },
  );
});

describe("is accessible", () => {
  test.each(["light", "dark"] as const)("with results, %s", async (colorScheme) => {
    await onSearch(
      asked("算力"),
      async (page) => {
        await allFound(page);
        await expectNoAxeViolations(page);
      },
      { colorScheme },
    );
  });

  test("on a phone, without sideways scrolling", async () => {
    await onSearch(
      asked("算力服务券"),
      async (page) => {
        await allFound(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
        await expectNoAxeViolations(page);
      },
      { viewport: { width: 320, height: 640 } },
    );
  });
});
