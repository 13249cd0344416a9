import { describe, expect, test } from "vitest";
import { expectNoAxeViolations } from "./harness.ts";
import { allFound, answered, asked, browser, onSearch, site } from "./search-page.ts";

describe("what is not in a clause", () => {
  test("says so, says what to try, and names the document that has the number", async () => {
    await onSearch(asked("武政规〔2026〕4号"), async (page) => {
      await answered(page, "没有条款包含“武政规〔2026〕4号”。");
      expect(await page.isVisible("#search-empty")).toBe(true);
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
      expect(await page.locator("[data-clause]").count()).toBe(0);
      expect(await page.locator("#search-message *, #search-results *").count()).toBe(0);
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
  test("no WebAssembly", () => without("delete globalThis.WebAssembly", "没有开启 WebAssembly"));

  test.each([
    ["**/pagefind/**", "搜索索引没有加载成功"],
    ["**/data/search/**", "条款文本没有加载成功"],
  ])("%s is missing; it works once that is there again", async (pattern, words) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route(pattern, (route) => route.abort());
    await page.goto(`${site.address}search/${asked("算力")}`);
    await answered(page, words);
    await page.unroute(pattern);
    await page.click("#search-form button");
    await answered(page, "找到");
    await context.close();
  });
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
