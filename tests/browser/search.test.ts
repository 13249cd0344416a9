import { describe, expect, test } from "vitest";
import { searchedTexts } from "../../src/search/clause-texts.ts";
import { containsAll } from "../../src/search/match.ts";
import { parseQuery } from "../../src/search/query.ts";
import { allFound, answered, asked, dataset, onSearch } from "./search-page.ts";
import { site } from "./stage.ts";

const TRADITIONAL = new Map([
  ["補", "补"],
  ["貼", "贴"],
]);
const wanted = (query: string): string[] =>
  dataset.clauses
    .filter((clause) => containsAll(searchedTexts(clause), parseQuery(query, TRADITIONAL).parts))
    .map(({ id }) => id);

describe("finds what stands in the clauses, and nothing else", () => {
  test.each([
    "算力",
    "20万元",
    "20 万元",
    "50%",
    "５０％",
    "OPC",
    "opc社区",
    "Token（词元）",
    "2000卡时",
    "AI+",
    "就高不重复",
    "算力 贴息",
    "算力补贴",
    "市数据局",
    "〔",
    "0",
    "補貼 算力",
    "Ａｉ＋",
  ])("%s", async (query) => {
    await onSearch(asked(query), async (page) => {
      expect((await allFound(page, "exact")).sort()).toEqual(wanted(query).sort());
    });
  });

  test("a whole number only: 20万元 is not 120万元, 0万元 is nothing", async () => {
    const [twenty = "", hundred = ""] = ["20万元", "100万元"];
    const found = dataset.clauses.filter(({ text }) => text.replace(/\s/g, "").includes(hundred));
    expect(found.length).toBeGreaterThan(0);
    await onSearch(asked(twenty), async (page) => {
      const exact = page.locator('[data-match="exact"] mark');
      const marks = await allFound(page).then(() => exact.allTextContents());
      expect(new Set(marks.map((mark) => mark.replace(/\s/g, "")))).toEqual(new Set([twenty]));
    });
    await onSearch(asked("0万元"), (page) => answered(page, "没有条款包含“0万元”"));
  });
});

test("a result shows title, place, document, status and the sentence with its hits, and leads to the clause", async () => {
  await onSearch(asked("算力服务券"), async (page) => {
    const first = page.locator("[data-clause]").first();
    await first.waitFor();
    const id = (await first.getAttribute("data-clause")) ?? "";
    const text = (await first.textContent()) ?? "";
    const clause = dataset.clauses.find((one) => one.id === id);
    expect(text).toContain(clause?.title ?? "?");
    expect(text).toMatch(/市|区/);
    expect(text).toMatch(/《.+》/);
    expect(await first.locator(".status").textContent()).toBe("生效中");
    expect(await first.locator("mark").first().textContent()).toBe("算力服务券");
    expect(await first.getAttribute("data-match")).toBe("exact");
    await first.locator("a").first().click();
    await page.waitForURL((address) => address.pathname === new URL(`${site.address}policies/${id}/`).pathname);
  });
});

test("a hit in the title comes first", async () => {
  await onSearch(asked("场景"), async (page) => {
    const [first = ""] = await allFound(page);
    expect(dataset.clauses.find(({ id }) => id === first)?.title).toContain("场景");
  });
});

describe("filters", () => {
  test("by place: a district has its own clauses and its city's, never another city's", async () => {
    await onSearch(asked("算力", "&place=hongshan"), async (page) => {
      const found = await allFound(page);
      const jurisdictions = new Set(found.map((id) => dataset.clauses.find((one) => one.id === id)?.jurisdiction));
      expect(jurisdictions).toEqual(new Set(["hongshan", "wuhan"]));
      expect(await page.inputValue("#search-place")).toBe("hongshan");
    });
  });

  test("combine, go into the address and come back with it", async () => {
    await onSearch("", async (page) => {
      await page.selectOption("#search-topic", "finance");
      await answered(page, "全部条款（限 融资）");
      await page.selectOption("#search-kind", "loan");
      await answered(page, "融资、贷款");
      expect(new URL(page.url()).search).toBe("?topic=finance&kind=loan");
      for (const id of await allFound(page)) {
        expect(dataset.clauses.find((one) => one.id === id)?.topics).toContain("finance");
      }
      await page.goBack();
      await answered(page, /（限 融资）：/);
      expect(await page.inputValue("#search-kind")).toBe("");
    });
  });

  test("that no clause has are as if not there", async () => {
    await onSearch(asked("算力", "&place=atlantis&status=%22"), async (page) => {
      expect((await allFound(page, "exact")).length).toBe(wanted("算力").length);
      expect(await page.locator("#search-place").evaluate((field: HTMLSelectElement) => field.selectedIndex)).toBe(0);
    });
  });

  test("by status leave drafts out", async () => {
    await onSearch(asked("算力服务券", "&status=in-force"), async (page) => {
      const drafts = new Set(dataset.documents.filter(({ status }) => status === "draft").map(({ id }) => id));
      const found = await allFound(page);
      expect(found.length).toBeGreaterThan(0);
      expect(found.filter((id) => drafts.has(id.split("/")[0] ?? ""))).toEqual([]);
    });
  });
});

test("typing searches, and the address follows", async () => {
  await onSearch("", async (page) => {
    await page.locator("#search-query").pressSequentially("贴息");
    await answered(page, "“贴息”");
    expect(new URL(page.url()).searchParams.get("q")).toBe("贴息");
  });
});
