import { expect, test } from "vitest";
import { packed } from "../../src/charts/pack.ts";
import { targetsChart } from "../../src/charts/targets/chart.ts";
import type { Target } from "../../src/dataset/types.ts";
import { dataset, document, rate, TODAY } from "../dataset/fixture.ts";
import { money, target } from "../dataset/samples.ts";
import { looks, numbersOf, pointsOf, wordsOf } from "./looks.ts";

const by = (year: number): Target["deadline"] => ({
  kind: "date",
  year,
  precision: "year-end",
  from: `${year}-12-31`,
  to: `${year}-12-31`,
  text: `到${year}年底`,
});
const count = (value: number, unit: string, to?: number): Target["value"] => ({
  kind: "count",
  value,
  ...(to === undefined ? {} : { to }),
  unit,
  comparator: "exact",
  text: `${value}${unit}`,
});
const one = (id: string, place: string, owner: string, changes: Partial<Target>): Target =>
  target({
    id: `${owner}/01-clause#${id}`,
    clause: `${owner}/01-clause`,
    document: owner,
    jurisdiction: place,
    title: id,
    ...changes,
  });
const data = dataset({
  documents: [document("city", "east"), document("other", "west"), document("draft", "east", { status: "draft" })],
  targets: [
    one("场景", "east", "city", { value: count(40, "个"), deadline: by(2028) }),
    one("社区", "east", "city", { value: count(10, "个"), deadline: by(2028) }),
    one("标杆", "west", "other", { value: count(10, "个", 20), deadline: by(2027) }),
    one("企业", "west", "other", { value: count(500, "家"), deadline: by(2028) }),
    one("普及率", "west", "other", { value: rate(70) }),
    one("规模", "east", "draft", { value: money(100_000_000) }),
    one("覆盖", "east", "city", { value: { kind: "words", text: "全覆盖" } }),
  ],
});
const chart = targetsChart(data, TODAY, looks);
const [pieces, firms] = chart.narrow;

test("the finding counts targets by place and the commonest deadline, a draft's apart", () => {
  expect(chart.finding).toBe(
    "政府给自己定了6项目标：东市3项，西市3项；时限最多的是到2028年底（3项）；另有1项只在征求意见稿里",
  );
});

test("units never share a drawing, and each has a scale of its own", () => {
  expect(chart.narrow.map(({ body }) => wordsOf(body)[0])).toEqual([
    "单位：个",
    "单位：家",
    "单位：元",
    "单位：%",
    "单位：不是数字",
  ]);
  expect(numbersOf(firms?.body ?? "", "chart-bar", "width")).toEqual([284]);
  expect(numbersOf(chart.narrow[3]?.body ?? "", "chart-bar", "width")).toEqual([198.8]);
});

test("a bar is as long as its number; the upper end of a range and a draft are hollow", () => {
  expect(numbersOf(pieces?.body ?? "", "chart-bar", "width")).toEqual([71, 284, 71]);
  expect(numbersOf(pieces?.body ?? "", "chart-bar-hollow", "width")).toEqual([71]);
  expect(chart.narrow[2]?.body).toContain("chart-bar-hollow place-1");
  expect(wordsOf(pieces?.body ?? "")).toEqual([
    "单位：个",
    "3项",
    "到2027年底 · 1项",
    "标杆",
    "10—20个",
    "到2028年底 · 2项",
    "场景",
    "40个",
    "社区",
    "10个",
  ]);
});

test("a reader is told each target with its deadline and place", () => {
  expect(pointsOf(pieces?.body ?? "")).toEqual([
    "标杆，10—20个，到2027年底（西市）",
    "场景，40个，到2028年底（东市）",
    "社区，10个，到2028年底（东市）",
  ]);
});

test("the table has every target with the dataset's number", () => {
  expect(chart.table.rows.map((row) => (typeof row[2] === "object" ? row[2].value : row[2]))).toEqual([
    10,
    40,
    10,
    500,
    100_000_000,
    70,
    "全覆盖",
  ]);
});

test("drawings go under the shortest column", () => {
  const drawing = (height: number) => ({ width: 300, height, body: `<i h="${height}"/>` });
  const { body, height, width } = packed([drawing(100), drawing(20), drawing(30)], 2);
  expect([...body.matchAll(/translate\(([^)]*)\)/g)].map(([, at]) => at)).toEqual(["0 0", "330 0", "330 44"]);
  expect([width, height]).toEqual([630, 100]);
});
