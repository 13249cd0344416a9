import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseNumeral } from "../../src/domain/chinese-numeral.ts";
import { fraction } from "../../src/domain/fraction.ts";

describe("a numeral", () => {
  test.each([
    ["3000", 3000],
    ["２０", 20],
    ["20万", 200_000],
    ["1.5亿", 150_000_000],
    ["2000亿", 200_000_000_000],
    ["100百万", 100_000_000],
    ["三", 3],
    ["两", 2],
    ["十", 10],
    ["十五", 15],
    ["二十", 20],
    ["一百零五", 105],
    ["三千", 3000],
    ["一万二千", 12_000],
    ["千亿", 100_000_000_000],
    ["百亿", 10_000_000_000],
    ["三亿五千万", 350_000_000],
    ["万亿", 1_000_000_000_000],
    ["零", 0],
  ])("%s is %d", (literal, value) => expect(parseNumeral(literal)).toEqual(fraction(value)));

  test("8.5 is exact", () => expect(parseNumeral("8.5")).toEqual({ n: 17, d: 2 }));

  test.each(["", "abc", "20元", "1.", "几十"])("%o is refused or nothing", (literal) => {
    if (literal === "") expect(parseNumeral(literal)).toEqual(fraction(0));
    else expect(() => parseNumeral(literal)).toThrow(RangeError);
  });
});

const DIGITS = [..."零一二三四五六七八九"];

/** 1 to 9999 as written: 105 → 一百零五. */
function section(n: number): string {
  let text = "";
  let gap = false;
  for (const [unit, name] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(n / unit) % 10;
    if (digit === 0) gap ||= text !== "";
    else {
      text += `${gap ? "零" : ""}${DIGITS[digit]}${name}`;
      gap = false;
    }
  }
  return text;
}

/** 1 to 99,999,999 as written. */
function chinese(n: number): string {
  const [high, low] = [Math.floor(n / 10_000), n % 10_000];
  if (high === 0) return section(low);
  if (low === 0) return `${section(high)}万`;
  return `${section(high)}万${low < 1000 ? "零" : ""}${section(low)}`;
}

test("a number written in Chinese is read back", () => {
  expect(chinese(10_500_305)).toBe("一千零五十万零三百零五");
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (n) => {
      expect(parseNumeral(chinese(n))).toEqual(fraction(n));
    }),
  );
});

test("digits with 万 and 亿 are multiplied, in full width too", () => {
  const wide = (text: string): string => text.replace(/\d/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), (n) => {
      expect(parseNumeral(`${n}万`)).toEqual(fraction(n * 10_000));
      expect(parseNumeral(`${n}亿`)).toEqual(fraction(n * 100_000_000));
      expect(parseNumeral(wide(`${n}万`))).toEqual(fraction(n * 10_000));
    }),
  );
});
