import { describe, expect, test } from "vitest";
import { citation } from "../../src/dataset/citation.ts";
import { clauseSummary } from "../../src/dataset/clause-summary.ts";
import { countsOf, wordCounts } from "../../src/dataset/document-counts.ts";
import { documentsInOrder } from "../../src/dataset/document-order.ts";
import { lastChecked } from "../../src/dataset/last-checked.ts";
import type { Clause } from "../../src/schema/comparable.ts";
import { dataset, document, measure, target } from "./samples.ts";

const place = (id: string) => ({ id, label: id, note: "", jurisdictions: [id] });
const day = (iso: string) => ({
  date: { kind: "date", year: 2026, precision: "day", from: iso, to: iso, text: iso } as const,
  words: iso,
  clause: "not-applicable",
});

describe("a citation after GB/T 7714", () => {
  const dates = document().dates;
  test("has issuer, title, number, dates and address", () => {
    const one = document({
      issuer: { words: "某市 人民政府", clause: "not-applicable" },
      docNumber: { words: "某政规〔2026〕4号", clause: "not-applicable" },
      dates: { ...dates, signed: day("2026-02-13"), issued: day("2026-02-14") },
    });
    expect(citation(one, "https://a.example/x/", "2026-11-22")).toBe(
      "某市人民政府. 若干措施: 某政规〔2026〕4号[EB/OL]. (2026-02-14)[2026-11-22]. https://a.example/x/.",
    );
  });
  test("says what the text does not state", () => {
    expect(citation(document(), "https://a.example/x/", "2026-11-22")).toBe(
      "发布机关未载明. 若干措施[EB/OL]. (发布日期未载明)[2026-11-22]. https://a.example/x/.",
    );
  });
});

test("what is in force comes first, then plans, then drafts; each by the order of the places", () => {
  const of = (id: string, jurisdiction: string, status: "in-force" | "plan" | "draft") =>
    document({ id, jurisdiction, status });
  const documents = [
    of("d", "b", "draft"),
    of("p2", "b", "plan"),
    of("p1", "a", "plan"),
    of("f2", "b", "in-force"),
    of("f1", "a", "in-force"),
  ];
  const ordered = documentsInOrder({ documents, places: [place("a"), place("b")] });
  expect(ordered.map(({ id }) => id)).toEqual(["f1", "f2", "p1", "p2", "d"]);
});

test("a document's statements are counted, and what there is none of is not said", () => {
  const counts = countsOf(dataset({ measures: [measure(), measure({ document: "y" })], targets: [target()] }), "x");
  expect(counts).toEqual({ clauses: 0, measures: 1, targets: 1, requirements: 0 });
  expect(wordCounts(counts)).toBe("1 项措施 · 1 项政府目标");
});

describe("when the data was last checked", () => {
  const checked = (received: string, checkedWithIssuer: string) =>
    document({ dates: { ...document().dates, received, checkedWithIssuer } });
  test("is the oldest copy's day", () => {
    expect(lastChecked([checked("2026-11-21", "2026-12-02"), checked("2026-11-20", "2026-12-01")])).toEqual({
      received: "2026-11-20",
      withIssuer: "2026-12-01",
    });
  });
  test("is not said of all where one copy was never compared", () => {
    expect(lastChecked([checked("2026-11-21", "2026-12-02"), checked("2026-11-21", "not-stated")]).withIssuer).toBe(
      undefined,
    );
  });
});

test("a clause is summed up by its statements, or by the beginning of its text", () => {
  const clause = { text: "甲 ".repeat(200) } as Clause;
  const nothing = { measures: [], targets: [], requirements: [] };
  expect(clauseSummary(clause, { ...nothing, measures: [measure()] }, document())).toBe("措施：措施：金额未载明");
  const long = clauseSummary(clause, nothing, document());
  expect(long).toHaveLength(150);
  expect(long.endsWith("甲…")).toBe(true);
});
