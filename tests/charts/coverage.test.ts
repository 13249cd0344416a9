import { expect, test } from "vitest";
import { coverageChart } from "../../src/charts/coverage-matrix/chart.ts";
import { KIND_SIGNS } from "../../src/charts/coverage-matrix/matrix.ts";
import { coverage } from "../../src/dataset/coverage.ts";
import { KINDS } from "../../src/domain/kind.ts";
import { dataset, document, measure, TODAY } from "../dataset/fixture.ts";
import { looks, numbersOf, pointsOf, wordsOf } from "./looks.ts";

const data = dataset({
  documents: [document("city", "east"), document("district", "ward"), document("other", "west")],
  measures: [
    measure("city#share", "east"),
    measure("city#loan", "east", { instrument: { is: "loan", words: "贷款" } }),
    measure("district#title", "ward", { award: { is: "recognition", words: "备案", inHand: "not-applicable" } }),
    measure("other#operator", "west", { payee: { is: "community-operator", words: "社区" } }),
  ],
});
const chart = coverageChart(data, TODAY, looks);

test("the finding counts topics with sure money, a district's own apart, and topics silent everywhere", () => {
  expect(chart.finding).toBe("2个主题里不经评审就给钱的：东市1个，东市·甲区1个，西市0个；1个主题各地都没有措施");
  const inherits = coverageChart({ ...data, measures: [measure("city#share", "east")] }, TODAY, looks);
  expect(inherits.finding).toContain("东市·甲区1个（自己的0个）");
});

test("a tile stands for each kind, solid where it is the place's own, hollow where it is inherited", () => {
  const [narrow] = chart.narrow;
  const svg = narrow?.body ?? "";
  expect(svg.match(/class="chart-tile place-1"/g)).toHaveLength(2);
  expect(svg.match(/class="chart-tile place-2"/g)).toHaveLength(1);
  expect(svg.match(/class="chart-tile-hollow place-2"/g)).toHaveLength(2);
  expect(svg).not.toContain('class="chart-tile place-3"');
  expect(wordsOf(svg)).toContain("给别的单位");
  expect(wordsOf(svg).filter((words) => words === "未载明")).toHaveLength(3);
});

test("a reader is told each cell", () => {
  const points = pointsOf(chart.narrow[0]?.body ?? "");
  expect(points).toHaveLength(2 * 3);
  expect(points).toContain("算力，东市·甲区：符合即给（沿用）、认定后给、贷款（沿用）");
  expect(points).toContain("算力，西市：给别的单位");
});

test("a kind has the same place in every cell, in both sizes, inside the drawing", () => {
  for (const { body, width } of [...chart.narrow, ...(chart.wide ?? [])]) {
    const [mine = 0] = numbersOf(body, "chart-tile place-1", "x");
    const [inherited = 0] = numbersOf(body, "chart-tile-hollow place-2", "x");
    const [first = 0, second = 0] = numbersOf(body, "chart-label place-[12]", "x");
    expect(inherited - mine).toBeCloseTo((numbersOf(body, "chart-label place-2", "x")[0] ?? 0) - first, 0);
    expect(second).toBe(first);
    for (const x of numbersOf(body, "chart-tile(?:-hollow)?", "x")) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThan(width);
    }
  }
});

test("the table counts what the dataset counts, and the drawing is said in words", () => {
  const rows = coverage(data, TODAY);
  const expected = rows.flatMap(({ cells }) =>
    cells.flatMap(({ place, own, inherited }) =>
      [own, ...(place === "ward" ? [inherited] : [])].map((part) => [
        ...KINDS.map((kind) => part.kinds.find((one) => one.kind === kind)?.measures.length ?? 0),
        part.others.length,
      ]),
    ),
  );
  expect(chart.table.rows.map((row) => row.slice(3))).toEqual(expected);
  expect(chart.description).toContain("算力：东市符合即给、贷款；东市·甲区符合即给（沿用）、认定后给、贷款（沿用）；");
  expect(chart.clauses).toEqual(["city/01-clause", "district/01-clause", "other/01-clause"]);
  expect(new Set(Object.values(KIND_SIGNS)).size).toBe(KINDS.length);
});
