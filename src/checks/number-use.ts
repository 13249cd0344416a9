import type { Quantity } from "../domain/quantity.ts";
import type { Span } from "../domain/verbatim.ts";
import type { ClauseFile } from "../normalise/clause-file.ts";
import { resolvePhrase, resolveWords } from "../normalise/resolve.ts";
import type { Quoted } from "./rule.ts";

/** Where a statement uses numbers: as figures of its own, and within the words of its conditions and gate. */
export type NumberUse = { readonly figures: readonly Span[]; readonly words: readonly Span[] };

export function numberUse(clause: ClauseFile, { quote, claims }: Quoted): NumberUse {
  const figures: Span[] = [];
  const words: Span[] = [];
  for (const claim of claims)
    if (claim.role === "phrase") {
      const read = resolvePhrase(clause, quote, claim.text);
      if (read.ok) figures.push(read.quantity.span);
    } else if (claim.path.includes("conditions") || claim.path.includes("gate"))
      words.push(...(resolveWords(clause, quote, claim.text) ?? []));
  return { figures, words };
}

/** Whether a number starts in one of the spans. */
export const within = (quantity: Quantity, spans: readonly Span[]): boolean =>
  spans.some((span) => quantity.span.start >= span.start && quantity.span.start < span.end);
