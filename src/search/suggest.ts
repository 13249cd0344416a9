import { foldedText } from "./words.ts";

const MOST = 6;

/** The known names that hold what someone has typed so far; names that begin with it first, then shorter ones. */
export function suggest(typed: string, names: readonly string[]): string[] {
  const sought = foldedText(typed);
  if (sought === "") return [];
  const seen = new Set<string>([sought]);
  return names
    .map((name) => ({ name, folded: foldedText(name) }))
    .filter(({ folded }) => folded.includes(sought) && !seen.has(folded) && seen.add(folded))
    .map((one, n) => ({ ...one, n, begins: one.folded.startsWith(sought) ? 0 : 1 }))
    .sort((a, b) => a.begins - b.begins || a.folded.length - b.folded.length || a.n - b.n)
    .slice(0, MOST)
    .map(({ name }) => name);
}
