import { describe, expect, test } from "vitest";
import { agenciesByJurisdiction, agencyDuties, joinedTables } from "../../src/dataset/agency-duties.ts";
import { ambiguitiesByDocument } from "../../src/dataset/ambiguities.ts";
import { datasetCitation } from "../../src/dataset/citation-of-dataset.ts";
import { targetsByDeadline } from "../../src/dataset/target-groups.ts";
import type { Ambiguity, StatedDate } from "../../src/schema/comparable.ts";
import { clause } from "../search/samples.ts";
import { cited, dataset, document, measure, target } from "./samples.ts";

const by = (precision: "year" | "year-end" | "month", year: number): StatedDate => ({
  kind: "date",
  year,
  precision,
  from: "not-stated",
  to: `${year}-12-31`,
  text: `到 ${year} 年`,
});
const topics = [
  { id: "compute", title: "算力", question: "", terms: [] },
  { id: "talent", title: "人才", question: "", terms: [] },
];

test("到2028年 and 到2028年底 are two deadlines; every year and unstated come last", () => {
  const targets = [
    target({ id: "a" }),
    target({ id: "b", deadline: by("year-end", 2028) }),
    target({ id: "c", deadline: by("year", 2028), topic: "talent" }),
    target({ id: "d", period: cited("year", "每年") }),
    target({ id: "e", deadline: by("year-end", 2026) }),
    target({ id: "f", deadline: by("year", 2028) }),
  ];
  const groups = targetsByDeadline(dataset({ topics, targets }));
  expect(groups.map(({ label, count }) => [label, count])).toEqual([
    ["到2026年底", 1],
    ["到2028年", 2],
    ["到2028年底", 1],
    ["每年", 1],
    ["时限未载明", 1],
  ]);
  expect(groups[1]?.topics.map((one) => one.targets.map(({ id }) => id))).toEqual([["f"], ["c"]]);
});

describe("units", () => {
  const here = { id: "here", name: "某市", level: "city", parent: "not-applicable" } as const;
  const there = { id: "there", name: "别市", level: "city", parent: "not-applicable" } as const;
  const table = clause({
    id: "x/09-table",
    tasks: [
      { no: "1", title: "对得上", lead: ["甲局"], responsible: "not-stated" },
      { no: "2", title: "对不上", lead: ["甲局"], responsible: "not-stated" },
    ],
  });
  const all = dataset({
    jurisdictions: [here, there],
    documents: [document(), document({ id: "y", jurisdiction: "there" })],
    clauses: [
      clause({ id: "x/01-a", agencies: [clause.agency("乙局"), clause.agency("甲局", "lead"), clause.agency("乙局")] }),
      clause({ id: "x/02-b", title: "对得上", agencies: [clause.agency("甲局", "lead", "x/09-table")] }),
      table,
      clause({ id: "y/01-a", document: "y", jurisdiction: "there", agencies: [clause.agency("甲局")] }),
    ],
  });

  test("answer once for a clause and role", () => {
    expect(agencyDuties(all).map(({ name, clause: { id } }) => `${name} ${id}`)).toEqual([
      "乙局 x/01-a",
      "甲局 x/01-a",
      "甲局 x/02-b",
      "甲局 y/01-a",
    ]);
  });

  test("of one name in two cities are two; who answers for most comes first", () => {
    expect(
      agenciesByJurisdiction(all).map(({ jurisdiction, agencies }) => [
        jurisdiction.id,
        agencies.map(({ name, count }) => `${name} ${count}`),
      ]),
    ).toEqual([
      ["here", ["甲局 2", "乙局 1"]],
      ["there", ["甲局 1"]],
    ]);
  });

  test("a table says which of its tasks no clause has", () => {
    expect(joinedTables(all)).toEqual([{ table, joined: 1, unmatched: ["对不上"] }]);
  });
});

test("what is unclear is listed by document and clause, the statements' too", () => {
  const unclear = (about: string): Ambiguity => ({
    about,
    unclear: about,
    readings: { conservative: "", optimistic: "" },
    words: [],
  });
  const all = dataset({
    documents: [document()],
    clauses: [clause({ ambiguity: [unclear("a")] }), clause({ id: "x/02-b" })],
    measures: [measure({ ambiguity: [unclear("b")] })],
  });
  const [one] = ambiguitiesByDocument(all);
  expect(one?.count).toBe(2);
  expect(one?.clauses.map(({ clause: { id }, ambiguities }) => [id, ambiguities.map(({ about }) => about)])).toEqual([
    ["x/01-a", ["a", "b"]],
  ]);
});

test("the dataset is cited after GB/T 7714 as a database online", () => {
  expect(datasetCitation("1.0.0", "https://a.example/data/", "2026-11-22")).toBe(
    "择城 Zecheng. 择城政策条款数据: 第1.0.0版[DB/OL]. [2026-11-22]. https://a.example/data/.",
  );
});
