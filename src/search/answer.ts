import { type Alternative, alternativesOf } from "./alternatives.ts";
import type { Query } from "./query.ts";
import type { Source } from "./source.ts";
import { shortNames, splitPart } from "./split.ts";
import { wordsOneCharacterOff } from "./typos.ts";
import { foldedText, type Words } from "./words.ts";

/** Why a clause that does not hold the query is shown after those that do, the nearest first. */
export const NEARNESS = ["context", "amount", "synonym", "typo", "split", "some"] as const;
export type Nearness = (typeof NEARNESS)[number];

/** A clause that a search shows. */
export type Result = {
  /** Its number in the default order. */
  readonly clause: number;
  /** undefined: the clause holds every part of the query. */
  readonly near: Nearness | undefined;
  /** The words that stand for the reader's: 补助, 20万元, 洪山区. */
  readonly said: readonly string[];
  /** What to highlight, folded. */
  readonly parts: readonly string[];
  /** How many parts other words answer: 补助 for 补贴. */
  readonly others: number;
  /** How many parts stand in the title. */
  readonly titleHits: number;
  /** Several parts side by side as they were typed, where they stand so; otherwise empty. */
  readonly together: string;
};

type Option = { readonly text: string; readonly why: Nearness | undefined; readonly said: readonly string[] };
type Wanted = { readonly part: string; readonly options: readonly Option[] };
/** A part of a query with the clauses that answer it, each by the nearest way. */
type Asked = Wanted & { readonly by: ReadonlyMap<number, Option> };

const asOption = ({ text, why, said }: Alternative): Option => ({ text, why, said });
const distance = (near: Nearness | undefined): number => (near === undefined ? -1 : NEARNESS.indexOf(near));
const farthest = (all: readonly Option[]): Nearness | undefined =>
  all.reduce<Nearness | undefined>((most, { why }) => (distance(why) > distance(most) ? why : most), undefined);

/** The ways to answer a part: in its own words, then in other words. */
const wantedOf = (part: string, words: Words): Wanted => ({
  part,
  options: [{ text: part, why: undefined, said: [] }, ...alternativesOf(part, words).map(asOption)],
});

/** The clauses that answer a part: in its own words, by a name of their document, or in other words. */
function askOne(source: Source, { part, options }: Wanted): Asked {
  const by = new Map<number, Option>();
  const put = (clauses: ReadonlySet<number>, option: Option) => {
    for (const clause of clauses) if (!by.has(clause)) by.set(clause, option);
  };
  const [exactly, ...others] = options;
  if (exactly) put(source.holds(part), exactly);
  put(source.named(part), { text: part, why: "context", said: [part] });
  for (const option of others) put(source.holds(option.text), option);
  return { part, options, by };
}

function askAll(source: Source, wanted: readonly Wanted[]): Asked[] {
  // The reader's own words first: what they rule out need not be loaded.
  source.expect(wanted.map(({ part }) => part));
  source.expect(wanted.flatMap(({ options }) => options.map(({ text }) => text)));
  return wanted.map((one) => askOne(source, one));
}

const ask = (source: Source, parts: readonly string[], words: Words): Asked[] =>
  askAll(
    source,
    parts.map((part) => wantedOf(part, words)),
  );

const isContext = ({ why }: Option): boolean => why === "context";

/** The answer of a clause to the parts that it has one for. */
function resultOf(source: Source, asked: readonly Asked[], clause: number): Result & { readonly onlyByName: boolean } {
  const options = asked.flatMap(({ by }) => by.get(clause) ?? []);
  const joined = asked.length > 1 ? asked.map(({ part }) => part).join("") : "";
  return {
    clause,
    near: farthest(options),
    said: [...new Set(options.flatMap(({ said }) => said))],
    parts: options.map(({ text }) => text),
    others: options.filter((option) => option.why !== undefined && !isContext(option)).length,
    titleHits: options.filter(({ text }) => source.titled(text).has(clause)).length,
    together: joined !== "" && source.holds(joined).has(clause) ? joined : "",
    onlyByName: options.length > 0 && options.every(isContext),
  };
}

/** The clauses that answer every part; those that only their document's name leads to where there are no others. */
function answers(source: Source, asked: readonly Asked[]): Result[] {
  const [first, ...others] = [...asked].sort((a, b) => a.by.size - b.by.size);
  const clauses = first ? [...first.by.keys()] : Array.from({ length: source.size }, (_, n) => n);
  const found = clauses.filter((clause) => others.every(({ by }) => by.has(clause)));
  if (found.length > 0) source.expect([asked.map(({ part }) => part).join("")]);
  const all = found.map((clause) => resultOf(source, asked, clause));
  const own = all.filter(({ onlyByName }) => !onlyByName);
  return own.length > 0 ? own : all;
}

