import { expect, test } from "vitest";
import { wordAmount, wordCap, wordMeasure } from "../../src/dataset/measure-wording.ts";
import type { Amount } from "../../src/schema/comparable.ts";
import { cap, cited, measure, money, rate } from "./samples.ts";

const share = (means: "paid" | "relief" | "you-pay", changes: object = {}): Amount => ({
  kind: "share",
  rate: rate(1, 2),
  means,
  of: cited("compute-spend"),
  input: ["computeSpend"],
  caps: [],
  ...changes,
});

test.each<[string, Amount, string]>([
  ["a share that is paid", share("paid"), "算力费用的50%"],
  ["a share at most", share("paid", { rate: rate(3, 5, "at-most") }), "最多为算力费用的60%"],
  ["a relief", share("relief", { of: cited("rent") }), "减免租金的50%"],
  ["what is still to pay", share("you-pay", { of: cited("market-rent"), rate: rate(7, 10) }), "只付市场租金的70%"],
  [
    "several caps at once",
    share("paid", {
      caps: [
        cap(money(1_000_000, "at-most"), cited("model")),
        cap(money(2_000_000, "at-most"), cited("enterprise"), cited("year")),
      ],
    }),
    "算力费用的50%，每个模型最多100万元，每家企业每年最多200万元",
  ],
  [
    "a fixed sum, once",
    { kind: "fixed", sum: money(5000), scope: "not-stated", period: cited("once"), caps: [] },
    "一次性5000元",
  ],
  [
    "a sum a unit",
    {
      kind: "per-unit",
      sum: money(500_000),
      unit: cited("model"),
      input: ["modelsFiled"],
      period: "not-stated",
      caps: [],
    },
    "每个模型50万元",
  ],
  [
    "a bare ceiling",
    { kind: "ceiling", max: money(5_000_000, "at-most"), scope: "not-stated", period: "not-stated", caps: [] },
    "最多500万元",
  ],
  [
    "in kind, counted and not",
    {
      kind: "in-kind",
      gives: [
        {
          what: "免费算力",
          quantity: { kind: "count", value: 2000, unit: "卡时", comparator: "at-least", text: "不少于 2000 卡时" },
          scope: cited("enterprise"),
          period: cited("year"),
        },
        { what: "工位", quantity: "not-stated", scope: "not-stated", period: "not-stated" },
      ],
    },
    "每家企业每年至少2000卡时（免费算力）；工位",
  ],
  [
    "tiers",
    {
      kind: "tiers",
      combine: cited("one-of"),
      earlier: "not-applicable",
      tiers: [
        {
          of: "国家 级",
          when: [],
          amount: { kind: "fixed", sum: money(1_000_000), scope: "not-stated", period: "not-stated", caps: [] },
        },
        {
          of: "省级",
          when: [],
          amount: { kind: "fixed", sum: money(500_000), scope: "not-stated", period: "not-stated", caps: [] },
        },
      ],
    },
    "国家级：100万元；省级：50万元",
  ],
  [
    "steps of which only the difference is paid",
    {
      kind: "tiers",
      combine: cited("difference"),
      earlier: "not-applicable",
      tiers: ["国家级", "省级"].map((of, n) => ({
        of,
        when: [],
        amount: {
          kind: "fixed",
          sum: money(500_000 - n * 300_000),
          scope: "not-stated",
          period: "not-stated",
          caps: [],
        },
      })),
    },
    "国家级：50万元；省级：20万元；升档补差额",
  ],
  ["silence", { kind: "not-stated" }, "金额未载明"],
])("%s is said in one line", (_, amount, words) => expect(wordAmount(amount)).toBe(words));

test("a cap invents no period", () => {
  expect(wordCap(cap(money(200_000, "at-most")))).toBe("最多20万元");
});

test("a term follows the amount; a silent one does not", () => {
  const term = { kind: "duration", value: 3, unit: "year", comparator: "at-most", text: "不超过 3 年" } as const;
  expect(wordMeasure(measure({ amount: share("paid"), term }))).toBe("算力费用的50%，不超过3年");
  expect(wordMeasure(measure({ amount: share("paid") }))).toBe("算力费用的50%");
});
