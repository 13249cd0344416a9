import { amountsOf } from "./amounts.ts";
import { wordStandsAt } from "./stands.ts";
import type { Word, Words } from "./words.ts";

/** Another way to write a part of a query, and the word or amount that differs. */
export type Alternative = {
  readonly text: string;
  readonly why: "amount" | "synonym";
  readonly said: readonly string[];
};

const MOST = 24;
/** A long query may hold every word that is known. */
const MOST_REPLACED = 4;

type Replacement = { readonly start: number; readonly end: number; readonly words: readonly Word[] };

/** Where words with synonyms stand in a part; a longer word hides the shorter ones in it. */
function replacements(part: string, { synonyms }: Words): Replacement[] {
  const found = synonyms.flatMap((group) =>
    group.flatMap((word): Replacement[] => {
      const start = wordStandsAt(part, word.folded);
      const words = group.filter(({ folded }) => folded !== word.folded);
      return start < 0 ? [] : [{ start, end: start + word.folded.length, words }];
    }),
  );
  const hidden = (a: Replacement) =>
    found.some((b) => b.start <= a.start && a.end <= b.end && b.end - b.start > a.end - a.start);
  return found
    .filter((one) => !hidden(one))
    .sort((a, b) => a.start - b.start)
    .slice(0, MOST_REPLACED);
}

/** The part from a position on with at least one word replaced. */
function replaced(part: string, all: readonly Replacement[], from: number): Alternative[] {
  return all
    .filter(({ start }) => start >= from)
    .flatMap(({ start, end, words }) => {
      const tails = [{ text: part.slice(end), said: [] as readonly string[] }, ...replaced(part, all, end)];
      return words.flatMap(({ folded, written }) =>
        tails.map((tail) => ({
          text: part.slice(from, start) + folded + tail.text,
          why: "synonym" as const,
          said: [written, ...tail.said],
        })),
      );
    });
}

/** The other ways to write a part: its amounts first, then synonyms; 24 at most, none twice. */
export function alternativesOf(part: string, words: Words): Alternative[] {
  const amounts = amountsOf(part).map(({ text, amount }): Alternative => ({ text, why: "amount", said: [amount] }));
  const synonyms = replaced(part, replacements(part, words), 0).sort((a, b) => a.said.length - b.said.length);
  const seen = new Set([part]);
  return [...amounts, ...synonyms].filter(({ text }) => !seen.has(text) && seen.add(text)).slice(0, MOST);
}
