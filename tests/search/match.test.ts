import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { containsAll, findHits } from "../../src/search/match.ts";
import { parseQuery, phraseOf } from "../../src/search/query.ts";
import { tokenise } from "../../src/search/tokens.ts";

const parts = (typed: string) => parseQuery(typed).parts;
const found = (typed: string, text: string) =>
  findHits(text, parts(typed)).map(({ start, end }) => text.slice(start, end));

describe("a query", () => {
  test.each([
    ["20万元", "最高 120 万元补助", []],
    ["20万元", "最高 20 万元补助", ["20 万元"]],
    ["20 万元", "最高20万元补助", ["20万元"]],
    ["0万元", "最高 20 万元", []],
    ["20", "2026 年，20 个", ["20"]],
    ["50%", "按照 50％ 给予", ["50％"]],
    ["ＯＰＣ", "对 opc 给予", ["opc"]],
    ["(责任单位", "（责任单位：", ["（责任单位"]],
    ["算力 贴息", "贴息买算力", ["贴息", "算力"]],
    ["算力服务券", "算力\n服务券", ["算力\n服务券"]],
    ["补助", "奖励", []],
  ])("%j finds in %j: %j", (typed, text, expected) => {
    expect(found(typed, text)).toEqual(expected);
  });

  test("keeps what stands in quotation marks together", () => {
    expect(parts('"AI 编程" 算力').map((part) => part.join(""))).toEqual(["ai编程", "算力"]);
    expect(parts('"').length).toBe(0);
  });

  test("is cut at 200 characters, and says nothing twice", () => {
    expect(parts("啊".repeat(10_000))[0]).toHaveLength(200);
    expect(parts("算力 算力")).toHaveLength(1);
  });

  test("can be anything at all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (typed, text) => {
        findHits(text, parts(typed));
        for (const part of parts(typed)) expect(phraseOf(part)).toMatch(/^"[^"]+"$/);
      }),
    );
  }, 30_000);
});

test("overlapping hits are one", () => {
  expect(found("算力服务 服务券", "算力服务券")).toEqual(["算力服务券"]);
});

test("all parts must stand in some text of the clause", () => {
  const texts = ["强化算力服务支撑", "市数据局"];
  expect(containsAll(texts, parts("算力 市数据局"))).toBe(true);
  expect(containsAll(texts, parts("算力 市经信局"))).toBe(false);
  expect(containsAll(texts, parts("支撑市数据局"))).toBe(false);
});

describe("tokens", () => {
  test("are one a character, all Han, so that Pagefind neither joins nor drops any", () => {
    const tokens = tokenise("AI+（20%）券");
    expect(tokens).toHaveLength(9);
    for (const token of tokens) expect(token).toMatch(/^\p{Script=Han}$/u);
  });

  test("of a digit differ by the digits beside it", () => {
    const [alone] = tokenise("2");
    const [first, last] = tokenise("22");
    expect(new Set([alone, first, last]).size).toBe(3);
    expect(tokenise("a2b")[1]).toBe(alone);
  });
});