/** The parts that stand nowhere, with what differs in one character. */
function withTypos(source: Source, asked: readonly Asked[], words: Words): Asked[] {
  const known = words.known.map(({ folded }) => folded);
  return askAll(
    source,
    asked.map(({ part, options, by }) => {
      if (by.size > 0) return { part, options };
      const terms = wordsOneCharacterOff(part, known);
      source.expect(terms);
      const texts =
        terms.length === 0
          ? source.oneOff(part)
          : terms.flatMap((word) =>
              source.holds(word).size > 0 ? [word] : alternativesOf(word, words).map(({ text }) => text),
            );
      return { part, options: [...options, ...texts.map((text): Option => ({ text, why: "typo", said: [text] }))] };
    }),
  );
}

const as =
  (near: Nearness) =>
  (result: Result): Result => ({ ...result, near, said: result.parts });

/** The words that the parts hold, as far as some clause answers them; `whole` where they are all of the parts. */
function piecesOf(source: Source, parts: readonly string[], words: Words) {
  const names = shortNames(source.jurisdictions).map(foldedText);
  const known = [...words.known.map(({ folded }) => folded), ...names];
  source.expect(known.filter((word) => parts.some((part) => part.includes(word))));
  const answered = (word: string) =>
    source.holds(word).size > 0 ||
    source.named(word).size > 0 ||
    ask(source, [word], words).every(({ by }) => by.size > 0);
  const split = parts.map((part) => splitPart(part, words, names, answered));
  return { pieces: [...new Set(split.flatMap((one) => one.pieces))], whole: split.every((one) => one.whole) };
}

/** How much more a word counts that stands in the title of a clause. */
const TITLED = 1.5;

/** The clauses with most of the words: a word counts the more, the fewer clauses have it. */
function withSome(source: Source, asked: readonly Asked[]): Result[] {
  const scores = new Map<number, number>();
  for (const { by } of asked)
    for (const [clause, { text }] of by) {
      const weight = source.titled(text).has(clause) ? TITLED : 1;
      scores.set(clause, (scores.get(clause) ?? 0) + weight * Math.log(source.size / by.size));
    }
  const all = [...scores].map(([clause, score]) => ({ result: resultOf(source, asked, clause), score }));
  const own = all.filter(({ result }) => !result.onlyByName);
  const best = own.reduce((most, { score }) => Math.max(most, score), 0);
  return own
    .filter(({ score }) => score > best / 2)
    .sort((x, y) => y.score - x.score || x.result.clause - y.result.clause)
    .map(({ result }) => result);
}

/** With fewer answers than this, the clauses that have a query's words apart follow. */
export const FEW = 5;

/** The clauses with all words of a query apart that were not found yet; none where no part comes apart. */
function apartFrom(
  source: Source,
  found: readonly Result[],
  wanted: readonly string[],
  words: Words,
): readonly Result[] {
  const { pieces, whole } = piecesOf(source, wanted, words);
  // One word less what says nothing is not taken apart: it would only find what the reader did not mean.
  if (!whole || pieces.length <= wanted.length) return [];
  const known = new Set(found.map(({ clause }) => clause));
  return answers(source, ask(source, pieces, words))
    .filter(({ clause }) => !known.has(clause))
    .map(as("split"));
}

/**
 * The clauses that answer a query, best first: those that hold every part, those that a name of the document, an amount
 * written otherwise or a synonym leads to, and where these are few, those with all its words apart; where there are none,
 * those one character off, then those with its words apart.
 */
export function answer(source: Source, { parts }: Query, words: Words): Result[] {
  const wanted = parts.map((part) => part.join(""));
  const asked = ask(source, wanted, words);
  const found = answers(source, asked);
  if (found.length >= FEW) return ordered(source, found);
  if (found.length > 0) return ordered(source, [...found, ...apartFrom(source, found, wanted, words)]);
  const { pieces, whole } = piecesOf(source, wanted, words);
  const askedApart = ask(source, pieces, words);
  // What was left out was found nowhere.
  const apart = pieces.length > 0 ? answers(source, askedApart).map(as(whole ? "split" : "some")) : [];
  if (whole && apart.length > 0) return ordered(source, apart);
  const near = answers(source, withTypos(source, asked, words));
  if (near.length > 0) return ordered(source, near);
  return apart.length > 0 ? ordered(source, apart) : withSome(source, askedApart).map(as("some"));
}

/** Nearest first, the reader's own words first, hits in the title first, parts side by side first, then by document, the documents in the order of their best clause. */
function ordered(source: Source, results: readonly Result[]): Result[] {
  const section = ({ near, others, titleHits, together, clause }: Result) =>
    `${distance(near)} ${others} ${titleHits} ${together !== ""} ${source.documentOf(clause)}`;
  const best = new Map<string, number>();
  for (const one of results) {
    const key = section(one);
    best.set(key, Math.min(best.get(key) ?? Number.POSITIVE_INFINITY, one.clause));
  }
  return results
    .map((one) => ({ one, best: best.get(section(one)) ?? 0 }))
    .sort(
      ({ one: a, best: x }, { one: b, best: y }) =>
        distance(a.near) - distance(b.near) ||
        a.others - b.others ||
        b.titleHits - a.titleHits ||
        Number(b.together !== "") - Number(a.together !== "") ||
        x - y ||
        a.clause - b.clause,
    )
    .map(({ one }) => one);
}
