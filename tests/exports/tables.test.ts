import { describe, expect, test } from "vitest";
import type { Table } from "../../src/exports/table.ts";
import { TABLES } from "../../src/exports/tables.ts";
import type { Measure } from "../../src/schema/comparable.ts";
import { cap, cited, dataset, document, measure, money, rate, target } from "../dataset/samples.ts";
import { clause } from "../search/samples.ts";
import { readCsv } from "./read-csv.ts";

const source = (changes: Parameters<typeof dataset>[0]) => ({
  date: "2026-11-22",
  dataset: dataset({
    jurisdictions: [{ id: "here", name: "某市", level: "city", parent: "not-applicable" }],
    topics: [{ id: "compute", title: "算力", question: "", terms: [] }],
    groups: [{ id: "compute-cost", title: "购买算力的费用", topic: "compute" }],
    documents: [document()],
    clauses: [clause()],
    ...changes,
  }),
});
const tableOf = (name: string): Table => {
  const found = TABLES.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};
const rows = (name: string, changes: Parameters<typeof dataset>[0]) => readCsv(tableOf(name).csv(source(changes)));
const row = (changes: Partial<Measure>) => rows("measures", { measures: [measure(changes)] })[0] ?? {};

describe("a measure's row", () => {
  const share: Extract<Measure["amount"], { kind: "share" }> = {
    kind: "share",
    rate: rate(1, 2, "at-most"),
    means: "paid",
    of: cited("compute-spend"),
    input: ["computeSpend"],
    caps: [cap(money(200_000), "not-stated", cited("year", "每年")), cap(money(1_000_000), cited("model", "每个模型"))],
  };

  test("has rates as decimals, sums in yuan and both caps", () => {
    expect(row({ amount: share })).toMatchObject({
      地方: "某市",
      主题: "算力",
      金额写法: "按比例",
      比例: "0.5",
      比例限定: "最多",
      基数: "算力费用",
      "定额（元）": "不适用",
      "上限（元）": "200000",
      上限按什么算: "每年",
      "第二上限（元）": "1000000",
      第二上限按什么算: "每个模型",
    });
  });

  test("keeps silence apart from what does not apply", () => {
    expect(row({})).toMatchObject({
      金额写法: "未载明",
      比例: "未载明",
      "上限（元）": "未载明",
      重复自: "不适用",
      期限: "未载明",
    });
    expect(row({ amount: { ...share, caps: [] } })).toMatchObject({
      "上限（元）": "未载明",
      "第二上限（元）": "无",
    });
  });

  test("sends the numbers of tiers to the table of amounts", () => {
    const tiers: Measure["amount"] = {
      kind: "tiers",
      combine: cited("one-of"),
      earlier: "not-applicable",
      tiers: [
        {
          of: "甲 类",
          when: [],
          amount: { kind: "fixed", sum: money(500_000), scope: "not-stated", period: "not-stated", caps: [] },
        },
        {
          of: "乙类",
          when: [],
          amount: {
            kind: "ceiling",
            max: money(20_000),
            scope: "not-stated",
            period: cited("once", "一次性"),
            caps: [],
          },
        },
      ],
    };
    expect(row({ amount: tiers })["定额（元）"]).toBe("分档，见 amounts.csv");
    expect(rows("amounts", { measures: [measure({ amount: tiers })] })).toMatchObject([
      { 档: "甲类", 是什么: "定额", 数值: "500000", 单位: "元", 限定: "恰好", 周期: "未载明" },
      { 档: "乙类", 是什么: "上限", 数值: "20000", 单位: "元", 周期: "一次性" },
    ]);
  });
});

test("a target has its number, comparator and deadline as the text has them", () => {
  expect(rows("targets", { targets: [target()] })).toMatchObject([
    { 指标: "产业规模", 数值: "200000000000", 单位: "元", 限定: "超过", 时限: "未载明", 责任单位: "未载明" },
  ]);
});

test("a unit's row says where it is named", () => {
  const one = clause({ agencies: [clause.agency("市数据局", "lead", "x/09-table"), clause.agency("市科创局")] });
  expect(rows("agencies", { clauses: [one] })).toMatchObject([
    { 单位: "市数据局", 分工: "牵头单位", 写在哪里: "x/09-table" },
    { 单位: "市科创局", 分工: "责任单位", 写在哪里: "本条" },
  ]);
});

test("no table has two columns of one name", () => {
  for (const { name, columns } of TABLES) {
    const titles = columns.map(({ title }) => title);
    expect(new Set(titles).size, name).toBe(titles.length);
  }
});
