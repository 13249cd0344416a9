import type { LexiconField } from "../domain/lexicon.ts";
import type { Quantity } from "../domain/quantity.ts";
import { termsIn } from "../domain/terms.ts";
import type { Span } from "../domain/verbatim.ts";

const STOPS = /[，,、；;。：:]/g;
const SENTENCE_END = /[。；;]/;

type Distance = readonly [stops: number, characters: number];
const closer = (a: Distance, b: Distance): boolean => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
const least = (all: readonly Distance[]): Distance => all.reduce((a, b) => (closer(b, a) ? b : a));

function between(text: string, words: Span, q: Quantity): string {
  if (words.end <= q.from) return text.slice(words.end, q.from);
  return words.start >= q.span.end ? text.slice(q.span.end, words.start) : "";
}

/** How far words stand from a number: the stops between them count more than the characters. */
function distance(text: string, words: Span, q: Quantity): Distance {
  const gap = between(text, words, q);
  return [gap.match(STOPS)?.length ?? 0, gap.length];
}

/** The numbers of a list such as 50 万元、20 万元: what is said of one is said of all. */
function listOf(text: string, q: Quantity, candidates: readonly Quantity[]): Quantity[] {
  const list = [q];
  for (const other of candidates)
    if (other.span.start > q.span.start && text.slice(list.at(-1)?.span.end, other.from) === "、") list.push(other);
  for (const other of candidates.toReversed())
    if (other.span.start < q.span.start && text.slice(other.span.end, list[0]?.from) === "、") list.unshift(other);
  return list;
}

/** Whether no other number of the candidates is closer to the words. */
export function belongs(text: string, words: Span, q: Quantity, candidates: readonly Quantity[]): boolean {
  const list = listOf(text, q, candidates);
  const own = least(list.map((one) => distance(text, words, one)));
  return !candidates.some((other) => closer(distance(text, words, other), own));
}

/** Whether words belong to a number and stand in its own part of the sentence. */
export const isBeside = (text: string, words: Span, q: Quantity, candidates: readonly Quantity[]): boolean =>
  belongs(text, words, q, candidates) &&
  least(listOf(text, q, candidates).map((one) => distance(text, words, one)))[0] === 0;

/** Whether words govern a number after them: in its sentence, and without another word of the field in between. */
export function governs(text: string, words: Span, q: Quantity, field: LexiconField): boolean {
  const gap = text.slice(words.end, q.from);
  return words.end <= q.from && !SENTENCE_END.test(gap) && termsIn(field, gap).length === 0;
}

/** What may stand between a number and the thing counted: 10 家以上高水平社区, 50 个技术前沿的项目. */
const ADJOINING = /^(?:及?以[上下内]|左右|内)?(?:[^，,；;。]*的)?$/;

/** Whether words stand directly before or after a number. */
export const adjoins = (text: string, words: Span, q: Quantity): boolean => ADJOINING.test(between(text, words, q));

/** Whether words and a number stand in one sentence. */
export const inOneSentence = (text: string, words: Span, q: Quantity): boolean =>
  !SENTENCE_END.test(between(text, words, q));
