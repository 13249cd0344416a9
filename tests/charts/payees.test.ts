import { expect, test } from "vitest";
import { payeesChart } from "../../src/charts/payees/chart.ts";
import { payeeRows } from "../../src/charts/payees/rows.ts";
import { measuresOfPlace } from "../../src/dataset/place-measures.ts";
import { dataset, document, measure, TODAY, yuan } from "../dataset/fixture.ts";
import { keyless, looks, pointsOf, wordsOf } from "./looks.ts";

const ceiling = (sum: number) => ({
  amount: {
    kind: "ceiling" as const,
    max: yuan(sum),
    scope: "not-stated" as const,
    period: "not-stated" as const,
    caps: [],
  },
});
const data = dataset({
  documents: [
    document("city", "east"),
    document("district", "ward"),
    document("other", "west"),
    document("draft", "west", { status: "draft" }),
  ],
  measures: [
    measure("city#share", "east"),
    measure("city#words", "east", { amount: { kind: "not-stated" } }),
    measure("city#operator", "east", { payee: { is: "community-operator", words: "社区" }, ...ceiling(5_000_000) }),
    measure("city#loan", "east", { instrument: { is: "loan", words: "贷款" }, ...ceiling(9_000_000) }),
    measure("district#unnamed", "ward", { payee: "not-stated" }),
    measure("other#person", "west", { payee: { is: "founder", words: "创业者" } }),
    measure("draft#share", "west"),
  ],
});
const chart = payeesChart(data, TODAY, looks);

test("the finding says how much of the stated cash is not a founder's; loans and drafts are no part of it", () => {
  expect(chart.finding).toBe("写出金额的现金支持，有多少给的不是创业者：东市2项里1项，东市·甲区3项里1项，西市1项里0项");
});

test("every measure that counts has one mark: the dataset's own number, hollow without a number", () => {
  for (const [n, place] of data.places.entries()) {
    const svg = keyless(chart.narrow[n]?.body ?? "");
    const marks = svg.match(/class="chart-dot(?:-hollow)? /g) ?? [];
    const counted = measuresOfPlace(data, place, TODAY).filter(({ status }) => status === "in-force");
    expect(marks).toHaveLength(counted.length);
  }
  const [first = "", second = ""] = chart.narrow.map(({ body }) => keyless(body));
  expect(first.match(/chart-dot-hollow/g)).toHaveLength(1);
  expect(second.match(/class="chart-dot place-1/g)).toHaveLength(3);
  expect(second.match(/class="chart-dot place-2/g)).toHaveLength(1);
  expect(pointsOf(second)).toHaveLength(5);
  expect(pointsOf(first)[0]).toMatch(/^企业、团队，.+（city）$/);
});

test("rows stand by whose money it is, each with the highest stated cash; a loan is not cash", () => {
  const [east] = payeeRows(data, TODAY);
  expect(east?.rows.map(({ who, side, most }) => [who, side, most?.yuan])).toEqual([
    ["company", "founder", 200_000],
    ["operator", "others", 5_000_000],
  ]);
  const words = wordsOf(chart.narrow[0]?.body ?? "");
  expect(words).toContain("现金最大 500万元");
  expect(words).toContain("给别的单位：1项");
  expect(words.join()).not.toContain("900万元");
});

test("the table has a row for each measure of each place, and the drawing grows with its marks", () => {
  expect(chart.table.rows).toHaveLength(4 + 5 + 1);
  const many = Array.from({ length: 40 }, (_, n) => measure(`city#${n}`, "east"));
  const tall = payeesChart({ ...data, measures: many }, TODAY, looks).narrow[0]?.height ?? 0;
  expect(tall).toBeGreaterThan(
    payeesChart({ ...data, measures: many.slice(0, 3) }, TODAY, looks).narrow[0]?.height ?? 0,
  );
});
