import { expect, test } from "vitest";
import { assess } from "../../src/assess/assess.ts";
import type { Dataset, Measure } from "../../src/schema/comparable.ts";
import { fictitious, TODAY } from "./data.ts";

/** The same city and district, with 不超过 moved from the district's rate to the city's. */
const turned: Dataset = {
  ...fictitious,
  measures: fictitious.measures.map((measure): Measure => {
    const { amount, group, jurisdiction } = measure;
    if (group !== "compute-cost" || amount.kind !== "share") return measure;
    const comparator = jurisdiction === "donggang" ? "exact" : "at-most";
    return { ...measure, amount: { ...amount, rate: { ...amount.rate, comparator } } };
  }),
};

test("at a tie the sum that is sure stays, whichever level's it is", () => {
  const tie = { computeSpend: 1_200_000 };
  const [before, after] = [fictitious, turned].map((data) => assess(tie, data, TODAY).places["donggang"]);
  expect(before?.totals.ofWhichAtMost).toEqual({ conservative: 0, optimistic: 300_000 });
  expect(after?.totals.ofWhichAtMost).toEqual({ conservative: 0, optimistic: 300_000 });
  const stays = after?.lines.find(({ measure }) => measure === "donggang-ai-2026/00-compute#subsidy");
  expect([stays?.rateIs, stays?.yuan?.conservative]).toEqual(["exact", 300_000]);
});

test("if both are as sure, the wider level's stays", () => {
  const exact: Dataset = {
    ...turned,
    measures: turned.measures.map((measure): Measure => {
      const { amount } = measure;
      return amount.kind === "share"
        ? { ...measure, amount: { ...amount, rate: { ...amount.rate, comparator: "exact" } } }
        : measure;
    }),
  };
  const lines = assess({ computeSpend: 1_200_000 }, exact, TODAY).places["donggang"]?.lines ?? [];
  const yuan = (id: string): number | undefined => lines.find(({ measure }) => measure === id)?.yuan?.conservative;
  expect([yuan("yunzhou-opc-2026/00-compute#subsidy"), yuan("donggang-ai-2026/00-compute#subsidy")]).toEqual([
    300_000, 0,
  ]);
});
