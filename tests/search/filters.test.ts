import { describe, expect, test } from "vitest";
import { facetsOf } from "../../src/search/facets.ts";
import { filterOptions } from "../../src/search/filter-options.ts";
import { type ChosenFilters, countFilters, filterValues, fits } from "../../src/search/filters.ts";
import { knownName } from "../../src/search/known-name.ts";
import { prepareClauses } from "../../src/search/prepared.ts";
import { allSearchTexts } from "../../src/search/texts.ts";
import { cited, dataset, document, measure, target } from "../dataset/samples.ts";
import { clause } from "./samples.ts";

const DAY = "2026-11-22";
const city = { id: "city", name: "某市", level: "city", parent: "not-applicable" } as const;
const district = { id: "district", name: "某区", level: "district", parent: "city" } as const;
const small = dataset({
  jurisdictions: [city, district],
  places: [
    { id: "city", label: "某市", note: "", jurisdictions: ["city"] },
    { id: "district", label: "某区", note: "", jurisdictions: ["district", "city"] },
  ],
  topics: [
    { id: "compute", title: "算力", question: "", terms: [] },
    { id: "talent", title: "人才", question: "", terms: [] },
  ],
  documents: [
    document({ id: "draft", jurisdiction: "city", status: "draft" }),
    document({ id: "of-city", jurisdiction: "city" }),
    document({ id: "of-district", jurisdiction: "district" }),
  ],
  clauses: [
    clause({ id: "draft/01-a", document: "draft", jurisdiction: "city" }),
    clause({ id: "of-city/01-goals", document: "of-city", jurisdiction: "city", topics: ["talent"] }),
    clause({ id: "of-city/02-chosen", document: "of-city", jurisdiction: "city" }),
    clause({ id: "of-city/03-money", document: "of-city", jurisdiction: "city" }),
    clause({ id: "of-district/01-a", document: "of-district", jurisdiction: "district" }),
  ],
  measures: [
    measure({ clause: "of-city/02-chosen", award: { is: "selection", words: "遴选", inHand: "not-applicable" } }),
    measure({ clause: "of-city/03-money", instrument: cited("loan"), payee: cited("opc") }),
  ],
  targets: [target({ clause: "of-city/01-goals" })],
});
const texts = allSearchTexts(small, DAY);
const found = texts.flatMap((one) =>
  Object.entries(one.clauses).map(([id, own]) => ({ id, facets: facetsOf(one, own) })),
);
const valuesOf = (id: string) => {
  const one = found.find((each) => each.id === id);
  if (!one) throw new Error(id);
  return filterValues(one.facets);
};
const fitting = (chosen: ChosenFilters) => found.filter((one) => fits(one.facets, chosen)).map(({ id }) => id);

describe("filters", () => {
  test("find a city's clause in its districts too, and a district's only there", () => {
    expect(valuesOf("of-city/03-money").place).toEqual(["city", "district"]);
    expect(valuesOf("of-district/01-a").place).toEqual(["district"]);
  });

  test("tell measures by their kind, targets, and what is only a draft", () => {
    expect(valuesOf("of-city/03-money").kind).toEqual(["measure", "loan"]);
    expect(valuesOf("of-city/03-money").payee).toEqual(["company"]);
    expect(valuesOf("of-city/01-goals").kind).toEqual(["target"]);
    expect(valuesOf("draft/01-a").kind).toEqual([]);
    expect(valuesOf("draft/01-a").status).toEqual(["draft"]);
  });

  test("offer only what some clause has", () => {
    const { kind, status } = filterOptions(small, texts);
    const values = kind.flatMap(({ options }) => options.map(({ value }) => value));
    expect(values).toEqual(["measure", "target", "loan", "unquantified"]);
    expect(status[0]?.options.map(({ label, count }) => `${label} ${count}`)).toEqual(["生效中 4", "征求意见稿 1"]);
  });

  test("combine; a kind and a payee are asked of one measure", () => {
    expect(fitting({ place: "district", topic: "compute" })).toEqual([
      "draft/01-a",
      "of-city/02-chosen",
      "of-city/03-money",
      "of-district/01-a",
    ]);
    expect(fitting({ kind: "loan", payee: "company" })).toEqual(["of-city/03-money"]);
    expect(fitting({ kind: "unquantified", payee: "company" })).toEqual(["of-city/02-chosen"]);
    expect(fitting({ kind: "loan", payee: "person" })).toEqual([]);
    expect(fitting({ kind: "target" })).toEqual(["of-city/01-goals"]);
    expect(fitting({ kind: "target", payee: "company" })).toEqual([]);
  });

  test("are counted with the others as they are", () => {
    const counts = countFilters(
      found.map(({ facets }) => facets),
      { topic: "compute", status: "in-force" },
    );
    expect(counts.topic).toEqual({ talent: 1, compute: 3 });
    expect(counts.status).toEqual({ draft: 1, "in-force": 3 });
    expect(counts.payee["company"]).toBe(2);
  });
});

test("clauses stand in the default order: in force first, entitlements first", () => {
  expect(prepareClauses(texts).map(({ id }) => id)).toEqual([
    "of-city/03-money",
    "of-city/02-chosen",
    "of-city/01-goals",
    "of-district/01-a",
    "draft/01-a",
  ]);
});

test("a result shows label, document, status and jurisdiction of our own data", () => {
  expect(texts[2]).toEqual({
    document: "of-district",
    shortTitle: "措施",
    status: "in-force",
    statusLabel: "生效中",
    jurisdiction: "某区",
    places: ["district"],
    names: texts[2]?.names,
    clauses: {
      "of-district/01-a": {
        label: "一 标题",
        title: "标题",
        text: "正文。",
        units: [],
        topics: ["compute"],
        has: [],
        measures: [],
        rank: 3,
      },
    },
  });
  expect(texts[2]?.names[0]).toBe("某区");
});

test("a term is searched by the first name that some clause has", () => {
  expect(knownName(small, ["首台、首批次", "正文"])).toBe("正文");
  expect(knownName(small, ["没有"])).toBeUndefined();
});
