import { expect, test } from "vitest";
import { assess } from "../../src/assess/assess.ts";
import { BLOCK_LABELS, yearOf } from "../../src/charts/founder-year/blocks.ts";
import { founderYearChart } from "../../src/charts/founder-year/chart.ts";
import { dataset, document, measure, rate, share, TODAY, yuan } from "../dataset/fixture.ts";
import { looks, numbersOf, pointsOf, wordsOf } from "./looks.ts";

const ceiling = (sum: number) => ({
  award: { is: "selection" as const, words: "评审", inHand: "not-applicable" as const },
  amount: {
    kind: "ceiling" as const,
    max: yuan(sum),
    scope: "not-stated" as const,
    period: "not-stated" as const,
    caps: [],
  },
});
const higherNotBoth = { is: "higher-not-both", words: "就高不重复", scope: "同类", clause: "district/02" } as const;
const data = dataset({
  documents: [
    document("city", "east"),
    document("district", "ward", { overlap: higherNotBoth }),
    document("other", "west"),
  ],
  measures: [
    measure("city#voucher", "east"),
    measure("city#ceiling", "east", ceiling(1_000_000)),
    measure("city#loan", "east", { instrument: { is: "loan", words: "贷款" }, amount: { kind: "not-stated" } }),
    measure("city#operator", "east", { payee: { is: "community-operator", words: "社区" } }),
    measure("district#subsidy", "ward", { amount: share(rate(20, "at-most"), 200_000) }),
    measure("other#subsidy", "west", { amount: share(rate(60, "at-most"), 5_000_000) }),
  ],
});
const preset = {
  id: "buyer",
  title: "买家",
  situation: "一年买算力10万元",
  profile: { asOf: TODAY, computeSpend: 100_000 },
};
const chart = founderYearChart(data, preset, TODAY, looks);

test("the finding has each place's cash: at most where it may be less, the other reading where it differs", () => {
  expect(chart.finding).toBe("买家的一年，按公式能拿到的现金：东市5万元；东市·甲区5万元，乐观口径7万元；西市最多6万元");
});

test("the numbers are the assessment's", () => {
  const { places } = assess(preset.profile, data, TODAY);
  const cash = chart.table.rows
    .slice(0, 3)
    .map((row) => row.slice(3, 5).map((cell) => typeof cell === "object" && cell.value));
  expect(cash).toEqual(
    Object.values(places).map(({ totals }) => [totals.entitled.conservative, totals.entitled.optimistic]),
  );
  for (const { place, lines } of yearOf(data, preset, TODAY))
    expect(Object.values(lines).flat()).toHaveLength(places[place]?.lines.length ?? 0);
});

test("a bar is as long as its sum, from 0; what only one reading counts is hollow", () => {
  const svg = chart.narrow[0]?.body ?? "";
  const [east = 0, ward = 0, west = 0] = numbersOf(svg, "chart-bar", "width");
  expect(ward).toBe(east);
  expect(west / east).toBeCloseTo(6 / 5, 2);
  expect(numbersOf(svg, "chart-bar-hollow", "width")).toEqual([expect.closeTo(east * 0.4, 0)]);
});

test("marks are solid but for what is to be decided and what does not count, which are hollow", () => {
  const looksOf = (n: number) => {
    const { body = "" } = chart.narrow[n] ?? {};
    return [body.match(/class="chart-dot /g)?.length ?? 0, body.match(/class="chart-dot-hollow /g)?.length ?? 0];
  };
  // The city's ceiling, for the city and the district; its loan, for both; its operator's measure, for both.
  expect(looksOf(1)).toEqual([0, 2]);
  expect(looksOf(2)).toEqual([2, 0]);
  expect(looksOf(3)).toEqual([0, 2]);
});

test("a reader is told each mark, and why a line does not count", () => {
  const points = chart.narrow.map(({ body }) => pointsOf(body));
  expect(points[0]).toEqual([
    "东市，按公式能拿到的现金：5万元（voucher）",
    "东市·甲区，按公式能拿到的现金：5万元，乐观口径7万元（voucher、subsidy）",
    "西市，按公式能拿到的现金：最多6万元（subsidy）",
  ]);
  expect(points[1]?.[0]).toBe("东市，最多100万元，要评定：ceiling");
  expect(points[3]?.[0]).toMatch(/^东市，对这位创业者不算数：operator。.+/);
});

test("every other block has its own drawing and no sum", () => {
  const titles = chart.narrow.map(({ body }) => wordsOf(body)[0]);
  expect(titles).toEqual([BLOCK_LABELS.entitled, BLOCK_LABELS.ceiling, BLOCK_LABELS.loan, BLOCK_LABELS["not-counted"]]);
  expect(wordsOf(chart.narrow[1]?.body ?? "")).toContain("100万元");
  expect(chart.table.rows.filter((row) => row[3] === "不合计")).toHaveLength(6 * 3);
});
