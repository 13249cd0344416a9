import type { Dataset, Measure, PolicyDocument } from "../../src/dataset/types.ts";
import type { Rate } from "../../src/schema/comparable.ts";

/* A small country of two cities, one with a district, for the tests of the dataset and the charts. */

type Overrides<T> = { readonly [K in keyof T]?: T[K] };

const day = (iso: string) => ({
  date: { kind: "date" as const, year: 2026, precision: "day" as const, from: iso, to: iso, text: iso },
  words: iso,
  clause: "not-applicable",
});

/** A document in force all 2026 and 2027. */
export function document(id: string, jurisdiction: string, overrides: Overrides<PolicyDocument> = {}): PolicyDocument {
  return {
    id,
    title: `${id} in full`,
    shortTitle: id,
    docNumber: "not-stated",
    issuer: { words: `${jurisdiction}政府`, clause: "not-applicable" },
    jurisdiction,
    type: "若干措施",
    status: "in-force",
    statusWords: "not-stated",
    dates: {
      signed: "not-stated",
      issued: "not-stated",
      effectiveFrom: day("2026-01-01"),
      effectiveTo: day("2027-12-31"),
      planYears: "not-applicable",
      received: "2026-01-01",
      checkedWithIssuer: "not-stated",
    },
    overlap: "not-stated",
    reservation: "not-stated",
    officialAddress: "not-stated",
    source: { file: "", sha256: "" },
    damage: [],
    structure: [],
    answers: [],
    ...overrides,
  };
}

export const rate = (percent: number, comparator: Rate["comparator"] = "exact"): Rate => ({
  kind: "rate",
  fraction: { n: percent, d: 100 },
  decimal: percent / 100,
  comparator,
  text: `${percent}%`,
});
export const yuan = (sum: number) => ({
  kind: "money" as const,
  yuan: sum,
  comparator: "at-most" as const,
  text: `最高${sum}元`,
  unitPrinted: true,
});

/** A share of the compute spend up to a cap a year. */
export const share = (percent: Rate, cap: number): Measure["amount"] => ({
  kind: "share",
  rate: percent,
  means: "paid",
  of: { is: "compute-spend", words: "算力费用" },
  input: ["computeSpend"],
  caps: [{ limit: yuan(cap), scope: "not-stated", period: { is: "year", words: "每年" } }],
});

/** An entitlement in cash to an OPC, of the group compute-cost; `id` is `<document>#<local>`. */
export function measure(id: string, jurisdiction: string, overrides: Overrides<Measure> = {}): Measure {
  const [owner = "", local = ""] = id.split("#");
  return {
    id: `${owner}/01-clause#${local}`,
    clause: `${owner}/01-clause`,
    document: owner,
    jurisdiction,
    title: local,
    quote: `${local}的原文`,
    span: { start: 0, end: 1 },
    topic: "compute",
    agencies: [],
    ambiguity: [],
    group: "compute-cost",
    repeats: "not-applicable",
    instrument: { is: "subsidy", words: "补贴" },
    payee: { is: "opc", words: "OPC" },
    award: { is: "entitlement", words: "给予", inHand: "not-applicable" },
    amount: share(rate(50), 200_000),
    term: "not-stated",
    gate: [],
    conditions: [],
    stacking: "not-stated",
    pool: "not-stated",
    quota: "not-stated",
    ...overrides,
  };
}

/** City `east` with its district `ward`, and city `west`. */
export function dataset(overrides: Overrides<Dataset> = {}): Dataset {
  return {
    version: "0",
    generated: "",
    license: "",
    jurisdictions: [
      { id: "east", name: "东市", level: "city", parent: "not-applicable" },
      { id: "ward", name: "东市甲区", level: "district", parent: "east" },
      { id: "west", name: "西市", level: "city", parent: "not-applicable" },
    ],
    places: [
      { id: "east", label: "东市", note: "", jurisdictions: ["east"] },
      { id: "ward", label: "东市·甲区", note: "", jurisdictions: ["ward", "east"] },
      { id: "west", label: "西市", note: "", jurisdictions: ["west"] },
    ],
    topics: [
      { id: "compute", title: "算力", question: "买算力，能补多少？", terms: [] },
      { id: "definition", title: "什么算 OPC", question: "把什么叫 OPC？", terms: ["OPC"] },
    ],
    groups: [
      { id: "compute-cost", title: "购买算力的费用", topic: "compute" },
      { id: "compute-service", title: "算力平台", topic: "compute" },
    ],
    agencies: [],
    glossary: [],
    documents: [document("city", "east"), document("district", "ward"), document("other", "west")],
    clauses: [],
    measures: [],
    targets: [],
    requirements: [],
    ...overrides,
  };
}

export const TODAY = "2026-11-22";
