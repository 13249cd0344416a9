import { occurrences, type Span } from "./verbatim.ts";

/** What a rate means: paid to the payee, taken off what they owe, or what they still pay. */
export type Means = "paid" | "relief" | "you-pay";

const WORDS: readonly (readonly [string, Means])[] = [
  ["缴纳", "you-pay"],
  ["折", "you-pay"],
  ["减免", "relief"],
  ["减半", "relief"],
  ["免租", "relief"],
  ["减租", "relief"],
  ["给予", "paid"],
  ["补助", "paid"],
  ["补贴", "paid"],
  ["奖励", "paid"],
  ["补偿", "paid"],
];
const distance = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);

/** What the words nearest to a rate make of it; undefined if none stands in the text. Text without white space. */
export function meansOf(text: string, rate: Span): { readonly means: Means; readonly words: string } | undefined {
  const found = WORDS.flatMap(([words, means]) =>
    occurrences(text, words).map((span) => ({ words, means, distance: distance(span, rate) })),
  );
  return found.sort((a, b) => a.distance - b.distance)[0];
}
