import { fold } from "./fold.ts";
import { tokensOf } from "./tokens.ts";

/** What a reader asked for: every part must stand in a clause, as a run of characters. */
export type Query = { readonly parts: readonly (readonly string[])[] };

const LONGEST = 200;
/** A number and its unit belong together however they are spaced: 20 万元. */
const NUMBER_AND_UNIT = /([0-9０-９])[\s]+(?=[万亿千百元年月日天个家款项名场次折倍%％卡平])/gu;

const QUOTED = /"([^"]*)"/g;

/**
 * Reads what a reader typed. White space separates parts, "…" keeps one together; only the first 200 characters count.
 * `simplified` gives the form that the clauses use for characters that none of them holds.
 */
export function parseQuery(typed: string, simplified: ReadonlyMap<string, string> = new Map()): Query {
  const joined = [...typed]
    .slice(0, LONGEST)
    .join("")
    .replace(QUOTED, (_, words: string) => ` ${words.replace(/\s+/gu, "")} `)
    .replaceAll('"', " ")
    .replace(NUMBER_AND_UNIT, "$1");
  const parts = joined
    .split(/\s+/u)
    .map((part) => fold(part).chars.map((c) => simplified.get(c) ?? c))
    .filter((chars) => chars.length > 0);
  const seen = new Set<string>();
  return {
    parts: parts.filter((chars) => {
      const key = chars.join("");
      return !seen.has(key) && seen.add(key);
    }),
  };
}

/** A part as Pagefind's exact phrase of single tokens. */
export const phraseOf = (part: readonly string[]): string => `"${tokensOf(part).join(" ")}"`;
