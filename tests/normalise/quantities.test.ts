import { describe, expect, test } from "vitest";
import { scanQuantities } from "../../src/domain/quantity.ts";
import { comparableDate, comparableQuantity } from "../../src/normalise/quantities.ts";

const comparable = (phrase: string) => {
  const [first] = scanQuantities(phrase);
  if (!first) throw new Error(phrase);
  return comparableQuantity(first, phrase);
};

describe("a number in comparable units", () => {
  test.each([
    ["最高20万元", { kind: "money", yuan: 200_000, unitPrinted: true, comparator: "at-most" }],
    ["1.5亿元", { kind: "money", yuan: 150_000_000, unitPrinted: true }],
    ["最高100万", { kind: "money", yuan: 1_000_000, unitPrinted: false, comparator: "at-most" }],
    ["千亿", { kind: "money", yuan: 100_000_000_000, unitPrinted: false }],
    ["不超过60%", { kind: "rate", fraction: { n: 3, d: 5 }, decimal: 0.6, comparator: "at-most" }],
    ["8.5折", { kind: "rate", fraction: { n: 17, d: 20 }, decimal: 0.85 }],
    ["减半", { kind: "rate", fraction: { n: 1, d: 2 }, decimal: 0.5 }],
    ["不超过三年", { kind: "duration", value: 3, unit: "year", comparator: "at-most" }],
    ["36个月以上", { kind: "duration", value: 36, unit: "month", comparator: "at-least" }],
    ["最长15天", { kind: "duration", value: 15, unit: "day" }],
    ["10分钟", { kind: "duration", value: 10, unit: "minute" }],
    ["3—5个", { kind: "count", value: 3, to: 5, unit: "个" }],
    ["2000卡时", { kind: "count", value: 2000, unit: "卡时" }],
    ["4倍", { kind: "count", value: 4, unit: "倍" }],
    ["到2028年底", { kind: "date", year: 2028, precision: "year-end", from: "2028-12-31", to: "2028-12-31" }],
    ["2026年X月X日", { kind: "date", precision: "placeholder", from: "not-stated", to: "not-stated" }],
  ])("%s", (phrase, expected) => expect(comparable(phrase)).toMatchObject({ ...expected, text: phrase }));
});

test("a number without unit and 万 is a count", () =>
  expect(comparable("6")).toMatchObject({ kind: "count", unit: "" }));
test("a phrase without a date has none", () => expect(comparableDate("三年")).toBeUndefined());
