import { LEXICON } from "../domain/lexicon.ts";
import { occurrences, type Span } from "../domain/verbatim.ts";
import { resolvePhrase, resolveWords } from "../normalise/resolve.ts";
import { clauseRule, fieldName, quotedStatements } from "./rule.ts";

const SELECTION = ["遴选", "择优", "评定", "评审"];
const MARKERS: readonly string[] = [
  ...Object.values(LEXICON.period).flat(),
  ...Object.values(LEXICON.scope).flat(),
  ...Object.values(LEXICON.combine).flat(),
  ...SELECTION,
];

/** Longest markers first, so that 每年 within 每年最高 is found once. */
function markersIn(text: string): { term: string; span: Span }[] {
  const found: { term: string; span: Span }[] = [];
  for (const term of [...MARKERS].sort((a, b) => b.length - a.length))
    for (const span of occurrences(text, term))
      if (!found.some((one) => span.start < one.span.end && span.end > one.span.start)) found.push({ term, span });
  return found;
}

export const markers = clauseRule(
  "markers",
  "每年, 一次性, 每家, 遴选 … change what a sum means: a statement that quotes one must use it.",
  (clause) =>
    quotedStatements(clause).flatMap(({ place, quote, claims }) => {
      const cited = claims.flatMap((claim) => {
        if (claim.role !== "phrase") return resolveWords(clause, quote, claim.text) ?? [];
        const read = resolvePhrase(clause, quote, claim.text);
        return read.ok ? [{ start: read.quantity.from, end: read.quantity.span.end }] : [];
      });
      const text = clause.compact.text.slice(quote.start, quote.end);
      return markersIn(text)
        .map(({ term, span }) => ({ term, start: span.start + quote.start, end: span.end + quote.start }))
        .filter((marker) => !cited.some((span) => marker.start < span.end && marker.end > span.start))
        .map(({ term }) => ({
          file: clause.file,
          line: clause.line(place.path),
          found: `${fieldName(place.path)} (${place.id}): its quote says ${term}, and no field cites it`,
          expected: `a period, scope, award, combine or condition that cites ${term}`,
          next: "cite it where it belongs, or shorten the quote if it belongs to another statement",
        }));
    }),
);
