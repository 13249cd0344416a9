import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectNoAxeViolations } from "./axe.ts";
import { allFound, answered, asked, dataset, onSearch } from "./search-page.ts";
import { inPage, site } from "./stage.ts";

describe("what is not in a clause", () => {
  test("says so, and what to try", async () => {
    await onSearch(asked("乱七八糟qqq"), async (page) => {
      await answered(page, "没有条款包含“乱七八糟qqq”。");
      expect(await page.isVisible("#search-empty")).toBe(true);
      await expectNoAxeViolations(page);
    });
  });

  const tips = (page: Page) =>
    page.locator("#search-empty li:visible").evaluateAll((all: HTMLElement[]) => all.map((one) => one.dataset["tip"]));

  test.each(["税收优惠", "社保", "落户"])(
    "%s: no document has it, which is not that there is no such policy",
    (typed) =>
      onSearch(asked(typed), async (page) => {
        await answered(page, `没有条款包含“${typed}”。`);
        const words = await page.locator("#search-unwritten").innerText();
        expect(words).toContain(
          `${dataset.documents.length} 份文件，条款里都没有出现这个说法。没有写，不等于没有这项政策`,
        );
        expect(await tips(page)).toEqual([undefined, undefined]);
      }),
  );

  test("a long query may be shortened, a number is whole", async () => {
    await onSearch(asked("乱七八糟又乱七八糟"), async (page) => {
      await answered(page, "没有条款包含");
      expect(await tips(page)).toEqual(["long", "long", undefined, undefined]);
    });
    await onSearch(asked("0万元"), async (page) => {
      await answered(page, "没有条款包含");
      expect(await tips(page)).toContain("number");
      await page.click("#search-empty a:has-text('20万元')");
      await answered(page, "“20万元”：找到");
    });
  });

  test("what only the filters leave out is said to be there", async () => {
    await onSearch(asked("就高不重复", "&place=chengdu"), async (page) => {
      await answered(page, "没有条款包含“就高不重复”（限 成都）。");
      expect(await page.isVisible("#search-unwritten")).toBe(false);
      const words = await page.locator("#search-filtered").innerText();
      await page.selectOption("#search-place", "");
      await answered(page, "“就高不重复”：找到");
      expect(words).toBe(`在所选的筛选条件以外，还有 ${(await allFound(page)).length} 条。`);
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

describe("where search cannot work", () => {
  test("it says why, and works once its files are there again", () =>
    inPage(async (page) => {
      await page.route("**/data/**", (route) => route.abort());
      await page.goto(`${site.address}search/${asked("算力")}`);
      await answered(page, "条款没有加载成功");
      await expectNoAxeViolations(page);
      await page.unroute("**/data/**");
      await page.click("#search-form button");
      await answered(page, "找到");
    }));

  test("for one of the index's files, the rest of the page stays, and the next query is tried", () =>
    inPage(async (page) => {
      await page.route("**/data/search-clauses.json", (route) => route.abort());
      await page.route("**/data/search/grams/**", (route) => route.abort());
      await page.goto(`${site.address}search/${asked("算力")}`);
      await answered(page, "条款没有加载成功");
      await page.unroute("**/data/search/grams/**");
      await page.click("#search-form button");
      await answered(page, "找到");
    }));
});

describe("without the clauses' file the index answers the same", () => {
  const ofPage = async (page: Page) => ({
    found: await allFound(page),
    labels: await page.locator(".near-label").allTextContents(),
    options: await page.locator(".search-filters option").allTextContents(),
    marks: await page.locator("[data-clause] mark").allTextContents(),
  });
  test.each([
    ["a number", "20万元", ""],
    ["a number in other words", "二十万", ""],
    ["several words", "算力 贴息", ""],
    ["Latin and a sign", "AI+", ""],
    ["traditional characters, filtered", "獎勵", "&kind=entitlement&payee=company"],
    ["sorted by amount", "万元", "&kind=entitlement&sort=amount"],
    ["only filters", "", "&topic=finance&place=hongshan"],
    ["a long text", "人工智能产业高质量发展", ""],
    ["synonyms", "补贴", ""],
    ["a wrong character", "算力服务卷", ""],
    ["a place and a word", "洪山 算力", ""],
    ["words that do not stand together", "武汉租房补贴怎么申请", ""],
    ["words that few clauses hold together", "算力补贴", ""],
    ["the same in one place", "算力补贴", "&place=chengdu"],
    ["nothing", "乱七八糟qqq", ""],
  ])("%s", (_, query, more) =>
    inPage(async (page) => {
      const answers = [];
      for (const blocked of [false, true]) {
        if (blocked) await page.route("**/data/search-clauses.json", (route) => route.abort());
        await page.goto(`${site.address}search/${asked(query, more)}`);
        answers.push(await ofPage(page));
      }
      expect(answers[1]).toEqual(answers[0]);
    }),
  );
});

describe("the site's other pages", () => {
  const press = "#search-pages button";
  test("are searched when a reader asks, and from then on with every query", async () => {
    await onSearch(asked("就高不重复"), async (page) => {
      await allFound(page);
      const requested: string[] = [];
      page.on("request", (request) => requested.push(request.url()));
      expect(await page.locator("#search-pages li").count()).toBe(0);
      await page.click(press);
      await page.locator("#search-pages [role=status]", { hasText: /其他页面里有 \d+ 处/ }).waitFor();
      expect(requested.some((address) => address.includes("/pagefind/"))).toBe(true);
      for (const item of await page.locator("#search-pages li").all())
        expect(await item.textContent()).toContain("就高不重复");
      await expectNoAxeViolations(page);
      await page.fill("#search-query", "未载明、不适用和 0");
      await page.keyboard.press("Enter");
      const link = page.locator("#search-pages li a", { hasText: "未载明、不适用和 0" }).first();
      await link.waitFor({ timeout: 5000 }).catch(() => {});
      expect(await page.locator("#search-pages li").count()).toBeGreaterThan(0);
      await page.locator("#search-pages li a").first().click();
      await page.waitForURL(/(method|compare|charts|glossary|decide)\//);
    });
  });

  test("are not, and it is said, where the browser has no WebAssembly", async () => {
    await onSearch("", async (page) => {
      await page.evaluate("delete globalThis.WebAssembly");
      await page.fill("#search-query", "算力");
      await page.keyboard.press("Enter");
      expect((await allFound(page)).length).toBeGreaterThan(0);
      await page.click(press);
      await page.locator("#search-pages [role=status]", { hasText: "没有开启 WebAssembly" }).waitFor();
    });
  });

  test("are not, and it is said, where their index does not load", () =>
    inPage(async (page) => {
      await page.route("**/pagefind/**", (route) => route.abort());
      await page.goto(`${site.address}search/${asked("算力")}`);
      await page.click(press);
      await page.locator("#search-pages [role=status]", { hasText: "没有加载成功" }).waitFor();
    }));
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
