import type { ProfileKey } from "../domain/profile-keys.ts";
import type { Dataset } from "../schema/comparable.ts";
import type { Profile } from "../schema/profile.ts";
import { contextOf, READINGS, type Reading } from "./context.ts";
import { exact, toNumber } from "./exact.ts";
import { type Piecewise, piecewiseAlgebra, signs } from "./piecewise.ts";
import { entitledTotal, placeLines } from "./place.ts";

/** The inputs in yuan that a crossing can follow. */
export const FOLLOWED_KEYS = [
  "computeSpend",
  "modelApiSpend",
  "localDeploymentSpend",
  "modelRndCost",
  "computeInsideRnd",
  "equityPaidIn",
  "loanPrincipal",
  "scenarioInvestment",
  "jiebangTotal",
  "hitProductSales",
] as const satisfies readonly ProfileKey[];
export type FollowedKey = (typeof FOLLOWED_KEYS)[number];

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
};

/** What each place entitles a founder to as an exact function of one input, everything else as said. */
export function totalsAlong(
  profile: Profile,
  key: FollowedKey,
  dataset: Dataset,
  today: string,
): ReadonlyMap<string, Readonly<Record<Reading, Piecewise>>> {
  const algebra = piecewiseAlgebra(exact(0), exact(FOLLOWED_TO));
  const context = contextOf(algebra, profile, profile.asOf ?? today, new Map([[key as ProfileKey, algebra.input]]));
  return new Map(
    dataset.places.map((place) => {
      const lines = placeLines(context, place, dataset);
      const total = (reading: Reading): Piecewise => entitledTotal(context, lines, reading);
      return [place.id, { conservative: total("conservative"), optimistic: total("optimistic") }];
    }),
  );
}

const pairs = <T>(items: readonly T[]): [T, T][] =>
  items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));

/** Every amount of one input, from 0 to 10 亿元, at which two places change their order or tie; exact, in both readings. */
export function crossings(profile: Profile, key: FollowedKey, dataset: Dataset, today: string): Crossing[] {
  const totals = totalsAlong(profile, key, dataset, today);
  return pairs(dataset.places.map((place) => place.id)).flatMap(([a, b]) =>
    READINGS.flatMap((reading): Crossing[] => {
      const [left, right] = [totals.get(a)?.[reading], totals.get(b)?.[reading]];
      if (!left || !right) return [];
      const stretches = signs(left, right);
      const leader = (i: number): string | null => {
        const sign = stretches[i]?.sign ?? 0;
        return sign > 0 ? a : sign < 0 ? b : null;
      };
      return stretches.flatMap(({ from, to, sign }, i): Crossing[] => {
        const common = { key, reading, places: [a, b] as const };
        const [start, end] = [toNumber(from), toNumber(to)];
        if (sign === 0)
          return [{ ...common, at: start === end ? start : [start, end], before: leader(i - 1), after: leader(i + 1) }];
        const jumped = i > 0 && stretches[i - 1]?.sign !== 0;
        return jumped ? [{ ...common, at: start, before: leader(i - 1), after: leader(i) }] : [];
      });
    }),
  );
}
