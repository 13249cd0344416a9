import { assess } from "../../assess/assess.ts";
import { FOLLOWED_KEYS, type FollowedKey, totalsAlong } from "../../assess/crossings.ts";
import { toNumber } from "../../assess/exact.ts";
import type { Piecewise } from "../../assess/piecewise.ts";
import type { Dataset, Measure } from "../../dataset/types.ts";
import { kindOf, reachesFounder, whoOf } from "../../domain/kind.ts";

export type Profile = Parameters<typeof assess>[0];
export type Reading = "conservative" | "optimistic";
export type Point = { readonly x: number; readonly y: number };
/** A straight piece from one turning point to the next, in yuan. */
export type Piece = {
  readonly from: Point;
  readonly to: Point /** 不超过, 最高: it may be less */;
  readonly atMost: boolean;
};
/** Which total a curve shows; own: what the place's own jurisdiction pays, where its readings differ because another level pays too. */
export type Shown = { readonly place: string; readonly reading: Reading | "both" | "own" };
/** What a place pays along the spend; of several places or readings where they agree throughout. */
export type Curve = {
  readonly of: readonly Shown[];
  readonly pieces: readonly Piece[];
};
export type SupportCurves = {
  readonly group: Dataset["groups"][number];
  /** The profile's key whose amount runs along the axis. */
  readonly key: FollowedKey;
  readonly measures: readonly Measure[];
  readonly curves: readonly Curve[];
  /** Whose support is shown: it says nothing but that selections are in hand. */
  readonly profile: Profile;
};

/** The group's measures in force that pay a founder a share of something a profile can say. */
export function shareMeasures(dataset: Dataset, group: string): Measure[] {
  const drafts = new Set(dataset.documents.filter(({ status }) => status === "draft").map(({ id }) => id));
  return dataset.measures.filter(
    (one) =>
      one.group === group &&
      one.repeats === "not-applicable" &&
      !drafts.has(one.document) &&
      one.amount.kind === "share" &&
      one.amount.means === "paid" &&
      one.amount.input !== "not-asked" &&
      ["entitlement", "recognition", "ceiling"].includes(kindOf(one)) &&
      (reachesFounder(whoOf(one)) || whoOf(one) === "not-stated"),
  );
}

/** The one amount that all the measures are a share of, if they have one in common. */
function keyOf(measures: readonly Measure[]): FollowedKey | undefined {
  const inputs = measures.map(({ amount }) =>
    amount.kind === "share" && amount.input !== "not-asked" ? amount.input : [],
  );
  return inputs.length === 0 ? undefined : FOLLOWED_KEYS.find((one) => inputs.every((input) => input.includes(one)));
}

type Run = { readonly profile: Profile; readonly key: FollowedKey; readonly date: string };

/** One total of one place, a piece between two turning points at a time. */
function curveOf(dataset: Dataset, run: Run, shown: Shown, total: Piecewise): Curve {
  const { profile, key, date } = run;
  const reading = shown.reading === "conservative" ? "conservative" : "optimistic";
  const isAtMost = (spend: number): boolean =>
    (assess({ ...profile, [key]: spend }, dataset, date).places[shown.place]?.lines ?? []).some(
      ({ yuan, rateIs, bucket }) => bucket === "entitled" && rateIs === "at-most" && (yuan?.[reading] ?? 0) > 0,
    );
  const points = total.points.map((x, n) => ({ x: toNumber(x), y: toNumber(total.at[n] ?? x) }));
  const pieces = points.slice(1).map((to, n) => {
    const from = points[n] ?? to;
    return { from, to, atMost: isAtMost(Math.round((from.x + to.x) / 2)) };
  });
  return { of: [shown], pieces };
}

function shownCurves(dataset: Dataset, run: Run): Curve[] {
  const totals = totalsAlong(run.profile, run.key, dataset, run.date);
  return dataset.places.flatMap((one) => {
    const { id: place, jurisdictions } = one;
    const total = totals.get(place);
    if (!total) return [];
    const held = dataset.measures.filter(({ jurisdiction }) => jurisdictions.includes(jurisdiction));
    // Of this place alone: among a hundred places each would be assessed a hundred times.
    const here = { ...dataset, places: [one], measures: held };
    const curve = (reading: Shown["reading"], of: Piecewise, within = here) =>
      curveOf(within, run, { place, reading }, of);
    const [low, high] = [curve("conservative", total.conservative), curve("optimistic", total.optimistic)];
    if (isSame(low, high)) return [curve("both", total.optimistic)];
    const level = { ...here, measures: held.filter(({ jurisdiction }) => jurisdiction === jurisdictions[0]) };
    if (level.measures.length === held.length) return [low, high];
    const alone = totalsAlong(run.profile, run.key, level, run.date).get(place)?.optimistic;
    const single = alone ? [curve("own", alone, level)] : [];
    return [low, high, ...single.filter((one) => !isSame(one, high))];
  });
}

const isSame = (a: Curve, b: Curve): boolean => JSON.stringify(a.pieces) === JSON.stringify(b.pieces);

/** Curves that agree throughout as one; those that pay nothing are left out. */
function merged(curves: readonly Curve[]): Curve[] {
  const all: Curve[] = [];
  for (const curve of curves) {
    if (!curve.pieces.some(({ to }) => to.y > 0)) continue;
    const n = all.findIndex((one) => isSame(one, curve));
    const same = all[n];
    if (same) all[n] = { ...same, of: [...same.of, ...curve.of] };
    else all.push(curve);
  }
  return all;
}

/**
 * Every place's support along the spend, from 0 yuan on, as the assessment of a founder who says nothing else has it:
 * conservative and optimistic. Curves that agree throughout are one. Throws an Error on a group whose measures are no share of one amount.
 */
export function supportCurves(dataset: Dataset, group: string, date: string): SupportCurves {
  const measures = shareMeasures(dataset, group);
  const key = keyOf(measures);
  if (key === undefined) throw new Error(`no curve for ${group}: its measures share no amount`);
  const assumed = [
    ...new Set(measures.flatMap(({ award: { inHand } }) => (inHand === "not-applicable" ? [] : [inHand]))),
  ];
  const run = {
    profile: { asOf: date, ...Object.fromEntries(assumed.map((one) => [one, true])) } as Profile,
    key,
    date,
  };
  const found = dataset.groups.find(({ id }) => id === group);
  if (!found) throw new Error(`no group ${group} in the dataset`);
  return {
    group: found,
    key,
    measures,
    profile: run.profile,
    curves: merged(shownCurves({ ...dataset, measures }, run)),
  };
}

/** The groups whose measures draw a curve on an ISO date, in the order of the dataset. */
export function groupsWithCurve(dataset: Dataset, date: string): string[] {
  return dataset.groups
    .map(({ id }) => id)
    .filter((group) => {
      const measures = shareMeasures(dataset, group);
      return keyOf(measures) !== undefined && supportCurves(dataset, group, date).curves.length > 0;
    });
}

/** What a curve comes to at a spend, in yuan. */
export function supportAt({ pieces }: Curve, spend: number): number {
  const piece = pieces.find(({ from, to }) => spend >= from.x && spend <= to.x);
  if (!piece) return 0;
  const { from, to } = piece;
  return from.y + ((to.y - from.y) * (spend - from.x)) / (to.x - from.x);
}
