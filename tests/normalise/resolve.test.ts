import { describe, expect, test } from "vitest";
import { quoteSpan, resolvePhrase, resolveWords } from "../../src/normalise/resolve.ts";
import { clauseOf } from "./clause.ts";

const QUOTE = "对企业按照不超过采购费用的 50% 给予最高 20 万元补助，期限三年，每年 20 万元封顶。";
const CLAUSE = clauseOf(`总则。${QUOTE}补助。`);
const quote = quoteSpan(CLAUSE, QUOTE) ?? { start: 0, end: 0 };

describe("a quote", () => {
  test("stands in its clause once", () => expect(quote).toEqual({ start: 3, end: 44 }));
  test.each(["补助", "补贴", ""])("%o does not", (words) => expect(quoteSpan(CLAUSE, words)).toBeUndefined());
});

describe("a phrase is the number of its quote", () => {
  test.each([
    ["不超过…50%", 50, "%", "at-most"],
    ["最高 20 万元", 200_000, "元", "at-most"],
    ["期限三年", 3, "年", "exact"],
    ["每年 20 万元", 200_000, "元", "exact"],
  ])("%s", (phrase, value, unit, comparator) => {
    const read = resolvePhrase(CLAUSE, quote, phrase);
    expect(read).toMatchObject({ ok: true, quantity: { value: { n: value, d: 1 }, unit, comparator } });
  });

  test.each([
    ["60%", "does not stand in the quote"],
    ["补助", "holds 0 numbers"],
    ["50% 给予最高 20 万元", "holds 2 numbers"],
    ["20 万元", "stands in the quote 2 times"],
    ["50%", "reads as exact 50 %, but the text says at-most 50 %"],
    ["最高 20 万", "reads as at-most 200000 (no unit), but the text says at-most 200000 元"],
    ["0 万元补助", "does not stand in the quote"],
  ])("%s is refused: it %s", (phrase, why) => expect(resolvePhrase(CLAUSE, quote, phrase)).toEqual({ ok: false, why }));

  test("only within the quote", () => {
    const clause = clauseOf("给予 5 万元奖励。给予 8 万元奖励。");
    const first = quoteSpan(clause, "给予 5 万元奖励。") ?? quote;
    expect(resolvePhrase(clause, first, "8 万元")).toEqual({ ok: false, why: "does not stand in the quote" });
  });
});

test("cited words are spans of the clause", () => {
  expect(
    resolveWords(CLAUSE, quote, "不超过…给予")?.map(({ start, end }) => CLAUSE.compact.text.slice(start, end)),
  ).toEqual(["不超过", "给予"]);
  expect(resolveWords(CLAUSE, quote, "总则")).toBeUndefined();
});
