import { expect, test } from "vitest";
import { inForceChart } from "../../src/charts/in-force/chart.ts";
import { inForceRows, monthsLater } from "../../src/charts/in-force/terms.ts";
import { timelineChart } from "../../src/charts/timeline.ts";
import { dataset, document, measure, TODAY } from "../dataset/fixture.ts";
import { keyless, looks, numbersOf, pointsOf, wordsOf } from "./looks.ts";

const years = (value: number) => ({
  term: {
    kind: "duration" as const,
    value,
    unit: "year" as const,
    comparator: "at-most" as const,
    text: `不超过${value}年`,
  },
});
const plan = {
  ...document("other", "west").dates,
  effectiveFrom: "not-stated" as const,
  effectiveTo: "not-stated" as const,
  planYears: {
    date: {
      kind: "date" as const,
      year: 2026,
      precision: "years" as const,
      from: "2026-01-01",
      to: "2028-12-31",
      text: "2026—2028年",
    },
    words: "2026—2028年",
    clause: "other/00",
  },
};
const data = dataset({
  documents: [
    document("city", "east"),
    document("other", "west", { status: "plan", dates: plan }),
    document("draft", "east", { status: "draft" }),
  ],
  measures: [
    measure("city#short", "east", years(1)),
    measure("city#short too", "east", years(1)),
    measure("city#long", "east", years(3)),
    measure("city#plain", "east"),
    measure("draft#long", "east", years(3)),
  ],
});
const chart = inForceChart(data, TODAY, looks);
const whole = chart.narrow[0]?.body ?? "";
const svg = keyless(whole);

test("the finding is what lapses next, in how many days, and what would outlast it", () => {
  expect(chart.finding).toBe(
    "最早到期的是《city》：2027年12月31日，还有404天；现在开始享受，有1项写的最长年限超出文件的有效期",
  );
});

test.each([
  ["2026-11-22", 36, "2029-11-22"],
  ["2026-11-30", 3, "2027-02-28"],
  ["2027-08-31", 6, "2028-02-29"],
])("%s and %i months are %s", (date, months, later) => {
  expect(monthsLater(date, months)).toBe(later);
});

test("a measure's term begins on the date; a draft's has none", () => {
  expect(inForceRows(data, TODAY).map(({ terms }) => terms.map(({ words, to }) => [words, to]))).toEqual([
    [
      ["不超过1年", "2027-11-22"],
      ["不超过3年", "2029-11-22"],
    ],
    [],
    [],
  ]);
});

test("stated days are a solid bar, plan years a hollow one, both where the axis has their days", () => {
  const rows = inForceRows(data, TODAY);
  const { at } = timelineChart(rows, TODAY, ["2029-11-22"]);
  expect(numbersOf(svg, "chart-bar", "x")).toEqual([expect.closeTo((at("2026-01-01") / 100) * 300, 0)]);
  expect(numbersOf(svg, "chart-bar-hollow", "width")[0]).toBeCloseTo(
    ((at("2029-01-01") - at("2026-01-01")) / 100) * 300,
    0,
  );
  expect(numbersOf(svg, "chart-today", "x1")).toEqual([expect.closeTo((at(TODAY) / 100) * 300, 0)]);
});

test("the part of a term after its document's end is told apart, and begins there", () => {
  expect(svg.match(/chart-term-past/g)).toHaveLength(1);
  const [past = 0] = numbersOf(svg, "chart-term chart-term-past", "x1");
  const [bar = 0] = numbersOf(svg, "chart-bar", "x");
  const [width = 0] = numbersOf(svg, "chart-bar", "width");
  expect(past).toBeCloseTo(bar + width, 0);
});

test("a reader is told each document and each term; the keys are those of the bars and lines that are drawn", () => {
  const points = pointsOf(whole);
  expect(points).toHaveLength(5);
  expect(points[0]).toBe("city，生效中：2026年1月1日起，至2027年12月31日");
  expect(points[2]).toBe("city：不超过3年的支持，现在开始到2029-11-22，在文件2027-12-31到期以后：long");
  const keys = ["原文写明起止", "只有计划年限，或没写失效日", "文件到期以后"];
  expect(wordsOf(whole).slice(-3)).toEqual(keys);
  const stated = dataset({ documents: [document("city", "east")], measures: [measure("city#plain", "east")] });
  expect(wordsOf(inForceChart(stated, TODAY, looks).narrow[0]?.body ?? "").filter((one) => keys.includes(one))).toEqual(
    [keys[0]],
  );
});

test("the drawing and the table say the same", () => {
  expect(wordsOf(svg)).toEqual(expect.arrayContaining(["现在开始，不超过3年：1项", "至2027-12-31", "没有生效"]));
  expect(chart.table.rows.map((row) => row.slice(2))).toEqual([
    ["生效中", "2026年1月1日起，至2027年12月31日", 4, "不超过1年：short、short too；不超过3年：long"],
    ["计划", "计划年度2026—2028年，生效日未载明", 0, ""],
    ["征求意见稿", "2026年1月1日起，至2027年12月31日", 1, ""],
  ]);
});
