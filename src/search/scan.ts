import { type Alternative, alternativesOf } from "./alternatives.ts";
import type { Prepared } from "./prepared.ts";
import type { Query } from "./query.ts";
import { shortNames, splitPart } from "./split.ts";
import { standsIn } from "./stands.ts";
import { oneCharacterOff, wordsOneCharacterOff } from "./typos.ts";
import { foldedText, type Words } from "./words.ts";

/** Why a clause that does not hold the query is shown after those that do, the nearest first. */
export const NEARNESS = ["context", "amount", "synonym", "typo", "split", "some"] as const;
export type Nearness = (typeof NEARNESS)[number];

/** A clause that a search shows. */
export type Result = {
  readonly of: Prepared;
  /** undefined: the clause holds every part of the query. */
  readonly near: Nearness | undefined;
  /** The words that stand for the reader's: 补助, 20万元, 洪山区. */
  readonly said: readonly string[];
  /** What to highlight, folded. */
  readonly parts: readonly string[];
  /** How many parts stand in the title. */
  readonly titleHits: number;
  /** Whether the parts stand side by side, as they were typed. */
  readonly together: boolean;
};

type Option = { readonly text: string; readonly why: Nearness | undefined; readonly said: readonly string[] };
type Asked = { readonly part: string; readonly options: readonly Option[] };

const asOption = ({ text, why, said }: Alternative): Option => ({ text, why, said });
const exactly = (part: string): Option => ({ text: part, why: undefined, said: [] });
const distance = (near: Nearness | undefined): number => (near === undefined ? -1 : NEARNESS.indexOf(near));
const farthest = (all: readonly (Nearness | undefined)[]): Nearness | undefined =>
  all.reduce((a, b) => (distance(b) > distance(a) ? b : a), undefined);

/** How a clause answers one part: in its own words, by a name of its document, or in other words. */
function answerPart(of: Prepared, { part, options }: Asked): Option | undefined {
  if (standsIn(of.body, part)) return options[0];
  if (of.names.some((name) => standsIn(name, part))) return { text: part, why: "context", said: [part] };
  return options.find(({ text }) => standsIn(of.body, text));
}

function answer(of: Prepared, asked: readonly Asked[], least = asked.length): Result | undefined {
  const options = asked.map((one) => answerPart(of, one)).filter((option) => option !== undefined);
  if (options.length < least) return undefined;
  return {
    of,
    near: farthest(options.map(({ why }) => why)),
    said: [...new Set(options.flatMap(({ said }) => said))],
    parts: options.map(({ text }) => text),
    titleHits: options.filter(({ text }) => standsIn(of.title, text)).length,
    together: standsIn(of.body, asked.map(({ part }) => part).join("")),
  };
}

/** Only names of the document: no word of the clause answers. */
const onlyByName = ({ parts, of }: Result): boolean =>
  parts.length > 0 && !parts.some((part) => standsIn(of.body, part));

function answers(clauses: readonly Prepared[], asked: readonly Asked[]): Result[] {
  const all = clauses.map((of) => answer(of, asked)).filter((one) => one !== undefined);
  const own = all.filter((one) => !onlyByName(one));
  return own.length > 0 ? own : all;
}

const ask = (parts: readonly string[], words: Words): Asked[] =>
  parts.map((part) => ({ part, options: [exactly(part), ...alternativesOf(part, words).map(asOption)] }));

/** The parts that stand nowhere, with what differs in one character. */
function withTypos(clauses: readonly Prepared[], asked: readonly Asked[], words: Words): Asked[] {
  const known = words.known.map(({ folded }) => folded);
  const bodies = clauses.map(({ body }) => body);
  return asked.map(({ part, options }) => {
    if (clauses.some((of) => answerPart(of, { part, options }))) return { part, options };
    const terms = wordsOneCharacterOff(part, known);
    const inTexts = (word: string) => bodies.some((body) => standsIn(body, word));
    const texts =
      terms.length === 0
        ? oneCharacterOff(part, bodies)
        : terms.flatMap((word) => (inTexts(word) ? [word] : alternativesOf(word, words).map(({ text }) => text)));
    return { part, options: [...options, ...texts.map((text): Option => ({ text, why: "typo", said: [text] }))] };
  });
}

const as =
  (near: Nearness) =>
  (result: Result): Result => ({ ...result, near, said: result.parts });

/** The words that the parts hold, as far as some clause answers them; `whole` where they are all of the parts. */
function piecesOf(clauses: readonly Prepared[], parts: readonly string[], words: Words) {
  const names = shortNames([...new Set(clauses.map(({ document }) => document.jurisdiction))]).map(foldedText);
  const answered = (word: string) => ask([word], words).every((one) => clauses.some((of) => answerPart(of, one)));
  const split = parts.map((part) => splitPart(part, words, names, answered));
  return { pieces: [...new Set(split.flatMap((one) => one.pieces))], whole: split.every((one) => one.whole) };
}

/** The clauses with most of the words: a word counts the more, the fewer clauses have it. */
function withSome(clauses: readonly Prepared[], asked: readonly Asked[]): Result[] {
  const weights = asked.map((one) => Math.log(clauses.length / clauses.filter((of) => answerPart(of, one)).length));
  const scored = clauses.flatMap((of) => {
    const score = asked.reduce((sum, one, n) => sum + (answerPart(of, one) ? (weights[n] ?? 0) : 0), 0);
    const result = answer(of, asked, 1);
    return result && !onlyByName(result) ? [{ result, score }] : [];
  });
  const best = Math.max(...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score > best / 2)
    .sort((x, y) => y.score - x.score)
    .map(({ result }) => result);
}

/**
 * The clauses that answer a query, best first: those that hold every part, those that a name of the document, an amount
 * written otherwise or a synonym leads to; where there are none, those one character off, then those with its words apart.
 */
export function scan(clauses: readonly Prepared[], { parts }: Query, words: Words): Result[] {
  const wanted = parts.map((part) => part.join(""));
  const asked = ask(wanted, words);
  const found = answers(clauses, asked);
  if (found.length > 0) return ordered(found);
  const { pieces, whole } = piecesOf(clauses, wanted, words);
  const askedApart = ask(pieces, words);
  const apart = pieces.length > 0 ? answers(clauses, askedApart).map(as("split")) : [];
  if (whole && apart.length > 0) return ordered(apart);
  const near = answers(clauses, withTypos(clauses, asked, words));
  if (near.length > 0) return ordered(near);
  return apart.length > 0 ? ordered(apart) : withSome(clauses, askedApart).map(as("some"));
}

/** Nearest first, hits in the title first, parts side by side first, then by document, the documents in the order of their best clause. */
function ordered(results: readonly Result[]): Result[] {
  const section = ({ near, titleHits, together, of }: Result) =>
    `${distance(near)} ${titleHits} ${together} ${of.document.document}`;
  const best = new Map<string, number>();
  for (const one of results) {
    const key = section(one);
    best.set(key, Math.min(best.get(key) ?? Number.POSITIVE_INFINITY, one.of.clause.rank));
  }
  return [...results].sort(
    (a, b) =>
      distance(a.near) - distance(b.near) ||
      b.titleHits - a.titleHits ||
      Number(b.together) - Number(a.together) ||
      (best.get(section(a)) ?? 0) - (best.get(section(b)) ?? 0) ||
      a.of.clause.rank - b.of.clause.rank,
  );
}
