import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { sameQuantity, scanQuantities } from "../../src/domain/quantity.ts";
import { compact } from "../../src/domain/verbatim.ts";

type Found = { text: string; value: number | string; to?: number; unit: string; comparator: string };
type Case = { why: string; sentence: string; finds: Found[] };

const CASES = parse(readFileSync(join(import.meta.dirname, "../cases/quantities.yml"), "utf8")) as Case[];

function scan(sentence: string): Found[] {
  const { text } = compact(sentence);
  return scanQuantities(text).map(({ span, value, to, unit, comparator }) => ({
    text: text.slice(span.start, span.end),
    value: value.d === 1 ? value.n : `${value.n}/${value.d}`,
    ...(to ? { to: to.n } : {}),
    unit,
    comparator,
  }));
}

describe("a number of a sentence", () => {
  test.each(CASES)("$why: $sentence", ({ sentence, finds }) => expect(scan(sentence)).toEqual(finds));
});

const pieces = fc.constantFrom(...CASES.map((one) => one.sentence));

test("white space changes nothing", () => {
  const spaced = pieces.chain((sentence) =>
    fc
      .array(fc.constantFrom("", "", " ", "\n", "\t", "\u3000"), {
        minLength: sentence.length,
        maxLength: sentence.length,
      })
      .map((gaps) => [sentence, [...sentence].map((c, i) => c + (gaps[i] ?? "")).join("")] as const),
  );
  fc.assert(
    fc.property(spaced, ([plain, wide]) => {
      expect(scan(wide)).toEqual(scan(plain));
    }),
  );
});

test("sentences do not change each other's numbers", () => {
  fc.assert(
    fc.property(pieces, pieces, (a, b) => {
      expect(scan(`${a}。${b}`)).toEqual([...scan(a), ...scan(b)]);
    }),
  );
});

test("numbers are found in order and do not overlap", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(..."最高不超过20万元、三年以上50%至（）第，。")), (characters) => {
      const found = scanQuantities(characters.join(""));
      for (const [i, { from, span }] of found.entries()) {
        expect(from).toBeLessThanOrEqual(span.start);
        expect(from).toBeGreaterThanOrEqual(found[i - 1]?.span.end ?? 0);
        expect(span.end).toBeGreaterThan(span.start);
      }
    }),
  );
});

describe("the same quantity", () => {
  const only = (phrase: string) => {
    const [first] = scanQuantities(phrase);
    if (!first) throw new Error(phrase);
    return first;
  };
  test.each([
    ["20万元", "200000元", true],
    ["50%", "50％", true],
    ["20万元", "20万", false],
    ["最高20万元", "不超过20万元", true],
    ["最高20万元", "20万元", false],
    ["3—5个", "3个", false],
    ["3—5个", "3—6个", false],
    ["三年", "3年", true],
  ])("%s and %s: %s", (a, b, same) => expect(sameQuantity(only(a), only(b))).toBe(same));
});
