import { expect, test } from "vitest";
import { cellOf, coverage, isSilentCell } from "../../src/dataset/coverage.ts";
import { statedMost } from "../../src/dataset/numbers.ts";
import type { Measure } from "../../src/dataset/types.ts";
import type { Place } from "../../src/schema/comparable.ts";
import { dataset, document, measure, rate, share, TODAY, yuan } from "./fixture.ts";

const place = (id: string): Place => dataset().places.find((one) => one.id === id) as Place;
const cell = (measures: Measure[], id = "east") =>
  cellOf(
    dataset({ measures, documents: [...dataset().documents, document("draft", "east", { status: "draft" })] }),
    place(id),
    "compute",
    TODAY,
  );
const ceiling = (sum: number): Measure["amount"] => ({
  kind: "ceiling",
  max: yuan(sum),
  scope: "not-stated",
  period: "not-stated",
  caps: [],
});

test("nothing is silence", () => {
  expect(isSilentCell(cell([]))).toBe(true);
});

test("money due on conditions is stronger than any ceiling; of two, the one with the higher stated sum", () => {
  const found = cell([
    measure("city#selected", "east", {
      award: { is: "selection", words: "遴选", inHand: "not-applicable" },
      amount: ceiling(9_000_000),
    }),
    measure("city#small", "east", { amount: share(rate(90), 100_000) }),
    measure("city#large", "east", { amount: share(rate(10), 300_000) }),
  ]);
  expect(found.own.strongest?.measure.title).toBe("large");
  expect(found.own.kinds.map(({ kind, measures }) => [kind, measures.length])).toEqual([
    ["entitlement", 2],
    ["ceiling", 1],
  ]);
});

test("a service or a sum without a number is never the strongest", () => {
  const found = cell([
    measure("city#service", "east", { instrument: { is: "service", words: "服务" }, amount: { kind: "not-stated" } }),
    measure("city#rent", "east", { instrument: { is: "rent-relief", words: "免租" }, amount: { kind: "not-stated" } }),
  ]);
  expect(found.own.strongest).toBeUndefined();
  expect(found.own.kinds.map(({ kind }) => kind)).toEqual(["in-kind", "service"]);
});

test("an operator's money is neither a kind nor the strongest", () => {
  const found = cell([measure("city#grant", "east", { payee: { is: "community-operator", words: "社区" } })]);
  expect(found.own.kinds).toEqual([]);
  expect(found.own.strongest).toBeUndefined();
  expect(found.own.others).toHaveLength(1);
});

test("what names nobody counts by its kind, and is the strongest only where nothing else is", () => {
  const unnamed = measure("city#unnamed", "east", { payee: "not-stated" });
  expect(cell([unnamed]).own.strongest?.measure.title).toBe("unnamed");
  const loan = measure("city#loan", "east", { instrument: { is: "loan", words: "贷款" }, amount: ceiling(1) });
  expect(cell([unnamed, loan]).own.strongest?.measure.title).toBe("loan");
});

test("inherited measures and drafts stand apart from a place's own", () => {
  const measures = [measure("city#voucher", "east"), measure("draft#voucher", "east"), measure("district#own", "ward")];
  const found = cell(measures, "ward");
  expect(found.own.strongest?.measure.title).toBe("own");
  expect(found.inherited.strongest?.measure.title).toBe("voucher");
  expect(found.drafts.map(({ measure: { document: from } }) => from)).toEqual(["draft"]);
});

test("a cell for each topic and place, in the order of the lists", () => {
  const rows = coverage(dataset(), TODAY);
  expect(rows.map(({ topic, cells }) => [topic.id, cells.map((one) => one.place).join()])).toEqual([
    ["compute", "east,ward,west"],
    ["definition", "east,ward,west"],
  ]);
});

test.each<readonly [string, Measure["amount"], number]>([
  ["a share with a cap", share(rate(50), 200_000), 200_000],
  ["a ceiling", ceiling(5), 5],
  [
    "several caps: the lowest",
    { ...ceiling(500), caps: [{ limit: yuan(300), scope: "not-stated", period: "not-stated" }] } as Measure["amount"],
    300,
  ],
  ["nothing", { kind: "not-stated" }, 0],
])("the highest stated sum of %s", (_of, amount, most) => {
  expect(statedMost(amount)).toBe(most);
});
