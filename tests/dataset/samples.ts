/** Small records for tests: each a plain one to change in what the test is about. */
import type { Cap, Dataset, Measure, Money, PolicyDocument, Rate, Target } from "../../src/schema/comparable.ts";

export const money = (yuan: number, comparator: Money["comparator"] = "exact", text = "20 万元"): Money => ({
  kind: "money",
  yuan,
  comparator,
  text,
  unitPrinted: true,
});
export const rate = (n: number, d: number, comparator: Rate["comparator"] = "exact"): Rate => ({
  kind: "rate",
  fraction: { n, d },
  decimal: n / d,
  comparator,
  text: `${(n * 100) / d}%`,
});
export const cap = (
  limit: Cap["limit"],
  scope: Cap["scope"] = "not-stated",
  period: Cap["period"] = "not-stated",
): Cap => ({ limit, scope, period });
export const cited = <T extends string>(is: T, words = "原文") => ({ is, words });

const statement = {
  clause: "x/01-a",
  document: "x",
  jurisdiction: "here",
  quote: "原文。",
  span: { start: 0, end: 3 },
  topic: "compute",
  agencies: [],
  ambiguity: [],
};
export const measure = (changes: Partial<Measure> = {}): Measure => ({
  ...statement,
  id: "x/01-a#m",
  title: "措施",
  group: "compute-cost",
  repeats: "not-applicable",
  instrument: cited("subsidy", "补助"),
  payee: cited("opc", "对 OPC"),
  award: { is: "entitlement", words: "给予", inHand: "not-applicable" },
  amount: { kind: "not-stated" },
  term: "not-stated",
  gate: [],
  conditions: [],
  stacking: "not-stated",
  pool: "not-stated",
  quota: "not-stated",
  ...changes,
});
export const target = (changes: Partial<Target> = {}): Target => ({
  ...statement,
  id: "x/01-a#t",
  title: "目标",
  metric: "产业 规模",
  value: money(200_000_000_000, "more-than", "突破 2000 亿元"),
  deadline: "not-stated",
  period: "not-stated",
  ...changes,
});
export const document = (changes: Partial<PolicyDocument> = {}): PolicyDocument => ({
  id: "x",
  title: "若干措施",
  shortTitle: "措施",
  docNumber: "not-stated",
  issuer: "not-stated",
  jurisdiction: "here",
  type: "若干措施",
  status: "in-force",
  statusWords: "not-stated",
  dates: {
    signed: "not-stated",
    issued: "not-stated",
    effectiveFrom: "not-stated",
    effectiveTo: "not-stated",
    planYears: "not-applicable",
    received: "2026-11-21",
    checkedWithIssuer: "not-stated",
  },
  overlap: "not-stated",
  reservation: "not-stated",
  officialAddress: "not-stated",
  source: { file: "x.txt", sha256: "0" },
  damage: [],
  structure: [],
  answers: [],
  ...changes,
});
export const dataset = (changes: Partial<Dataset> = {}): Dataset => ({
  version: "0",
  generated: "",
  license: "",
  jurisdictions: [],
  places: [],
  topics: [],
  groups: [],
  agencies: [],
  glossary: [],
  documents: [],
  clauses: [],
  measures: [],
  targets: [],
  requirements: [],
  ...changes,
});
