import { expect, test } from "vitest";
import { amountsOf } from "../../src/search/amounts.ts";
import { soughtGrams } from "../../src/search/grams.ts";
import { simplifiedPairs } from "../../src/search/simplified.ts";
import { prepareNames, suggest } from "../../src/search/suggest.ts";

test("a sought text is looked up by itself, or by runs of three that cover it", () => {
  expect(soughtGrams("算力")).toEqual(["算力"]);
  expect(soughtGrams("算力券")).toEqual(["算力券"]);
  expect(soughtGrams("算力服务")).toEqual(["算力服", "力服务"]);
  expect(soughtGrams("算力服务券")).toEqual(["算力服", "服务券"]);
});

test.each([
  ["20万", ["200000元", "20万元"]],
  ["二十万元", ["200000元", "20万元", "20万"]],
  ["百分之五十", ["50%"]],
  ["五成", ["50%"]],
  ["三成都", []],
  ["50%", []],
])("%s may be written %j", (typed, expected) => {
  const written = amountsOf(typed).map(({ text }) => text);
  expect(written.slice(0, expected.length)).toEqual(expected);
  if (expected.length === 0) expect(written).toEqual([]);
});

test("a traditional character that the texts hold stays as it is", () => {
  const simplify = (c: string) => ({ 補: "补", 後: "后", 於: "于" })[c] ?? c;
  expect(simplifiedPairs("补后後", simplify)).toBe("補补");
});

test("names that begin with what is typed come first", () => {
  const names = prepareNames(["普惠算力", "算力服务券", "算力", "算力券", "AI Agent"]);
  expect(suggest("算力", names)).toEqual(["算力券", "算力服务券", "普惠算力"]);
  expect(suggest("ＡＩａｇ", names)).toEqual(["AI Agent"]);
  expect(suggest(" ", names)).toEqual([]);
});
