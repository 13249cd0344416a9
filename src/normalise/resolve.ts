import { type Quantity, sameQuantity, scanQuantities } from "../domain/quantity.ts";
import { citedParts, findCitation, occurrences, type Span } from "../domain/verbatim.ts";
import type { ClauseFile } from "./clause-file.ts";

/** Where a quote stands in its clause's text without white space; undefined unless exactly once. */
export function quoteSpan(clause: ClauseFile, quote: string): Span | undefined {
  const found = occurrences(clause.compact.text, citedParts(quote).join("…"));
  return found.length === 1 ? found[0] : undefined;
}

export type Resolved =
  | { readonly ok: true; readonly quantity: Quantity }
  | { readonly ok: false; readonly why: string };

const described = (q: Quantity): string =>
  `${q.comparator} ${q.value.d === 1 ? q.value.n : `${q.value.n}/${q.value.d}`}${q.to ? `—${q.to.n}` : ""} ${q.unit || "(no unit)"}`;

/**
 * Reads a phrase as the one number of the quote it stands for. The number, its unit and its comparator are read twice,
 * from the phrase alone and from the clause around it, and must agree.
 */
export function resolvePhrase(clause: ClauseFile, quote: Span, phrase: string): Resolved {
  const inQuote = clause.compact.text.slice(quote.start, quote.end);
  const alone = scanQuantities(citedParts(phrase).join(""));
  const [own] = alone;
  if (!own || alone.length > 1) return { ok: false, why: `holds ${alone.length} numbers` };
  const hits = new Map<number, Quantity>();
  for (const spans of findCitation(inQuote, phrase)) {
    const within = clause.quantities.filter((q) =>
      spans.some((s) => q.span.start >= quote.start + s.start && q.span.start < quote.start + s.end),
    );
    const [hit] = within;
    if (hit && within.length === 1) hits.set(hit.span.start, hit);
  }
  const [found, ...others] = [...hits.values()];
  if (!found) return { ok: false, why: "does not stand in the quote" };
  if (others.length > 0) return { ok: false, why: `stands in the quote ${hits.size} times` };
  if (!sameQuantity(own, found))
    return { ok: false, why: `reads as ${described(own)}, but the text says ${described(found)}` };
  return { ok: true, quantity: found };
}

/** Where cited words stand within a quote, in characters of the clause without white space; undefined if they do not. */
export function resolveWords(clause: ClauseFile, quote: Span, words: string): Span[] | undefined {
  const first = findCitation(clause.compact.text.slice(quote.start, quote.end), words)[0];
  return first?.map((span) => ({ start: span.start + quote.start, end: span.end + quote.start }));
}
