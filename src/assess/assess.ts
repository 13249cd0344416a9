import type { Bucket } from "../domain/kind.ts";
import type { Profile } from "../domain/profile.ts";
import { NUMBERS } from "./algebra.ts";
import { type Context, contextOf, READINGS, type Reading } from "./context.ts";
import type { AssessData, AssessPlace } from "./data.ts";
import { compare, type Exact, plus, toNumber, ZERO } from "./exact.ts";
import { workingOf } from "./formula.ts";
import { knownLine } from "./known.ts";
import type { MeasureLine } from "./measure-line.ts";
import { entitledTotal, type Overlap, overlapsOf } from "./place.ts";
import { type Prepared, prepare } from "./prepare.ts";
import type { Reason } from "./reasons.ts";
import { sentenceOf } from "./sentence.ts";
import { becauseOf } from "./words.ts";
import { worthOf } from "./worth.ts";

export type Yuan = Readonly<Record<Reading, number>>;

/** One measure of a place for a founder. */
export type Line = {
  readonly measure: string;
  readonly document: string;
  readonly clause: string;
  readonly title: string;
  readonly quote: string;
  readonly bucket: Bucket | "draft" | "not-counted";
  /** What a draft's line would be if it were in force; null for all others. */
  readonly wouldBe: Bucket | "not-counted" | null;
  readonly payee: string;
  readonly toPerson: boolean;
  readonly rateIs: "exact" | "at-most" | null;
  /**
   * Null where it is not money with a number. An entitled line: what counts; 0 with a `because` where a reading does not count it.
   * A ceiling: the most it can be, never in a total. A draft: what it would come to if it were in force, never in a total. Not counted: 0.
   */
  readonly yuan: Yuan | null;
  /** `min(50% × 100,000, 200,000)`; where the readings compute differently, that of the conservative one if it counts. Empty where nothing is computed. */
  readonly working: string;
  readonly because: string;
  /** The first of its reasons, for grouping lines; null where there is nothing to say. */
  readonly reason: Reason["is"] | null;
  /** The words that separate the two readings; empty where they agree. */
  readonly sentence: string;
  /** What something in kind is worth in a year where the text fixes it; never in a total. */
  readonly note: string;
  readonly agencies: readonly string[];
  readonly conditions: readonly string[];
};

export type Totals = {
  readonly entitled: Yuan;
  readonly ofWhichToPerson: Yuan;
  readonly ofWhichAtMost: Yuan;
};

export type PlaceResult = { readonly lines: readonly Line[]; readonly totals: Totals };
export type Assessment = { readonly asOf: string; readonly places: Readonly<Record<string, PlaceResult>> };

/** How a line that nothing displaces is shown; as long as the line is the same, so is this. */
const plain = new WeakMap<MeasureLine<Exact>, Line>();

type Settled = { readonly line: MeasureLine<Exact>; readonly yuan: Readonly<Record<Reading, Exact>> | undefined };

const yuanOf = (value: Readonly<Record<Reading, Exact>>): Yuan => ({
  conservative: toNumber(value.conservative),
  optimistic: toNumber(value.optimistic),
});
const sumOf = (lines: readonly MeasureLine<Exact>[]): Exact =>
  NUMBERS.sum(lines.map((line) => line.yuan?.conservative ?? ZERO));

/** The sides of a matter, the one that stays first: the highest; at a tie the one that is sure, then the wider jurisdiction's. */
function ranked(sides: Overlap<Exact>["sides"], place: AssessPlace): Overlap<Exact>["sides"] {
  const unsure = (side: readonly MeasureLine<Exact>[]): number => (side.some(({ atMost }) => atMost) ? 1 : 0);
  const width = (side: readonly MeasureLine<Exact>[]): number =>
    Math.max(...side.map(({ of }) => place.jurisdictions.indexOf(of.measure.jurisdiction)));
  return [...sides].sort((a, b) => compare(sumOf(b), sumOf(a)) || unsure(a) - unsure(b) || width(b) - width(a));
}

/** The lines that the higher side of their matter displaces, each with the reason. */
function displaced(overlaps: readonly Overlap<Exact>[], place: AssessPlace): Map<MeasureLine<Exact>, Reason> {
  const lost = new Map<MeasureLine<Exact>, Reason>();
  for (const { sides, words } of overlaps) {
    const [stays = [], ...others] = ranked(sides, place);
    const by = stays.map(({ of }) => of.measure.title);
    for (const line of others.flat())
      if ((line.yuan?.conservative.n ?? 0n) > 0n) lost.set(line, { is: "displaced", words, by });
  }
  return lost;
}

