import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectNoAxeViolations } from "./axe.ts";
import { allFound, answered, asked, dataset, onSearch } from "./search-page.ts";
import { site } from "./stage.ts";

const focused = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement;
    const items = [...document.querySelectorAll("[data-clause]")];
    return active?.id === "search-query" ? "box" : items.indexOf(active?.closest("[data-clause]") as Element);
  });

describe("with the keyboard", () => {
  test("/ leads to the box, arrows through the results, Escape back, Enter opens", async () => {
    await onSearch(asked("算力"), async (page) => {
      await page.locator("[data-clause]").first().waitFor();
      await page.keyboard.press("/");
      expect(await focused(page)).toBe("box");
      expect(await page.inputValue("#search-query")).toBe("算力");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      expect(await focused(page)).toBe(1);
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("ArrowUp");
      expect(await focused(page)).toBe("box");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Escape");
      expect(await focused(page)).toBe("box");
      for (let i = 0; i < 11; i++) await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.locator("[data-clause]").nth(10).waitFor();
      expect(await focused(page)).toBe(10);
      await page.keyboard.press("Enter");
      await page.waitForURL("**/policies/*/*/**");
    });
  });
});

test("going back shows the same results, as many and at the same place", async () => {
  await onSearch(asked("OPC"), async (page) => {
    await page.locator("[data-clause]").first().waitFor();
    await page.click("[data-more]");
    // So that the page is loaded anew, and not kept as it is by the browser.
    await page.evaluate(() => addEventListener("unload", () => {}));
    const item = page.locator("[data-clause]").nth(15);
    const id = await item.getAttribute("data-clause");
    await item.locator("a").first().click();
    await page.waitForURL("**/policies/*/*/**");
    await page.goBack();
    await page.locator("[data-clause]").nth(15).waitFor();
    expect(await page.locator("[data-clause]").nth(15).getAttribute("data-clause")).toBe(id);
    await page.waitForFunction(() => scrollY > 300);
  });
});

describe("what people mean", () => {
  test.each([
    ["synonyms", "补贴", "synonym", "也包含近义：补助"],
    ["an amount", "二十万", "amount", "也包含同一数额：20万元"],
    ["a bare number", "200000", "amount", "也包含同一数额：20万元"],
    ["a wrong character", "算力服务卷", "typo", "差一个字：算力服务券"],
    ["a missing character", "算力服券", "typo", "差一个字：算力服务券"],
    ["a place and a word", "洪山 算力", "context", "文件的名称、文号或地方里有：洪山"],
    ["words that do not stand together", "武汉租房补贴怎么申请", "split", "没有连着写，分开找到：武汉"],
    ["words that few clauses hold together", "算力补贴", "split", "没有连着写，分开找到：算力、补贴"],
  ])("%s come after what holds the query, and it is said", async (_, query, near, words) => {
    await onSearch(asked(query), async (page) => {
      await allFound(page);
      expect(await page.textContent(`[data-near=${near}]`)).toContain(words);
      const matches = await page
        .locator("[data-match]")
        .evaluateAll((all: HTMLElement[]) => all.map((one) => one.dataset["match"]));
      expect(matches).toEqual([...matches].sort());
      expect(matches).toContain("near");
      await expectNoAxeViolations(page);
    });
  });
});

describe("filters", () => {
  test("say how many clauses they would leave, and that many are found", async () => {
    await onSearch(asked("算力"), async (page) => {
      await allFound(page);
      const option = page.locator("#search-payee option[value=company]");
      const count = Number(/（(\d+)）/.exec((await option.textContent()) ?? "")?.[1]);
      expect(count).toBeGreaterThan(0);
      await page.selectOption("#search-payee", "company");
      await answered(page, "限 企业、团队");
      expect((await allFound(page)).length).toBe(count);
      expect(new URL(page.url()).searchParams.get("payee")).toBe("company");
    });
  });

  test("count the clauses that follow where few hold the query", async () => {
    await onSearch(asked("算力补贴"), async (page) => {
      const all = await allFound(page);
      const option = page.locator("#search-place option[value=chengdu]");
      const count = Number(/（(\d+)）/.exec((await option.textContent()) ?? "")?.[1]);
      expect(count).toBeGreaterThan(0);
      await page.selectOption("#search-place", "chengdu");
      await answered(page, `没有条款包含“算力补贴”（限 成都`);
      expect((await allFound(page)).length).toBe(count);
      expect(all.filter((id) => id.startsWith("chengdu-")).length).toBe(count);
    });
  });

  test("allow sorting by amount within one kind of support only", async () => {
    await onSearch(asked("万元"), async (page) => {
      await allFound(page);
      expect(await page.isDisabled("#search-sort")).toBe(true);
      await page.selectOption("#search-kind", "entitlement");
      await answered(page, "限 符合条件即给的钱");
      await page.selectOption("#search-sort", "amount");
      await page.waitForFunction(() => !document.querySelector(".result-group"));
      const [first = ""] = await allFound(page);
      expect(new URL(page.url()).searchParams.get("sort")).toBe("amount");
      const own = dataset.measures.filter(({ clause }) => clause === first);
      expect(own.some(({ award }) => award.is === "entitlement")).toBe(true);
    });
  });
});

const PHONE = { viewport: { width: 360, height: 780 } };
const isOpen = (page: Page) => page.locator("#search-fold").evaluate((fold: HTMLDetailsElement) => fold.open);

