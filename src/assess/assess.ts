import type { Bucket } from "../domain/kind.ts";
import type { Dataset, Place } from "../schema/comparable.ts";
import type { Profile } from "../schema/profile.ts";
import { NUMBERS } from "./algebra.ts";
import { type Context, contextOf, READINGS, type Reading, sum } from "./context.ts";
import { compare, type Exact, toNumber, ZERO } from "./exact.ts";
import type { MeasureLine } from "./measure-line.ts";
import { entitledTotal, type Overlap, type PlaceLines, placeLines } from "./place.ts";
import { becauseText, sentenceText, workingText } from "./words.ts";

export type Yuan = Readonly<Record<Reading, number>>;

/** One measure of a place for a founder. `yuan` is null where it is not money, and 0 with a `because` where a reading does not count it. */
export type Line = {
  readonly measure: string;
  readonly document: string;
  readonly clause: string;
  readonly title: string;
  readonly quote: string;
  readonly bucket: Bucket | "draft" | "not-counted";
  readonly payee: string;
  readonly toPerson: boolean;
  readonly rateIs: "exact" | "at-most" | null;
  readonly yuan: Yuan | null;
  /** `min(50% × 100,000, 200,000)`; empty where nothing is computed. */
  readonly working: string;
  readonly because: string;
  /** The words that separate the two readings; empty where they agree. */
  readonly sentence: string;
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

const yuanOf = (value: Readonly<Record<Reading, Exact>>): Yuan => ({
  conservative: toNumber(value.conservative),
  optimistic: toNumber(value.optimistic),
});

const sideTotal = (context: Context<Exact>, side: readonly MeasureLine<Exact>[]): Exact =>
  sum(
    context,
    side.map((line) => line.yuan?.conservative ?? ZERO),
  );

/** The lines that the higher side of their matter displaces, each with the overlap that does it. At a tie the wider jurisdiction's side stays. */
function displaced(
  context: Context<Exact>,
  overlaps: readonly Overlap<Exact>[],
  place: Place,
): Map<MeasureLine<Exact>, Overlap<Exact>> {
  const lost = new Map<MeasureLine<Exact>, Overlap<Exact>>();
  for (const overlap of overlaps) {
    const ordered = [...overlap.sides].sort(
      ([a, left], [b, right]) =>
        compare(sideTotal(context, right), sideTotal(context, left)) ||
        place.jurisdictions.indexOf(b) - place.jurisdictions.indexOf(a),
    );
    for (const [, side] of ordered.slice(1))
      for (const line of side) if ((line.yuan?.conservative.n ?? 0n) > 0n) lost.set(line, overlap);
  }
  return lost;
}

type Settled = {
  readonly source: MeasureLine<Exact>;
  readonly yuan: Readonly<Record<Reading, Exact>> | undefined;
  readonly lostTo: Overlap<Exact> | undefined;
};

function settle(context: Context<Exact>, found: PlaceLines<Exact>, place: Place): Settled[] {
  const lost = displaced(context, found.overlaps, place);
  return found.lines.map((source) => {
    const lostTo = lost.get(source);
    return { source, lostTo, yuan: source.yuan && lostTo ? { ...source.yuan, conservative: ZERO } : source.yuan };
  });
}

function lineOf({ source, yuan, lostTo }: Settled): Line {
  const { measure, document } = source;
  const money = source.yuan !== undefined;
  return {
    measure: measure.id,
    document: document.id,
    clause: measure.clause,
    title: measure.title,
    quote: measure.quote,
    bucket: source.bucket,
    payee: typeof measure.payee === "string" ? measure.payee : measure.payee.is,
    toPerson: source.who === "person",
    rateIs: money ? (source.atMost ? "at-most" : "exact") : null,
    yuan: yuan ? yuanOf(yuan) : null,
    working: workingText(source.steps),
    because: becauseText(source, lostTo),
    sentence: yuan && compare(yuan.conservative, yuan.optimistic) !== 0 ? sentenceText(source, lostTo) : "",
    agencies: measure.agencies.map((one) => one.name),
    conditions: measure.conditions,
  };
}

const total = (
  context: Context<Exact>,
  lines: readonly Settled[],
  keep: (line: MeasureLine<Exact>) => boolean,
): Yuan => {
  const counted = lines.filter(({ source }) => source.bucket === "entitled" && keep(source));
  const of = (reading: Reading): Exact =>
    sum(
      context,
      counted.map(({ yuan }) => yuan?.[reading] ?? ZERO),
    );
  return yuanOf({ conservative: of("conservative"), optimistic: of("optimistic") });
};

/** One place's lines and totals for a founder on a day. */
export function assessPlace(context: Context<Exact>, place: Place, dataset: Dataset): PlaceResult {
  const found = placeLines(context, place, dataset);
  const settled = settle(context, found, place);
  const totals: Totals = {
    entitled: total(context, settled, () => true),
    ofWhichToPerson: total(context, settled, (line) => line.who === "person"),
    ofWhichAtMost: total(context, settled, (line) => line.atMost),
  };
  for (const reading of READINGS)
    if (toNumber(entitledTotal(context, found, reading)) !== totals.entitled[reading])
      throw new Error(`${place.id}: the ${reading} total is not the sum of its lines`);
  return { lines: settled.map(lineOf), totals };
}

/**
 * What a founder can get in each place on a day, by the comparable data alone. `today` is used if the profile names no day.
 * Sums entitled cash and nothing else.
 */
export function assess(profile: Profile, dataset: Dataset, today: string): Assessment {
  const asOf = profile.asOf ?? today;
  const context = contextOf(NUMBERS, profile, asOf);
  return {
    asOf,
    places: Object.fromEntries(dataset.places.map((place) => [place.id, assessPlace(context, place, dataset)])),
  };
}
