import { expect, test } from "vitest";
import { capsChart } from "../../src/charts/caps/chart.ts";
import { lanes } from "../../src/charts/caps/lanes.ts";
import { logAxis } from "../../src/charts/caps/scale.ts";
import { likeId, likeLabel, likesOf } from "../../src/charts/caps/select.ts";
import { dataset, document, measure, rate, share, TODAY, yuan } from "../dataset/fixture.ts";
import { looks, pointsOf, wordsOf } from "./looks.ts";

const ceiling = (sum: number, month = false) => ({
  amount: {
    kind: "ceiling" as const,
    max: yuan(sum),
    scope: "not-stated" as const,
    period: month ? { is: "month" as const, words: "每月" } : ("not-stated" as const),
    caps: [],
  },
});
const loan = { instrument: { is: "loan" as const, words: "贷款" } };
const operator = { payee: { is: "community-operator" as const, words: "社区" } };
const uncapped = { ...share(rate(30), 0), caps: [] } as ReturnType<typeof share>;
const data = dataset({
  documents: [
    document("city", "east"),
    document("district", "ward"),
    document("other", "west"),
    document("draft", "west", { status: "draft" }),
  ],
  measures: [
    measure("city#share", "east"),
    measure("city#ceiling", "east", ceiling(2_000_000)),
    measure("city#rate", "east", { amount: uncapped }),
    measure("city#words", "east", { amount: { kind: "not-stated" } }),
    measure("city#loan", "east", { ...loan, ...ceiling(10_000_000) }),
    measure("city#operator", "east", { ...operator, ...ceiling(5_000_000) }),
    measure("other#a", "west"),
    measure("other#b", "west"),
    measure("draft#c", "west", ceiling(90_000_000)),
  ],
});
const cash = { family: "cash", who: "company" } as const;
const chart = capsChart(data, TODAY, cash, looks);
const svg = chart.narrow[0]?.body ?? "";

test("cash for companies, cash for operators and loans are three charts; a kind without any sum is none", () => {
  expect(likesOf(data, TODAY).map((like) => [likeId(like), likeLabel(like)])).toEqual([
    ["cash-company", "现金支持，给企业、团队"],
    ["cash-operator", "现金支持，给社区、园区、平台的运营方"],
    ["loan-company", "贷款，给企业、团队"],
  ]);
});

test("the finding names each place's highest sum of this kind; a draft's and an operator's are not among them", () => {
  expect(chart.finding).toBe(
    "现金支持，给企业、团队，一项写出的最大数：不经评审的，东市20万元、西市20万元；要评定的，东市200万元",
  );
  const only = { ...data, measures: data.measures.filter(({ title }) => title === "ceiling") };
  expect(capsChart(only, TODAY, cash, looks).finding).toMatch(/最大数：东市200万元，都要评定$/);
  const silent = measure("other#words", "west", { amount: { kind: "not-stated" } });
  expect(capsChart({ ...only, measures: [...only.measures, silent] }, TODAY, cash, looks).finding).toMatch(
    /都要评定；西市没有写出数$/,
  );
});

test("a reader is told what each dot is, and which measures have no sum", () => {
  const points = pointsOf(svg);
  expect(points).toHaveLength(4);
  expect(points[0]).toMatch(/^算力，东市，20万元：share（/);
  expect(points[2]).toMatch(/^算力，东市，1项只有比例或另算，1项未写金额：rate（.*、words（/);
});

test("the keys say what solid and hollow mean where there are such dots, and what is lent is a limit alone", () => {
  const keys = (like: Parameters<typeof capsChart>[2]) =>
    wordsOf(capsChart(data, TODAY, like, looks).narrow[0]?.body ?? "").filter((words) => /^[实空]心/.test(words));
  expect(keys(cash)).toEqual(["实心：数额由公式或定额定", "空心：给多少要评定"]);
  expect(keys({ family: "loan", who: "company" })).toEqual(["实心：写出的最高数"]);
});

test("a dot a measure: solid by formula, hollow where there is a ceiling alone, equal ones together", () => {
  expect(svg.match(/class="chart-dot place-1"/g)).toHaveLength(1);
  expect(svg.match(/class="chart-dot-hollow place-1"/g)).toHaveLength(1);
  expect(wordsOf(svg)).toContain("20万元×2");
  expect(wordsOf(svg)).toContain("1项只有比例或另算，1项未写金额");
  // A city's measure stands in the city's row alone.
  expect(svg).not.toContain("place-2");
});

test("a sum a month says so", () => {
  const monthly = dataset({
    documents: [document("city", "east")],
    measures: [measure("city#m", "east", ceiling(2000, true))],
  });
  expect(wordsOf(capsChart(monthly, TODAY, cash, looks).narrow[0]?.body ?? "")).toContain("每月2000元");
  expect(capsChart(monthly, TODAY, cash, looks).finding).toContain("东市每月2000元");
});

test("tenfold is as far everywhere, and round ticks have room", () => {
  const { at, ticks } = logAxis([200_000, 10_000_000], 80, 296);
  expect(at(1_000_000) - at(100_000)).toBeCloseTo(at(10_000_000) - at(1_000_000), 6);
  expect(at(200_000)).toBeGreaterThan(80);
  expect(at(10_000_000)).toBeLessThan(296);
  expect(ticks.map(({ words }) => words)).toContain("100万元");
  expect(logAxis([200_000, 10_000_000], 80, 700).ticks.length).toBeGreaterThan(ticks.length);
});

test("labels that would lie on one another go a line down, and none sticks out", () => {
  const placed = lanes(
    [
      { x: 5, width: 40 },
      { x: 30, width: 40 },
      { x: 95, width: 40 },
    ],
    0,
    100,
  );
  expect(placed).toEqual([
    { x: 20, lane: 0 },
    { x: 30, lane: 1 },
    { x: 80, lane: 0 },
  ]);
});

test("the table has every measure of the kind with the dataset's number, or says that there is none", () => {
  expect(chart.table.rows.map((row) => row[4])).toEqual([
    { text: "20万元", value: 200_000 },
    { text: "200万元", value: 2_000_000 },
    "没有金额上限",
    "未载明",
    { text: "20万元", value: 200_000 },
    { text: "20万元", value: 200_000 },
  ]);
});
