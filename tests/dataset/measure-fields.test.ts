import { expect, test } from "vitest";
import { FIELD_LABELS, type FieldKey, fieldOfPath, measureFields } from "../../src/dataset/measure-fields.ts";
import type { Measure } from "../../src/schema/comparable.ts";
import { cap, cited, measure, money, rate } from "./samples.ts";

const field = (one: Measure, key: FieldKey) => measureFields(one).find((found) => found.key === key)?.values;
const share = measure({
  amount: {
    kind: "share",
    rate: rate(1, 2, "at-most"),
    means: "paid",
    of: cited("compute-spend", "使用算力服务费用"),
    input: ["computeSpend"],
    caps: [cap(money(200_000, "at-most", "最高 20 万元"), "not-stated", cited("year"))],
  },
});

test("every field is there in its order, said or silent", () => {
  expect(measureFields(measure()).map(({ key }) => key)).toEqual(Object.keys(FIELD_LABELS));
  expect(measureFields(measure()).every(({ values }) => values.length > 0)).toBe(true);
});

test("a share has a rate, a base and a cap, and a sum does not apply", () => {
  expect(field(share, "rate")).toEqual([{ text: "最多50%", words: "50%" }]);
  expect(field(share, "base")).toEqual([{ text: "算力费用", words: "使用算力服务费用" }]);
  expect(field(share, "cap")).toEqual([
    { text: "每年最多20万元（按家还是按项目计未载明）", full: "最多200,000元", words: "最高 20 万元" },
  ]);
  expect(field(share, "amount")).toEqual([{ silent: "not-applicable" }]);
});

test("a measure without an amount is silent about every number, never zero", () => {
  for (const key of ["rate", "base", "amount", "cap"] as const)
    expect(field(measure(), key), key).toEqual([{ silent: "not-stated" }]);
  expect(field(measure(), "term")).toEqual([{ silent: "not-stated" }]);
});

test("a share without a cap says that the text states none", () => {
  const open = measure({ amount: { ...share.amount, caps: [] } as Measure["amount"] });
  expect(field(open, "cap")).toEqual([{ silent: "not-stated" }]);
});

test("a bare ceiling stands under the caps", () => {
  const ceiling = measure({
    amount: {
      kind: "ceiling",
      max: money(5_000_000, "at-most", "最高 500 万元"),
      scope: cited("project"),
      period: "not-applicable",
      caps: [],
    },
  });
  expect(field(ceiling, "cap")).toEqual([
    { text: "每个项目最多500万元", full: "最多5,000,000元", words: "最高 500 万元" },
  ]);
});

test("a gate is said with the founder's key and the words it rests on, then the conditions in the text's words", () => {
  const gated = measure({
    gate: [
      { key: "communityResident", is: true, words: "入驻 OPC" },
      {
        any: [
          { key: "graduate", is: true, words: "毕业生" },
          { key: "scienceProjects.lead", is: true, words: "牵头" },
        ],
      },
    ],
    conditions: ["当年支持周期内"],
  });
  expect(field(gated, "gate")).toEqual([
    { text: "已入驻认定的 OPC 社区", words: "入驻 OPC" },
    { text: "以下之一：创业者是高校毕业生；科技项目牵头单位" },
    { text: "「当年支持周期内」" },
  ]);
});

test.each([
  ["amount.rate", "rate"],
  ["amount.sum", "amount"],
  ["amount.max", "cap"],
  ["amount.caps.0.limit", "cap"],
  ["amount.gives.1.quantity", "amount"],
  ["amount.tiers.2.amount.caps.0.limit", "tiers"],
  ["term", "term"],
  ["gate.0.atLeast", "gate"],
  ["conditions.0", "gate"],
  ["pool.limit", "pool"],
  ["quota.count", "quota"],
  ["deadline", "deadline"],
  ["value", "value"],
])("a figure at %s is shown by the field %s", (path, key) => expect(fieldOfPath(path)).toBe(key));
