import { describe, expect, test } from "vitest";
import { LEXICON, type LexiconField, lexiconValues, valueOfWords } from "../../src/domain/lexicon.ts";
import { termsIn } from "../../src/domain/terms.ts";
import { compact } from "../../src/domain/verbatim.ts";

const FIELDS = Object.keys(LEXICON) as LexiconField[];
const plain = (term: string): string => compact(term.replaceAll("…", "")).text;

describe.each(FIELDS)("%s", (field) => {
  const lists = Object.entries(LEXICON[field]) as [string, readonly string[]][];

  test("has values, each with terms", () => {
    expect(lexiconValues(field)).toEqual(lists.map(([value]) => value));
    for (const [value, terms] of lists) expect(terms.length, value).toBeGreaterThan(0);
  });

  test("a term belongs to one value, once", () => {
    const terms = lists.flatMap(([, list]) => list.map(plain));
    expect(terms.filter((term, i) => terms.indexOf(term) !== i)).toEqual([]);
  });

  test("each term by itself says its own value", () => {
    for (const [value, terms] of lists)
      for (const term of terms) expect(valueOfWords(field, term)?.value, `${field} ${term}`).toBe(value);
  });
});

describe("words of a policy", () => {
  test.each([
    ["payee", "对符合条件的 OPC 生态社区", "community-operator"],
    ["payee", "对人工智能 OPC", "opc"],
    ["payee", "中小企业", "sme"],
    ["instrument", "算力服务券", "voucher"],
    ["instrument", "给予最高 20 万元补助", "subsidy"],
    ["period", "每年…一次性", "once-each-year"],
    ["period", "给予一次性奖励", "once"],
    ["award", "每年遴选", "selection"],
    ["scope", "每家 OPC", "enterprise"],
  ] as const)("%s by %s: %s", (field, words, value) => expect(valueOfWords(field, words)?.value).toBe(value));

  test("without a term they say nothing", () => expect(valueOfWords("payee", "符合条件")).toBeUndefined());
});

describe("the terms of a sentence", () => {
  test.each([
    ["payee", "对中小企业给予奖励", ["sme 中小企业"]],
    ["payee", "对OPC社区和企业", ["community-operator OPC社区", "enterprise 企业"]],
    ["period", "每年20万元，当年一次性", ["year 每年", "year 当年", "once 一次性"]],
    ["scope", "不限", []],
  ] as const)("%s in %s", (field, text, found) =>
    expect(termsIn(field, text).map(({ value, term }) => `${value} ${term}`)).toEqual(found),
  );
});
