import { expect, test } from "vitest";
import { placeSummary } from "../../src/dataset/place-summary.ts";
import type { Measure } from "../../src/schema/comparable.ts";
import { cited, dataset, document, measure, rate } from "./samples.ts";

const share = (id: string, changes: Partial<Measure> = {}) =>
  measure({
    id: `x/01-a#${id}`,
    amount: {
      kind: "share",
      rate: rate(1, 2),
      means: "paid",
      of: cited("compute-spend"),
      input: ["computeSpend"],
      caps: [],
    },
    ...changes,
  });
const here = { id: "here", label: "此地", note: "", jurisdictions: ["here", "above"] };

test("a place's offer is what reaches a founder now: shares named, the rest counted, drafts left out", () => {
  const data = dataset({
    documents: [document(), document({ id: "up", jurisdiction: "above" }), document({ id: "draft", status: "draft" })],
    measures: [
      share("plain"),
      share("gated", { gate: [{ key: "graduate", is: true, words: "毕业生" }] }),
      share("not-asked", { amount: { ...share("a").amount, input: "not-asked" } as Measure["amount"] }),
      share("operator", { payee: cited("community-operator") }),
      share("nobody", { payee: "not-stated" }),
      share("draft", { document: "draft" }),
      share("above", { document: "up", jurisdiction: "above" }),
    ],
  });
  const summary = placeSummary(data, here, "2026-11-22");
  expect(summary.shares.map(({ measure: one, inherited }) => [one.id, inherited])).toEqual([
    ["x/01-a#plain", false],
    ["x/01-a#above", true],
  ]);
  expect(summary.kinds).toEqual([{ kind: "entitlement", count: 4 }]);
  expect([summary.others, summary.unnamed]).toEqual([1, 1]);
  expect(summary.documents.map(({ id }) => id)).toEqual(["x", "up"]);
});
