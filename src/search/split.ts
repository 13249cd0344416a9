import { wordStandsAt } from "./stands.ts";
import type { Words } from "./words.ts";

/** The first known word at a position; the longest, because the words are ordered by length. */
const wordAt = (part: string, at: number, words: readonly string[]): string | undefined =>
  words.find((word) => part.startsWith(word, at) && wordStandsAt(part, word, at) === at);

/** The words a part of a query holds; `whole` where nothing else stands in it. */
export type Split = { readonly pieces: readonly string[]; readonly whole: boolean };

/**
 * Takes a part of a query apart: words and names that some clause answers, the longest first; words that name nothing are
 * dropped, and what stands between words is kept where it is longer than one character and some clause answers it.
 */
export function splitPart(
  part: string,
  { known, ignored }: Words,
  names: readonly string[],
  answered: (word: string) => boolean,
): Split {
  const words = [...known.map(({ folded }) => folded), ...names]
    .filter((word) => part.includes(word) && answered(word))
    .sort((a, b) => b.length - a.length);
  const pieces: string[] = [];
  let between = "";
  let whole = true;
  const flush = () => {
    const kept = [...between].length > 1 && answered(between);
    if (kept) pieces.push(between);
    whole &&= kept || between === "";
    between = "";
  };
  for (let at = 0; at < part.length; ) {
    const word = wordAt(part, at, words);
    const dropped = word === undefined ? wordAt(part, at, ignored) : undefined;
    if (word !== undefined || dropped !== undefined) flush();
    if (word !== undefined) pieces.push(word);
    if (word === undefined && dropped === undefined) between += part.charAt(at);
    at += (word ?? dropped ?? " ").length;
  }
  flush();
  return { pieces, whole };
}

/** What people call the places: 武汉市 and 武汉. */
export const shortNames = (jurisdictions: readonly string[]): string[] => [
  ...new Set(jurisdictions.flatMap((name) => [name, ...(name.length > 2 ? [name.replace(/[省市区县州]$/, "")] : [])])),
];
