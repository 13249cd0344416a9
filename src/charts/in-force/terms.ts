import { measuresOfDocument } from "../../dataset/lookup.ts";
import { type TimelineRow, timelineRows } from "../../dataset/timeline.ts";
import type { Dataset, Measure } from "../../dataset/types.ts";
import { byCharacters } from "../../domain/order.ts";
import { wordQuantity } from "../../domain/wording.ts";

/** Measures of a document that last as long as each other, if they began on the date. */
export type Term = {
  /** `不超过3年`. */
  readonly words: string;
  readonly to: string;
  readonly measures: readonly Measure[];
};
export type InForceRow = TimelineRow & { readonly terms: readonly Term[] };

const MONTHS: Readonly<Record<string, number>> = { year: 12, month: 1 };

/** An ISO date some months later; the last day of a shorter month. */
export function monthsLater(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day, last)))
    .toISOString()
    .slice(0, 10);
}

/** What lasts for half a year and more: a shorter term has no width among years. */
const LEAST = 6;
function termsOf(measures: readonly Measure[], date: string): Term[] {
  const lasting = measures.flatMap((measure) => {
    const { term } = measure;
    const months = typeof term === "object" ? term.value * (MONTHS[term.unit] ?? 0) : 0;
    return months >= LEAST && typeof term === "object" ? [{ measure, months, words: wordQuantity(term) }] : [];
  });
  return [...Map.groupBy(lasting, ({ words }) => words)]
    .flatMap(([words, same]) => {
      const [first] = same;
      if (!first) return [];
      return [{ words, to: monthsLater(date, first.months), measures: same.map(({ measure }) => measure) }];
    })
    .sort((a, b) => byCharacters(a.to, b.to));
}

/** Every document with the days on which it counts, and how long its measures would last from an ISO date on. */
export const inForceRows = (dataset: Dataset, date: string): InForceRow[] =>
  timelineRows(dataset, date).map((row) => ({
    ...row,
    // A draft gives nobody anything that could begin.
    terms: row.status === "draft" ? [] : termsOf(measuresOfDocument(dataset, row.document.id), date),
  }));
