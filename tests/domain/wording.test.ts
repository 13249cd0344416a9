import { describe, expect, test } from "vitest";
import {
  fullFigure,
  fullMoney,
  isSilent,
  percent,
  shortMoney,
  wordIsoDate,
  wordQuantity,
  wordStated,
} from "../../src/domain/wording.ts";

describe("money", () => {
  test.each([
    [0, "0元"],
    [800, "800元"],
    [5000, "5000元"],
    [10_000, "1万元"],
    [12_500, "1.25万元"],
    [200_000, "20万元"],
    [25_000_000, "2500万元"],
    [100_000_000, "1亿元"],
    [150_000_000, "1.5亿元"],
    [200_000_000_000, "2000亿元"],
    [123_456_789, "123,456,789元"],
    [12_345, "12,345元"],
    [-200_000, "-20万元"],
  ])("%d yuan is said %s", (yuan, words) => expect(shortMoney(yuan)).toBe(words));
  test("the full figure has all its digits", () => expect(fullMoney(200_000)).toBe("200,000元"));
});

test.each([
  [{ n: 1, d: 2 }, "50%"],
  [{ n: 17, d: 20 }, "85%"],
  [{ n: 1, d: 3 }, "33.3333%"],
  [{ n: 1, d: 1000 }, "0.1%"],
])("the fraction %o is said %s", (fraction, words) => expect(percent(fraction)).toBe(words));

describe("quantities", () => {
  const money = (comparator: "exact" | "at-most" | "about") =>
    wordQuantity({ kind: "money", yuan: 200_000, comparator });
  test("a sum says whether it is exact", () => {
    expect([money("exact"), money("at-most"), money("about")]).toEqual(["20万元", "最多20万元", "约20万元"]);
  });
  test("a period has its own word for a limit", () => {
    expect(wordQuantity({ kind: "duration", value: 3, unit: "year", comparator: "at-most" })).toBe("不超过3年");
    expect(wordQuantity({ kind: "duration", value: 6, unit: "month", comparator: "at-least" })).toBe("至少6个月");
  });
  test("counts keep the printed unit and their range", () => {
    expect(wordQuantity({ kind: "count", value: 2000, unit: "卡时", comparator: "at-least" })).toBe("至少2000卡时");
    expect(wordQuantity({ kind: "count", value: 3, to: 5, unit: "个", comparator: "exact" })).toBe("3—5个");
    expect(wordQuantity({ kind: "count", value: 1, unit: "名", comparator: "ordinal" })).toBe("第1名");
  });
  test("a date is said as printed, without the gaps of the transcription", () => {
    expect(wordQuantity({ kind: "date", text: "到 2028 年底" })).toBe("到2028年底");
  });
  test("only a sum that is shortened has a full figure", () => {
    expect(fullFigure({ kind: "money", yuan: 200_000, comparator: "at-most" })).toBe("最多200,000元");
    expect(fullFigure({ kind: "money", yuan: 5000, comparator: "exact" })).toBeUndefined();
    expect(fullFigure({ kind: "count", value: 20_000, unit: "家", comparator: "exact" })).toBeUndefined();
  });
});

test("silence, not applicable and nothing are three things", () => {
  const word = (value: number) => `${value}元`;
  expect([wordStated("not-stated", word), wordStated("not-applicable", word), wordStated(0, word)]).toEqual([
    "未载明",
    "不适用",
    "0元",
  ]);
  expect([isSilent("not-stated"), isSilent(0), isSilent(undefined)]).toEqual([true, false, false]);
});

test("an ISO date is said without leading zeros; anything else is an error", () => {
  expect(wordIsoDate("2026-03-08")).toBe("2026年3月8日");
  expect(() => wordIsoDate("2026年")).toThrow(RangeError);
});
