import { type Profile, YUAN_FIELDS, type YuanField } from "../domain/profile.ts";
import { NUMBERS } from "./algebra.ts";
import { contextOf, READINGS, type Reading } from "./context.ts";
import type { AssessData } from "./data.ts";
import { type Exact, exact, toNumber } from "./exact.ts";
import { knownLine } from "./known.ts";
import { type MeasureLine, measureLine } from "./measure-line.ts";
import { type Piecewise, piecewiseAlgebra, signs } from "./piecewise.ts";
import { entitledTotal, overlapsOf } from "./place.ts";
import { prepare } from "./prepare.ts";

/** The inputs in yuan that a crossing can follow. */
export const FOLLOWED_KEYS = YUAN_FIELDS;
export type FollowedKey = YuanField;

/** 10 亿元: the largest amount that crossings look at. */
export const FOLLOWED_TO = 1_000_000_000;

/** Where the order of two places changes or they tie: one amount in yuan, or both ends of a stretch of ties. */
export type Crossing = {
  readonly key: FollowedKey;
  readonly reading: Reading;
  readonly places: readonly [string, string];
  readonly at: number | readonly [number, number];
  /** Which of the two leads just before and just after; null for a tie or the end of the range. */
  readonly before: string | null;
  readonly after: string | null;
  /** Only of a stretch of ties one of whose ends, at a step, is no longer a tie: whether it is, from and to. */
  readonly ends?: readonly [boolean, boolean];
};

type Totals = ReadonlyMap<string, Readonly<Record<Reading, Piecewise>>>;

const algebra = piecewiseAlgebra(exact(0), exact(FOLLOWED_TO));
const lifted = ({ yuan, formulas, ...line }: MeasureLine<Exact>): MeasureLine<Piecewise> => ({
  ...line,
  formulas: undefined,
  yuan: yuan && {
    conservative: algebra.constant(yuan.conservative),
    optimistic: algebra.constant(yuan.optimistic),
  },
});

/** Follows one input after the other, what does not depend on it as it was said. */
function follower(profile: Profile, data: AssessData, today: string): (key: FollowedKey) => Totals {
  const asOf = profile.asOf ?? today;
  const { measures, places } = prepare(data);
  const numbers = contextOf(NUMBERS, profile, asOf);
  // drafts are in no total, and neither is what is no money or someone else's
  const counts = measures.map(
    ({ document, quantified, founders }) => document.status !== "draft" && quantified && founders,
  );
  const still = measures.map((one, i) => (counts[i] ? knownLine(numbers, one) : undefined));
  const liftedOnce = new Map<MeasureLine<Exact>, MeasureLine<Piecewise>>();
  const asConstant = (line: MeasureLine<Exact>): MeasureLine<Piecewise> => {
    const found = liftedOnce.get(line) ?? lifted(line);
    liftedOnce.set(line, found);
    return found;
  };
  return (key) => {
    const context = contextOf(algebra, profile, asOf, { key, input: algebra.input });
    const lines = measures.map((one, i) => {
      const line = still[i];
      if (one.reads.has(key)) return counts[i] ? measureLine(context, one) : undefined;
      return line?.bucket === "entitled" ? asConstant(line) : undefined;
    });
    return new Map(
      places.map(({ place, has }) => {
        const own = has.flatMap((i) => lines[i] ?? []);
        const overlaps = overlapsOf(own);
        const total = (reading: Reading): Piecewise => entitledTotal(context, own, overlaps, reading);
        return [place.id, { conservative: total("conservative"), optimistic: total("optimistic") }];
      }),
    );
  };
}

/** What each place entitles a founder to as an exact function of one input, everything else as said. */
export const totalsAlong = (profile: Profile, key: FollowedKey, data: AssessData, today: string): Totals =>
  follower(profile, data, today)(key);

const pairs = <T>(items: readonly T[]): [T, T][] =>
  items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));

function crossingsOf(
  left: Piecewise,
  right: Piecewise,
  common: Pick<Crossing, "key" | "reading" | "places">,
): Crossing[] {
  const stretches = signs(left, right);
  const [a, b] = common.places;
  const leader = (i: number): string | null => {
    const sign = stretches[i]?.sign ?? 0;
    return sign > 0 ? a : sign < 0 ? b : null;
  };
  return stretches.flatMap(({ from, to, sign, includes }, i): Crossing[] => {
    const [start, end] = [toNumber(from), toNumber(to)];
    const [before, after] = [leader(i - 1), leader(i + 1)];
    if (sign === 0) {
      const at = start === end ? start : ([start, end] as const);
      return [{ ...common, at, before, after, ...(includes.every((one) => one) ? {} : { ends: includes }) }];
    }
    const jumped = i > 0 && stretches[i - 1]?.sign !== 0;
    return jumped ? [{ ...common, at: start, before, after: leader(i) }] : [];
  });
}

/** Every amount of several inputs, one after the other, at which two places change their order or tie; exact, in both readings. */
export function crossingsOfAll(
  profile: Profile,
  keys: readonly FollowedKey[],
  data: AssessData,
  today: string,
): Crossing[] {
  const follow = follower(profile, data, today);
  return keys.flatMap((key) => {
    const totals = follow(key);
    return pairs(data.places.map(({ id }) => id)).flatMap((places) =>
      READINGS.flatMap((reading) => {
        const [left, right] = places.map((place) => totals.get(place)?.[reading]);
        return left && right ? crossingsOf(left, right, { key, reading, places }) : [];
      }),
    );
  });
}

/** Every amount of one input, from 0 to 10 亿元, at which two places change their order or tie; exact, in both readings. */
export const crossings = (profile: Profile, key: FollowedKey, data: AssessData, today: string): Crossing[] =>
  crossingsOfAll(profile, [key], data, today);
