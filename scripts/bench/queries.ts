/** Queries and their true answers, worked out without the search's own code. */
import { Converter } from "opencc-js/cn2t";
import type { Dataset } from "../../src/schema/comparable.ts";

/** A clause's texts: title, text, units, quotes. */
export type Texts = { readonly id: string; readonly texts: readonly string[] };

/** Numbers from 0 to 1, the same at each run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What a search must find: everything of each clause that a reader can see. */
export function textsOf({ clauses, measures, targets, requirements }: Dataset): Texts[] {
  const statements = [...measures, ...targets, ...requirements];
  return clauses.map(({ id, title, text, agencies }) => ({
    id,
    texts: [
      title,
      text,
      ...agencies.flatMap(({ units }) => units),
      ...statements.filter(({ clause }) => clause === id).map(({ quote }) => quote),
    ],
  }));
}

const BRACKETS: Readonly<Record<string, string>> = {
  "〔": "(",
  "[": "(",
  "【": "(",
  "〈": "(",
  "〕": ")",
  "]": ")",
  "】": ")",
  "〉": ")",
};
const QUOTES = /[“”"「」『』]/g;

/** One form for each way to write the same: NFKC, lower case, no white space, one bracket, one quotation mark, one dash. */
export const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{Cf}\p{Cc}]/gu, "")
    .replace(/[〔[【〈〕\]】〉]/g, (c) => BRACKETS[c] ?? c)
    .replace(QUOTES, "“")
    .replace(/[‘’']/g, "‘")
    .replace(/[–—―−‑]/g, "-")
    .replaceAll("•", "·");

/** Containment in which a run of digits of the query is a whole run of digits of the text. */
function stands(text: string, sought: string): boolean {
  const escaped = sought.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  const before = /^[0-9]/.test(sought) ? "(?<![0-9])" : "";
  const after = /[0-9]$/.test(sought) ? "(?![0-9])" : "";
  return new RegExp(before + escaped + after, "u").test(text);
}

/** The texts in their plain form, for `truth`. */
export const inPlain = (all: readonly Texts[]): Texts[] =>
  all.map(({ id, texts }) => ({ id, texts: [...new Set(texts)].map(plain) }));

/** The clauses that hold every term. */
export const truth = (plainTexts: readonly Texts[], terms: readonly string[]): string[] =>
  plainTexts
    .filter(({ texts }) => terms.every((term) => texts.some((text) => stands(text, plain(term)))))
    .map(({ id }) => id);

export type BenchQuery = { readonly typed: string; readonly terms: readonly string[] };

const toTraditional = Converter({ from: "cn", to: "t" });
const toFullWidth = (text: string) =>
  text.replace(/[!-~]/g, (c) => (c === '"' ? c : String.fromCharCode(c.charCodeAt(0) + 0xfee0)));

/** Ways to type a term: as it stands, full width, upper case, traditional, with other brackets. */
const WAYS: readonly ((term: string) => string)[] = [
  (term) => term,
  (term) => term,
  toFullWidth,
  (term) => term.toUpperCase(),
  (term) => [...term].map((c) => toTraditional(c)).join(""),
  (term) => term.replace(/[(（〔]/g, "[").replace(/[)）〕]/g, "]"),
];

/** Substrings of 1 to 12 characters of every text of every clause, typed in different ways, alone and two together. */
export function queriesOf(all: readonly Texts[], perClause: number): BenchQuery[] {
  const random = seeded(20_261_122);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const piece = (texts: readonly string[]): string => {
    const characters = [...(pick(texts) ?? "").replace(/[\s"]/g, "")];
    const length = 1 + Math.floor(random() * 12);
    const start = Math.floor(random() * Math.max(1, characters.length - length + 1));
    return characters.slice(start, start + length).join("");
  };
  const queries: BenchQuery[] = [];
  const add = (terms: readonly string[], way: (term: string) => string) =>
    queries.push({ typed: terms.map(way).join(" "), terms });
  for (const { texts } of all) {
    for (let n = 0; n < perClause; n++) add([piece(texts)], pick(WAYS) ?? String);
    for (const length of [1, 2])
      add([piece(texts), piece(texts), piece(texts)].slice(0, 1 + length), pick(WAYS) ?? String);
    for (const [word] of texts.join("\n").matchAll(/[A-Za-z0-9.%+％]+[\u4e00-\u9fff]?/g))
      if (random() < 0.15) add([word], pick(WAYS) ?? String);
  }
  return queries.filter(({ terms }) => terms.every((term) => plain(term) !== ""));
}
