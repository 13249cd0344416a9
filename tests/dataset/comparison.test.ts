import { expect, test } from "vitest";
import { columnsOf, compareTopic } from "../../src/dataset/comparison.ts";
import { comparisonRows } from "../../src/dataset/comparison-rows.ts";
import type { Measure } from "../../src/dataset/types.ts";
import { dataset, document, measure, rate, share, TODAY, yuan } from "./fixture.ts";

const compare = (measures: Measure[]) =>
  compareTopic(
    dataset({ measures, documents: [...dataset().documents, document("draft", "east", { status: "draft" })] }),
    "compute",
    TODAY,
  );
const shape = (measures: Measure[]) =>
  compare(measures).blocks.map(
    ({ id, places }) =>
      `${id} | ${places.map(({ numbered, worded }) => [...numbered.map((one) => one.measure.title), ...worded.map((one) => `(${one.measure.title})`)].join("+") || "-").join(" ")}`,
  );

test("a grant stands beside a voucher; a loan, an operator's grant and a founder's own do not", () => {
  expect(
    shape([
      measure("city#voucher", "east", { instrument: { is: "voucher", words: "券" } }),
      measure("other#grant", "west"),
      measure("other#loan", "west", { instrument: { is: "loan", words: "贷款" } }),
      measure("other#operator", "west", { payee: { is: "community-operator", words: "社区" } }),
      measure("other#person", "west", { payee: { is: "founder", words: "创业者" } }),
    ]),
  ).toEqual([
    "compute-cost-cash-company | voucher voucher grant",
    "compute-cost-cash-person | - - person",
    "compute-cost-cash-operator | - - operator",
    "compute-cost-loan-company | - - loan",
  ]);
});

test("a measure that names nobody stands beside the companies' where they have its like, else by itself", () => {
  const unnamed = measure("other#unnamed", "west", { payee: "not-stated" });
  expect(shape([unnamed])).toEqual(["compute-cost-cash-not-stated | - - unnamed"]);
  expect(shape([unnamed, measure("city#voucher", "east")])).toEqual([
    "compute-cost-cash-company | voucher voucher unnamed",
  ]);
});

test("what has no number is apart from what can be lined up", () => {
  expect(
    shape([measure("city#words", "east", { amount: { kind: "not-stated" } }), measure("other#grant", "west")]),
  ).toEqual(["compute-cost-cash-company | (words) (words) grant"]);
});

test("a draft is in no block and listed once", () => {
  const found = compare([measure("draft#voucher", "east")]);
  expect(found.blocks).toEqual([]);
  expect(found.drafts.map(({ measure: { title } }) => title)).toEqual(["voucher"]);
});

const rowsOf = (measures: Measure[]) => {
  const [block] = compare(measures).blocks;
  return comparisonRows(block ? columnsOf(block) : []);
};
const compared = (measures: Measure[]) =>
  Object.fromEntries(rowsOf(measures).rows.map((row) => [row.key, row.compared]));

test("a row differs where the places' own values do; an inherited value is not compared with itself", () => {
  const city = measure("city#voucher", "east");
  expect(compared([city])["rate"]).toBe("single");
  expect(compared([city, measure("other#same", "west")])).toMatchObject({ rate: "same", cap: "same", payee: "same" });
  const different = measure("other#different", "west", { amount: share(rate(60, "at-most"), 200_000) });
  expect(compared([city, different])).toMatchObject({ rate: "differs", cap: "same", base: "same", summary: "differs" });
});

test("a place's two measures are not compared with each other", () => {
  const two = [measure("city#first", "east"), measure("city#second", "east", { amount: share(rate(10), 1) })];
  expect(compared(two)["rate"]).toBe("single");
  expect(compared([...two, measure("other#one", "west")])["rate"]).toBe("differs");
});

test("what is no cash says so in its one line", () => {
  const cell = (one: Measure) => rowsOf([one]).rows.find(({ key }) => key === "summary")?.cells[0]?.[0];
  const sum = { kind: "ceiling", max: yuan(300_000), scope: "not-stated", period: "not-stated", caps: [] } as const;
  expect(cell(measure("city#a", "east", { amount: { ...sum, caps: [] } }))).toEqual({ text: "最多30万元" });
  const instrument = { is: "loan", words: "贷款" } as const;
  expect(cell(measure("city#a", "east", { instrument, amount: { ...sum, caps: [] } }))).toEqual({
    text: "贷款：最多30万元",
  });
});

test("a condition that repeats the words of a gate is said once", () => {
  const gate = [{ key: "graduate" as const, is: true, words: "高校毕业生" }];
  const { rows } = rowsOf([measure("city#a", "east", { gate, conditions: ["高校毕业生", "依规"] })]);
  expect(rows.find(({ key }) => key === "gate")?.cells[0]).toHaveLength(2);
});

test("the words a value rests on need not be the same", () => {
  const other = measure("other#other-words", "west", { payee: { is: "opc", words: "每家 OPC" } });
  expect(compared([measure("city#voucher", "east"), other])["payee"]).toBe("same");
});

test("a cap's period is a row of its own, and silent where the text is", () => {
  const amount = share(rate(50), 200_000);
  const silent =
    amount.kind === "share"
      ? { ...amount, caps: amount.caps.map((cap) => ({ ...cap, period: "not-stated" as const })) }
      : amount;
  const { rows } = rowsOf([measure("city#voucher", "east"), measure("other#silent", "west", { amount: silent })]);
  const period = rows.find(({ key }) => key === "capPeriod");
  expect(period?.compared).toBe("differs");
  expect(period?.cells.map(([value]) => value)).toEqual([
    { text: "每年", words: "每年" },
    { text: "每年", words: "每年" },
    { silent: "not-stated" },
  ]);
  expect(rows.find(({ key }) => key === "cap")?.cells.at(-1)).toEqual([
    { text: "最多20万元", full: "最多200,000元", words: "最高200000元" },
  ]);
});

test("a field on which all are silent is named once; a field that applies to none is left out", () => {
  const { rows, silent } = rowsOf([measure("city#voucher", "east"), measure("other#grant", "west")]);
  expect(silent).toEqual(["期限", "门槛、条件", "资金池", "名额", "能否叠加", "责任单位"]);
  expect(rows.map(({ key }) => key)).not.toContain("tiers");
});
