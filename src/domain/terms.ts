import { LEXICON, type LexiconField } from "./lexicon.ts";
import { compact, occurrences, type Span } from "./verbatim.ts";

/** A term of the lexicon where it stands in a text without white space. */
export type Term = { readonly value: string; readonly term: string; readonly span: Span };

const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && outer.end >= inner.end;
const length = (span: Span): number => span.end - span.start;

/** Every term of a field in a text without white space, whole terms only: 企业 within 中小企业 is no term of its own. */
export function termsIn(field: LexiconField, text: string): Term[] {
  const lists = Object.entries(LEXICON[field]) as [string, readonly string[]][];
  const found = lists.flatMap(([value, terms]) =>
    terms.flatMap((term) => occurrences(text, compact(term).text).map((span) => ({ value, term, span }))),
  );
  return found
    .filter((one) => !found.some((other) => length(other.span) > length(one.span) && contains(other.span, one.span)))
    .sort((a, b) => a.span.start - b.span.start);
}
