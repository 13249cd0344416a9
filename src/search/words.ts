import { fold } from "./fold.ts";
import { parseQuery, type Query } from "./query.ts";

/** dist/data/search-words.json: what a query is understood by besides its characters. */
export type SearchWords = {
  /** Pairs: a traditional character, then the simplified one that the clauses use for it. */
  readonly simplified: string;
  /** Words for one thing. */
  readonly synonyms: readonly (readonly string[])[];
  /** Words of a question that name nothing. */
  readonly ignored: readonly string[];
  /** The words of the trade, offered while someone types. */
  readonly terms: readonly string[];
};

/** The words as matching uses them: folded. */
export type Words = {
  readonly simplified: ReadonlyMap<string, string>;
  readonly synonyms: readonly (readonly Word[])[];
  readonly ignored: readonly string[];
  /** Every known word, longest first. */
  readonly known: readonly Word[];
};
export type Word = { readonly folded: string; readonly written: string };

export const foldedText = (text: string): string => fold(text).chars.join("");
const word = (written: string): Word => ({ folded: foldedText(written), written });
const longestFirst = (a: string, b: string) => b.length - a.length;

/** Folds the words once. */
export function prepareWords({ simplified, synonyms, ignored, terms }: SearchWords): Words {
  const chars = [...simplified];
  const pairs = chars.flatMap((c, n) => (n % 2 === 0 ? [[c, chars[n + 1] ?? c] as const] : []));
  const groups = synonyms.map((group) => group.map(word));
  const known = new Map([...groups.flat(), ...terms.map(word)].map((one) => [one.folded, one]));
  return {
    simplified: new Map(pairs),
    synonyms: groups,
    ignored: ignored.map(foldedText).sort(longestFirst),
    known: [...known.values()].sort((a, b) => longestFirst(a.folded, b.folded)),
  };
}

export const NO_WORDS: Words = prepareWords({ simplified: "", synonyms: [], ignored: [], terms: [] });

/** Reads what a reader typed, in either script. */
export const readQuery = (typed: string, words: Words): Query => parseQuery(typed, words.simplified);
