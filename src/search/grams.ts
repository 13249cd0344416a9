import { tokensOf } from "./tokens.ts";

/*
 * The index is made of grams: runs of one to three tokens. A text of up to three characters is one gram, so its clauses
 * are known at once; a longer one stands only in clauses that have all its grams, and whether it does, their text says.
 */
export const LONGEST_GRAM = 3;
/** Between the texts of a clause; no gram reaches across it. */
const BREAK = "\n";

/** Every gram of a folded text, once. */
export function gramsOf(text: string): Set<string> {
  const found = new Set<string>();
  const tokens = tokensOf([...text]);
  tokens.forEach((first, at) => {
    let gram = "";
    for (let length = 0; length < LONGEST_GRAM; length++) {
      const token = length === 0 ? first : tokens[at + length];
      if (token === undefined || token === BREAK) return;
      gram += token;
      found.add(gram);
    }
  });
  return found;
}

/** The grams that a sought text is looked up by: itself, or every second run of three and the last one. */
export function soughtGrams(text: string): string[] {
  const tokens = tokensOf([...text]);
  const last = Math.max(0, tokens.length - LONGEST_GRAM);
  const found: string[] = [];
  for (let at = 0; at < last; at += 2) found.push(tokens.slice(at, at + LONGEST_GRAM).join(""));
  return [...found, tokens.slice(last).join("")];
}

/** Whether a text's grams alone say which clauses hold it. */
export const isOneGram = (text: string): boolean => [...text].length <= LONGEST_GRAM;

/** The file of a gram: FNV-1a over its code units. */
export function shardOf(gram: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < gram.length; i++) hash = Math.imul(hash ^ gram.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % shards;
}

/** What stands before a gram of a document's names. */
export const OF_NAMES = "@";

/** Where a gram stands: rising numbers, each but the first as its distance from the one before. */
export type Postings = Readonly<Record<string, readonly number[]>>;
/** A clause's posting says whether the gram stands in its title. */
export const posting = (clause: number, inTitle: boolean): number => 2 * clause + Number(inTitle);

/** What must be known of the whole index; the first file that a search loads. */
export type GramMeta = {
  /** Another one for another index: no file of an older one may be used with this. */
  readonly version: string;
  readonly clauses: number;
  readonly shards: number;
  /** The documents in the default order of clauses, as pairs: a document, and how many clauses follow that are its. */
  readonly runs: readonly number[];
  readonly jurisdictions: readonly string[];
};
