import { expect, test } from "vitest";
import { agenciesChart } from "../../src/charts/agencies/chart.ts";
import { SIZES } from "../../src/charts/agencies/draw.ts";
import { shapePath } from "../../src/charts/looks.ts";
import type { Clause } from "../../src/dataset/types.ts";
import { dataset, document } from "../dataset/fixture.ts";
import { keyless, looks, pointsOf, wordsOf } from "./looks.ts";

const clause = (
  id: string,
  place: string,
  topics: string[],
  role: "lead" | "responsible",
  ...units: string[]
): Clause => ({
  id,
  document: id.split("/")[0] ?? "",
  jurisdiction: place,
  ordinal: "一",
  heading: id,
  title: id,
  kind: "item",
  topics,
  text: "",
  notes: [],
  agencies: [{ role, units, words: "", covers: { start: 0, end: 1 }, from: id }],
  definitions: [],
  tasks: [],
  ambiguity: [],
  blocks: [],
  figures: [],
});
const data = dataset({
  documents: [document("city", "east"), document("other", "west"), document("draft", "east", { status: "draft" })],
  clauses: [
    clause("city/01", "east", ["compute", "definition"], "responsible", "甲局", "乙局"),
    clause("city/02", "east", ["compute"], "lead", "甲局"),
    clause("other/01", "west", ["compute"], "lead", "丙委"),
    clause("draft/01", "east", ["compute"], "lead", "丁局"),
  ],
});
const chart = agenciesChart(data, looks);
const [east, west] = chart.narrow;

test("the finding names the unit that leads most topics in each place, or holds most where none leads", () => {
  expect(chart.finding).toBe("谁来答复：东市牵头主题最多的是甲局（1个）；西市牵头主题最多的是丙委（1个）");
  const none = { ...data, clauses: data.clauses.filter(({ id }) => id === "city/01") };
  expect(agenciesChart(none, looks).finding).toBe("谁来答复：东市没有写牵头单位，管的主题最多的是甲局（2个）");
});

test("a reader is told each unit with its topics", () => {
  expect(pointsOf(east?.body ?? "")).toEqual([
    "甲局：牵头单位：算力；责任单位：什么算 OPC",
    "乙局：责任单位：算力、什么算 OPC",
  ]);
  expect(wordsOf(west?.body ?? "")).toContain("牵头单位");
  expect(wordsOf(west?.body ?? "")).not.toContain("责任单位");
});

test("a mark for each topic of a unit, larger where it leads; a draft's units are not there", () => {
  const path = (role: "lead" | "responsible") =>
    `d="${shapePath({ label: "", className: "", shape: "●" }, SIZES[role])}"`;
  const body = keyless(east?.body ?? "");
  expect(body.split(path("lead"))).toHaveLength(2);
  expect(body.split(path("responsible"))).toHaveLength(4);
  expect(wordsOf(east?.body ?? "").join()).not.toContain("丁局");
  expect(SIZES.lead).toBeGreaterThan(2 * SIZES.responsible);
});

test("a place has the columns of its own topics", () => {
  expect(wordsOf(keyless(west?.body ?? ""))).toEqual(["▲ 西市：1个单位", "算力", "丙委"]);
});

test("the table counts the dataset's topics and clauses", () => {
  expect(chart.table.rows).toEqual([
    ["甲局", "东市", 2, 2, "算力", "什么算 OPC"],
    ["乙局", "东市", 2, 1, "", "算力、什么算 OPC"],
    ["丙委", "西市", 1, 1, "算力", ""],
  ]);
  expect(chart.clauses).toEqual(["city/01", "city/02", "other/01"]);
});
