import { NUMBERS } from "./algebra.ts";
import { type Exact, equal } from "./exact.ts";
import { amountBy } from "./formula.ts";
import type { MeasureLine } from "./measure-line.ts";
import type { Reason } from "./reasons.ts";

/** What a measure's unclear words can be about when its two readings compute differently. */
export const COMPUTED = ["base", "amount", "scope", "rate", "cap"];

/** The words of an ambiguity, if the measure has one about any of these. */
function ambiguousWords({ of }: MeasureLine<Exact>, about: readonly string[]): string | undefined {
  const found = about.flatMap((one) => of.measure.ambiguity.filter((each) => each.about === one))[0];
  return found?.words.map(({ words }) => words).join("……");
}

/** The first day of a plan without an effective date is only in its title's years. */
function yearsWords({ of }: MeasureLine<Exact>): string {
  const { planYears, issued, signed } = of.document.dates;
  const [when] = [planYears, issued, signed].filter((one) => typeof one === "object");
  return when ? `《${of.document.shortTitle}》${when.words}` : of.document.shortTitle;
}

/** The words that make the two readings of a line differ; several where several things do. */
export function sentenceOf(line: MeasureLine<Exact>, lost: Reason | undefined): string {
  const { measure } = line.of;
  const parts: string[] = [];
  if (lost?.is === "displaced") parts.push(lost.words);
  if (!line.sureToday) parts.push(yearsWords(line));
  if (line.of.unclearPayee) parts.push(ambiguousWords(line, ["payee"]) ?? measure.quote);
  const { formulas } = line;
  if (formulas && !equal(amountBy(NUMBERS, formulas.conservative), amountBy(NUMBERS, formulas.optimistic)))
    parts.push(ambiguousWords(line, COMPUTED) ?? measure.quote);
  return [...new Set(parts)].join("；");
}
