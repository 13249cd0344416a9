import { describe, expect, test } from "vitest";
import { readCorpus } from "../../src/normalise/corpus.ts";
import { citedSpan, normaliseDocument, normaliseLists } from "../../src/normalise/normalise.ts";
import { comparable, lists } from "../../src/schema/comparable.ts";
import { contentOf } from "../checks/fixtures.ts";

const { corpus } = readCorpus(contentOf("base", "good"));
const [document] = corpus.documents;
if (!document) throw new Error("no document");
const normalised = normaliseDocument(document);

test("a document and the lists have the comparable shape, and nothing is undefined", () => {
  expect(comparable.parse(normalised)).toEqual(normalised);
  expect(lists.parse(normaliseLists(corpus))).toEqual(normaliseLists(corpus));
  expect(JSON.parse(JSON.stringify(normalised))).toEqual(normalised);
});

test("a share: rate, base, cap with scope and period, term, each with its words", () => {
  const [subsidy] = normalised.measures;
  expect(subsidy).toMatchObject({
    id: "linjiang-opc-2026/00-compute#subsidy",
    clause: "linjiang-opc-2026/00-compute",
    document: "linjiang-opc-2026",
    jurisdiction: "linjiang",
    payee: { is: "opc", words: "对 OPC" },
    award: { is: "entitlement", words: "给予", inHand: "not-applicable" },
    amount: {
      kind: "share",
      rate: { kind: "rate", fraction: { n: 1, d: 2 }, decimal: 0.5, comparator: "exact", text: "50%" },
      of: { is: "compute-spend", words: "算力服务费用" },
      input: ["computeSpend"],
      caps: [
        {
          limit: { kind: "money", yuan: 200_000, comparator: "at-most", unitPrinted: true },
          scope: { is: "enterprise", words: "每家 OPC" },
          period: { is: "year", words: "每年" },
        },
      ],
    },
    term: { kind: "duration", value: 3, unit: "year", comparator: "at-most" },
    pool: "not-stated",
    quota: "not-stated",
    repeats: "not-applicable",
    agencies: [{ role: "responsible", name: "市数据局", from: "linjiang-opc-2026/00-compute" }],
  });
});

test("steps: each with its condition and sum", () => {
  const amount = normalised.measures[1]?.amount;
  expect(
    amount?.kind === "tiers" && amount.tiers.map(({ when, amount: { kind, ...rest } }) => [when, kind, rest]),
  ).toMatchObject([
    [[{ key: "firstVersionSoftware", is: "national" }], "fixed", { sum: { yuan: 500_000, comparator: "exact" } }],
    [[{ key: "firstVersionSoftware", is: "provincial" }], "fixed", { sum: { yuan: 200_000, comparator: "exact" } }],
  ]);
});

test("targets and requirements", () => {
  expect(normalised.targets.map(({ metric, value, deadline }) => [metric, value, deadline])).toMatchObject([
    ["OPC 社区", { kind: "count", value: 3, unit: "个" }, { precision: "year-end", to: "2028-12-31" }],
    ["OPC 企业", { kind: "count", value: 100, unit: "家", comparator: "more-than" }, { year: 2028 }],
  ]);
  expect(normalised.requirements).toMatchObject([
    { of: { is: "community-operator" }, value: { kind: "count", value: 3000, unit: "平方米", comparator: "at-least" } },
  ]);
});

describe("a clause", () => {
  const clause = (slug: string) => normalised.clauses.find(({ id }) => id.endsWith(slug));

  test("every statement's span is its quote in the clause's text", () => {
    for (const one of [...normalised.measures, ...normalised.targets, ...normalised.requirements]) {
      const text = normalised.clauses.find(({ id }) => id === one.clause)?.text ?? "";
      expect(text.slice(one.span.start, one.span.end)).toBe(one.quote);
    }
  });

  test("has its heading, or our title where the text has none", () => {
    expect([clause("00-compute")?.title, clause("03-validity")?.title]).toEqual(["强化算力支撑", "施行与有效期"]);
  });

  test("is answered for by its row of the task table", () => {
    expect(clause("02-community")?.agencies).toMatchObject([
      { role: "responsible", units: ["市科创局", "市财政局"], from: "linjiang-opc-2026/04-tasks" },
    ]);
    expect(clause("04-tasks")?.tasks).toEqual([
      { no: "1", title: "培育 OPC 社区", lead: "not-stated", responsible: ["市科创局", "市财政局"] },
    ]);
  });
});

test("a document's dates are days, and what the text does not say is not-stated", () => {
  expect(normalised.document.dates).toMatchObject({
    signed: { date: { precision: "day", from: "2026-02-01" }, clause: "not-applicable" },
    issued: "not-stated",
    effectiveFrom: { date: { from: "2026-03-01" }, clause: "linjiang-opc-2026/03-validity" },
    effectiveTo: { date: { to: "2028-12-31" } },
    planYears: "not-applicable",
    received: "2026-11-21",
  });
  expect(normalised.document.answers).toHaveLength(7);
  expect(normalised.document.source.sha256).toHaveLength(64);
});

test("content that the checks refuse is refused here too", () => {
  const clauses = document.clauses.map((clause) => {
    const [measure] = clause.written.measures ?? [];
    return measure
      ? { ...clause, written: { ...clause.written, measures: [{ ...measure, term: "不超过 4 年" }] } }
      : clause;
  });
  expect(() => normaliseDocument({ ...document, clauses })).toThrow(
    /"不超过 4 年" does not stand in the quote; run npm run check/,
  );
});

test("a place has its own jurisdiction's measures and its ancestors'", () => {
  const district = { ...corpus.jurisdictions[0], id: "south" };
  const [city] = corpus.jurisdictions;
  if (!city) throw new Error("no city");
  const value = {
    ...city.value,
    level: "district" as const,
    parent: "linjiang",
    place: { label: "南区", note: "区", order: 0 },
  };
  const { places } = normaliseLists({ ...corpus, jurisdictions: [city, { ...city, ...district, value }] });
  expect(places.map(({ id, jurisdictions }) => [id, jurisdictions])).toEqual([
    ["south", ["south", "linjiang"]],
    ["linjiang", ["linjiang"]],
  ]);
});

test("where cited words stand in a text", () => {
  expect(citedSpan("给予 最高 20 万元 补助", "最高…补助")).toEqual({ start: 3, end: 14 });
  expect(citedSpan("给予补助", "奖励")).toBeUndefined();
});