describe("on a phone", () => {
  test("the first result is in the first view, the filters are folded, the result's rule is one link away", async () => {
    await onSearch(
      asked("算力补贴"),
      async (page) => {
        await allFound(page);
        expect((await page.locator("[data-clause] h4").first().boundingBox())?.y).toBeLessThan(700);
        expect(await isOpen(page)).toBe(false);
        expect(await page.isVisible("#search-place")).toBe(false);
        await page.click("a[href='#search-how']");
        await page.waitForFunction(() => {
          const top = document.querySelector("#search-how")?.getBoundingClientRect().top ?? -1;
          return top >= 0 && top < innerHeight;
        });
        expect(await page.locator("[data-clause]").count()).toBeGreaterThan(0);
      },
      PHONE,
    );
  });

  test("filters that are set are counted and shown", async () => {
    await onSearch(
      asked("算力", "&place=wuhan&status=in-force"),
      async (page) => {
        await allFound(page);
        expect(await isOpen(page)).toBe(true);
        expect(await page.locator("#search-fold summary").innerText()).toBe("筛选和排序（已选 2 项）");
        await page.selectOption("#search-place", "");
        await page.locator("#search-fold summary", { hasText: "已选 1 项" }).waitFor();
        await page.selectOption("#search-status", "");
        await page.locator("#search-fold summary", { hasText: /^筛选和排序$/ }).waitFor();
        await expectNoAxeViolations(page);
      },
      PHONE,
    );
  });

  test("no key is spoken of where there is only touch", async () => {
    await onSearch("", (page) => page.locator(".search-keys").waitFor({ state: "hidden" }), {
      ...PHONE,
      hasTouch: true,
      isMobile: true,
    });
  });
});

test("on a desk the filters are open, without a summary, and keys are spoken of", async () => {
  await onSearch("", async (page) => {
    expect(await isOpen(page)).toBe(true);
    expect(await page.isVisible("#search-place")).toBe(true);
    expect(await page.isVisible("#search-fold summary")).toBe(false);
    expect(await page.isVisible(".search-keys")).toBe(true);
    await page.setViewportSize(PHONE.viewport);
    await page.locator("#search-place").waitFor({ state: "hidden" });
  });
});

test("a question leads to the page that answers it; what was typed is echoed as it was typed", async () => {
  await onSearch(asked("OPC是什么"), async (page) => {
    await allFound(page);
    expect(await page.textContent("[data-near=split]")).toBe("没有连着写，分开找到：OPC");
    const links = page.locator("#search-guides a:visible");
    expect(await links.allTextContents()).toEqual(["什么算 OPC"]);
    await expectNoAxeViolations(page);
    await page.fill("#search-query", "算力");
    await page.locator("#search-guides").waitFor({ state: "hidden" });
    await page.fill("#search-query", "OPC是什么");
    await links.click();
    await page.waitForURL("**/compare/definition/");
  });
});

test("results stand by document, in force before draft", async () => {
  await onSearch(asked("算力服务券"), async (page) => {
    await allFound(page);
    expect(await page.locator('[data-match="exact"] .status').allTextContents()).toEqual(["生效中", "征求意见稿"]);
    for (const group of await page.locator(".result-group").all()) {
      const ids = await group
        .locator("[data-clause]")
        .evaluateAll((all: HTMLElement[]) => all.map((one) => one.dataset["clause"]?.split("/")[0]));
      expect(new Set(ids).size).toBe(1);
    }
  });
});

test("a result says in words what its measures give", async () => {
  await onSearch(asked("算力服务券"), async (page) => {
    const first = page.locator("[data-clause]").first();
    await first.waitFor();
    expect(await first.locator(".result-measures li").count()).toBeGreaterThan(0);
    expect(await first.locator(".result-measures").textContent()).toMatch(/算力费用的50%.*20万元/);
  });
});

test("a result opens the clause at the sentence, by a text fragment", async () => {
  await onSearch(asked("创业担保贷款"), async (page) => {
    const link = page.locator('[data-match="exact"] a').first();
    const href = decodeURIComponent((await link.getAttribute("href")) ?? "");
    expect(href).toMatch(/\/#:~:text=.*创业担保贷款。$/);
    await link.click();
    await page.waitForURL("**/policies/*/*/**");
    const [first = ""] = href.split("text=")[1]?.split(",") ?? [];
    expect(await page.locator("main").innerText()).toContain(first);
  });
});

test("nothing is loaded before the box has the focus; then it works offline", async () => {
  await onSearch("", async (page) => {
    const loaded = () =>
      page.evaluate(
        () => performance.getEntriesByType("resource").filter(({ name }) => /data|pagefind/.test(name)).length,
      );
    await page.waitForLoadState("networkidle");
    expect(await loaded()).toBe(0);
    await page.focus("#search-query");
    await page.waitForFunction(() =>
      performance.getEntriesByType("resource").some(({ name }) => name.includes("data")),
    );
    await page.waitForLoadState("networkidle");
    await page.context().setOffline(true);
    await page.fill("#search-query", "贷款");
    await page.keyboard.press("Enter");
    expect((await allFound(page)).length).toBeGreaterThan(0);
    expect(await loaded()).toBe(2);
    expect(page.url()).toContain(site.address);
  });
});
