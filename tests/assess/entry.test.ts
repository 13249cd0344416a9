import fc from "fast-check";
import { expect, test } from "vitest";
import { formatEntry, parseEntry } from "../../src/assess/entry.ts";

test.each([
  ["20万", 200_000],
  ["200,000", 200_000],
  ["20 万元", 200_000],
  ["１２万", 120_000],
  ["1.5亿", 150_000_000],
  ["200000元", 200_000],
  ["￥20,000", 20_000],
  ["¥ 3500.50", 3500.5],
  ["人民币20万元", 200_000],
  ["20w", 200_000],
  ["5k", 5000],
  ["3千", 3000],
  ["2百万", 2_000_000],
  ["3千万", 30_000_000],
  ["1亿2000万", 120_000_000],
  ["1万2千", 12_000],
  ["1万5000", 15_000],
  ["20，0000", 200_000],
  ["1,2345,6789", 123_456_789],
  ["0", 0],
  ["0.1万", 1000],
  ["1.005万", 10_050],
  ["1万亿".replace("万亿", "0000亿"), 1_000_000_000_000],
])("%s is %d yuan", (text, yuan) => expect(parseEntry(text)).toEqual({ is: "amount", yuan }));

test.each(["", "  ", "　"])("nothing typed (%j) is nothing said", (text) => {
  expect(parseEntry(text)).toEqual({ is: "empty" });
});

const HOW = "请写成 20万、200,000 或 200000元 这样的数字";
test.each([
  ["二十万", `「二十万」读不懂。${HOW}`],
  ["20万左右", `「20万左右」读不懂。${HOW}`],
  ["1万5", `「1万5」读不懂。${HOW}`],
  ["1万2万", `「1万2万」读不懂。${HOW}`],
  ["1e5", `「1e5」读不懂。${HOW}`],
  ["1.2.3", `「1.2.3」读不懂。${HOW}`],
  ["0.001", `「0.001」读不懂。${HOW}`],
  ["元", `「元」里没有数字。${HOW}`],
  ["20,00", `「20,00」里的逗号分得不对。${HOW}`],
  ["-5", "「-5」是负数。金额从 0 起"],
  ["2万亿", `「2万亿」读不懂。${HOW}`],
  ["20000亿", "「20000亿」太大了。最多 1万亿元"],
  ["<script>alert(1)</script>0000", `「<script>alert(1)</sc」读不懂。${HOW}`],
])("%s has a clear message", (text, message) => expect(parseEntry(text)).toEqual({ is: "unclear", message }));

test("an amount is read back from what the field shows", () => {
  expect([0, 5000, 12_345, 200_000, 123_400, 1_500_000_000, 3500.5].map(formatEntry)).toEqual([
    "0",
    "5000",
    "12,345",
    "20万",
    "12.34万",
    "15亿",
    "3500.5",
  ]);
  const yuan = fc.oneof(
    fc.integer({ min: 0, max: 1e12 }),
    fc.integer({ min: 0, max: 1e10 }).map((fen) => fen / 100),
  );
  fc.assert(
    fc.property(yuan, (amount) => {
      expect(parseEntry(formatEntry(amount))).toEqual({ is: "amount", yuan: amount });
    }),
  );
});

test("no text breaks it", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,，万亿千百元 wk-￥e") }), (text) => {
      const entry = parseEntry(text);
      if (entry.is === "amount") expect(Number.isFinite(entry.yuan) && entry.yuan >= 0).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