/** How the line of one measure is shown; `lost` where a higher one of its matter displaces it. */
function shown(context: Context<Exact>, { line, yuan }: Settled, lost: Reason | undefined): Line {
  const { of, formulas } = line;
  const { measure, document } = of;
  const [low, high] = formulas ? [workingOf(formulas.conservative), workingOf(formulas.optimistic)] : ["", ""];
  const onlyOptimistic = lost !== undefined || (line.bucket === "entitled" && !line.sure);
  const two: Reason[] = low === high || onlyOptimistic ? [] : [{ is: "two-workings", optimistic: high }];
  const reasons = [...line.reasons, ...two, ...(lost ? [lost] : []), ...line.besides];
  const differs = yuan !== undefined && compare(yuan.conservative, yuan.optimistic) !== 0;
  return {
    measure: measure.id,
    document: document.id,
    clause: measure.clause,
    title: measure.title,
    quote: measure.quote,
    bucket: line.bucket,
    wouldBe: line.wouldBe,
    payee: typeof measure.payee === "string" ? measure.payee : measure.payee.is,
    toPerson: of.who === "person",
    rateIs: formulas ? (line.atMost ? "at-most" : "exact") : null,
    yuan: yuan ? yuanOf(yuan) : null,
    working: onlyOptimistic ? high : low,
    because: becauseOf(reasons),
    reason: reasons[0]?.is ?? null,
    sentence: differs ? sentenceOf(line, lost) : "",
    note: line.bucket === "in-kind" ? worthOf(context, measure) : "",
    agencies: measure.agencies.map((one) => one.name),
    conditions: measure.conditions,
  };
}

function totalsOf(lines: readonly Settled[]): Totals {
  const total = (keep: (line: MeasureLine<Exact>) => boolean): Yuan => {
    const counted = lines.filter(({ line }) => line.bucket === "entitled" && keep(line));
    const of = (reading: Reading): Exact => counted.reduce((sum, { yuan }) => plus(sum, yuan?.[reading] ?? ZERO), ZERO);
    return yuanOf({ conservative: of("conservative"), optimistic: of("optimistic") });
  };
  return {
    entitled: total(() => true),
    ofWhichToPerson: total(({ of }) => of.who === "person"),
    ofWhichAtMost: total(({ atMost }) => atMost),
  };
}

function shownPlain(context: Context<Exact>, line: MeasureLine<Exact>): Line {
  const found = plain.get(line) ?? shown(context, { line, yuan: line.yuan }, undefined);
  plain.set(line, found);
  return found;
}

/** A place's result from the lines of its measures. */
function placeResult(context: Context<Exact>, place: AssessPlace, lines: readonly MeasureLine<Exact>[]): PlaceResult {
  const overlaps = overlapsOf(lines);
  const lost = displaced(overlaps, place);
  const settled = lines.map((line): Settled => {
    const { yuan } = line;
    return { line, yuan: yuan && lost.has(line) ? { ...yuan, conservative: ZERO } : yuan };
  });
  const totals = totalsOf(settled);
  for (const reading of READINGS)
    if (toNumber(entitledTotal(context, lines, overlaps, reading)) !== totals.entitled[reading])
      throw new Error(`${place.id}: the ${reading} total is not the sum of its lines`);
  const shownLines = settled.map((one) => {
    const reason = lost.get(one.line);
    return reason ? shown(context, one, reason) : shownPlain(context, one.line);
  });
  return { lines: shownLines, totals };
}

/** A place's last result, with the lines it was made of: as long as they are the same, so is the result. */
const settledLast = new WeakMap<
  AssessPlace,
  { readonly own: readonly MeasureLine<Exact>[]; readonly result: PlaceResult }
>();

/**
 * What a founder can get in each place on a day, by the comparable data alone. `today` (an ISO day) is used if the profile names no day.
 * Every measure of a place has one line, a draft's only where drafts were asked for. Sums entitled cash and nothing else.
 */
export function assess(profile: Profile, data: AssessData, today: string): Assessment {
  const asOf = profile.asOf ?? today;
  const context = contextOf(NUMBERS, profile, asOf);
  const { measures, places } = prepare(data);
  const asked = (one: Prepared): boolean => one.document.status !== "draft" || profile.includeDrafts === true;
  const lines = measures.map((one) => (asked(one) ? knownLine(context, one) : undefined));
  const results = places.map(({ place, has }) => {
    const own = has.flatMap((i) => lines[i] ?? []);
    const before = settledLast.get(place);
    const same = before?.own.length === own.length && own.every((line, i) => line === before.own[i]);
    const result = same && before ? before.result : placeResult(context, place, own);
    settledLast.set(place, { own, result });
    return [place.id, result] as const;
  });
  return { asOf, places: Object.fromEntries(results) };
}
