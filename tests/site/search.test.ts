/** Searches in a founder's own words: the first result must answer, by other words or by taking the question apart; and what the page says besides. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { basePath } from "../../src/hosting/base-path.ts";
import { answer } from "../../src/search/answer.ts";
import type { SearchCatalogue } from "../../src/search/catalogue.ts";
import { GUIDES, isAsked } from "../../src/search/guides.ts";
import { plainSource } from "../../src/search/plain-source.ts";
import { prepareClauses } from "../../src/search/prepared.ts";
import { prepareWords, readQuery } from "../../src/search/words.ts";

const BASE = basePath(process.env["BASE_PATH"]);
const catalogue = JSON.parse(readFileSync("dist/data/search-clauses.json", "utf8")) as SearchCatalogue;
const words = prepareWords(catalogue.words);
const clauses = prepareClauses(catalogue.documents);
const source = plainSource(clauses);

test.each([
  ["注册公司免租", "hongshan-ai-2025/04-carriers", "最高3年免租"],
  ["大学生创业补贴", "chengdu-opc-2026/07-talent-building", "高校毕业生"],
  ["买显卡有补贴吗", "hongshan-ai-2025/05-compute", "20%的补贴"],
  ["调用API能报销多少", "wuhan-opc-2026/03-models", "模型采购费用的50%"],
  ["租房补贴", "wuhan-opc-2026/04-talent", "租住人才租赁房"],
  ["创业贷款利息谁出", "wuhan-opc-2026/09-finance", "创业担保贷款"],
  ["算力券怎么领", "wuhan-opc-2026/01-compute", "算力服务券"],
  ["找投资", "wuhan-opc-2026/09-finance", "投资绿色通道"],
  ["参加比赛拿奖有钱吗", "wuhan-opc-2026/10-ecosystem", "大赛"],
  ["什么时候截止", "hongshan-ai-2025/14-validity", "有效期至"],
  ["一个人开公司有什么补贴", "chengdu-opc-2026/07-talent-building", "2万元补贴"],
  ["洪山区租金", "hongshan-ai-2025/04-carriers", "免租或减租"],
  ["成都天使投资", "chengdu-opc-2026/12-finance", "天使"],
  ["模型备案奖励", "hongshan-ai-2025/06-models", "每个模型100万元"],
  ["两个城市能重复领吗", "hongshan-ai-2025/13-interpretation", "就高不重复"],
  ["买房优惠", "wuhan-opc-2026/04-talent", "购房"],
  ["免费住宿", "wuhan-opc-2026/04-talent", "免费住宿"],
  ["OPC社区怎么认定", "chengdu-opc-2026/02-communities", "OPC社区"],
  ["贷款贴息", "chengdu-opc-2026/12-finance", "贷款利息"],
  ["数据集采购补贴", "hongshan-ai-2025/07-datasets", "数据集"],
  ["科研项目补助", "hongshan-ai-2025/01-research", "项目拨付经费的50%"],
])("%s", (typed, clause, holds) => {
  const [first] = answer(source, readQuery(typed, words), words);
  const found = clauses[first?.clause ?? -1];
  expect(found?.id).toBe(clause);
  expect(found?.clause.text.replace(/\s/g, "")).toContain(holds);
});

test("算力补贴: where few clauses hold it, those of each city that give it in other words follow", () => {
  const found = answer(source, readQuery("算力补贴", words), words).map(
    ({ clause, near = "exact" }) => `${clauses[clause]?.id} ${near}`,
  );
  expect(found.filter((one) => one.endsWith(" exact"))).toEqual(found.slice(0, 2));
  expect(found).toContain("wuhan-opc-2026/01-compute split");
  expect(found).toContain("chengdu-opc-2026/04-compute-and-models split");
});

const page = readFileSync("dist/search/index.html", "utf8");

describe("the page's own examples hold in some clause as they are written", () => {
  const help = page.slice(page.indexOf('id="search-empty"'), page.indexOf('id="search-results"'));
  const linked = [...help.matchAll(/\/search\/\?q=([^"]*)"[^>]*>([^<]*)</g)].map(([, query = "", text = ""]) => {
    expect(decodeURIComponent(query)).toBe(text);
    return text;
  });
  const [, placeholder = ""] = /id="search-query"[^>]*placeholder="([^"]*)…"/.exec(page) ?? [];
  const examples = [...linked, ...placeholder.split("、")];
  test("there are some", () => expect(examples.length).toBeGreaterThan(6));
  test.each(examples)("%s", (typed) => {
    const [first] = answer(source, readQuery(typed, words), words);
    expect(first).toMatchObject({ near: undefined });
  });
});

describe("questions lead to the page that answers them", () => {
  const links = [...page.matchAll(/<span data-words="([^"]*)"[^>]*>\s*<a href="([^"]*)">([^<]*)</g)].map(
    ([, own = "", href = "", label = ""]) => ({ words: own.split("|"), path: href.replace(BASE, ""), label }),
  );
  const leadsTo = (typed: string) => {
    const asked = readQuery(typed, words).parts.flat().join("");
    return links.filter((one) => isAsked(one.words, asked)).map(({ path }) => path);
  };
  test.each([
    ["OPC是什么", "compare/definition/"],
    ["什么是 opc", "compare/definition/"],
    ["怎么申请", "compare/implementation/"],
    ["怎麼申請", "compare/implementation/"],
    ["怎么申报", "compare/implementation/"],
    ["找谁申请", "compare/implementation/"],
    ["找谁申请", "agencies/"],
    ["哪里补贴最多", "decide/"],
    ["补贴到期", "timeline/"],
  ])("%s: /%s", (typed, path) => expect(leadsTo(typed)).toContain(path));
  test("each word of each, in whatever letters", () => {
    expect(links).toHaveLength(GUIDES.length);
    GUIDES.forEach(({ words: own }, n) => {
      for (const word of own) expect(leadsTo(word.toLowerCase())).toContain(links[n]?.path);
    });
  });
  test("that is there and is called so", () => {
    for (const { path, label } of links) {
      expect(existsSync(`dist/${path}index.html`)).toBe(true);
      expect(readFileSync(`dist/${path}index.html`, "utf8")).toContain(label);
    }
  });
  test.each(["算力补贴", "20万元", "OPC", "OPC社区", "税收优惠", "最高不超过", "租金 备案"])("%s is none", (typed) =>
    expect(leadsTo(typed)).toEqual([]),
  );
});
