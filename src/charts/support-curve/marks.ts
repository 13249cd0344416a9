import { crossings } from "../../assess/crossings.ts";
import type { Cap, Dataset, Measure } from "../../dataset/types.ts";
import { type Curve, type Point, type Shown, type SupportCurves, supportAt } from "./curves.ts";

/** A point of the chart that is named: where a measure reaches its cap, or where two curves cross. */
export type Mark = Point & { readonly n: number } & (
    | { readonly is: "cap"; readonly measure: Measure; readonly cap: Cap; readonly curve: Curve }
    | { readonly is: "crossing"; readonly curves: readonly [Curve, Curve]; readonly after: Curve }
  );
type Unnumbered<M> = M extends unknown ? Omit<M, "n"> : never;

const shows = (curve: Curve, place: string, readings: readonly Shown["reading"][]): boolean =>
  curve.of.some((one) => one.place === place && readings.includes(one.reading));

/** The spend at which a share comes to its lowest cap in money. */
function capPoint({ amount }: Measure): { readonly x: number; readonly cap: Cap } | undefined {
  if (amount.kind !== "share") return undefined;
  const { n, d } = amount.rate.fraction;
  const reached = amount.caps.flatMap((cap) =>
    cap.limit.kind === "money" ? [{ x: (cap.limit.yuan * d) / n, cap }] : [],
  );
  return reached.sort((a, b) => a.x - b.x)[0];
}

function capMarks({ places }: Dataset, { measures, curves }: SupportCurves): Unnumbered<Mark>[] {
  return measures.flatMap((measure) => {
    const point = capPoint(measure);
    const place = places.find(({ jurisdictions }) => jurisdictions[0] === measure.jurisdiction);
    const curve = place && curves.find((one) => shows(one, place.id, ["both", "optimistic"]));
    if (!point || !curve) return [];
    return [{ is: "cap", x: point.x, y: supportAt(curve, point.x), measure, cap: point.cap, curve } as const];
  });
}

function crossingMarks(dataset: Dataset, found: SupportCurves, date: string): Unnumbered<Mark>[] {
  const { measures, key, curves, profile } = found;
  const seen = new Set<string>();
  return crossings(profile, key, { ...dataset, measures: [...measures] }, date).flatMap(
    ({ at, reading, places, after }) => {
      const [a, b] = places.map((place) => curves.find((one) => shows(one, place, ["both", reading])));
      const leads = after === places[0] ? a : after === places[1] ? b : undefined;
      if (typeof at !== "number" || at === 0 || !a || !b || a === b || !leads) return [];
      const once = `${at} ${curves.indexOf(a)} ${curves.indexOf(b)}`;
      if (seen.has(once)) return [];
      seen.add(once);
      return [{ is: "crossing", x: at, y: supportAt(a, at), curves: [a, b], after: leads } as const];
    },
  );
}

/** The named points from left to right, numbered from 1. */
export function marksOf(dataset: Dataset, found: SupportCurves, date: string): Mark[] {
  return [...capMarks(dataset, found), ...crossingMarks(dataset, found, date)]
    .sort((a, b) => a.x - b.x || a.y - b.y)
    .map((mark, n) => ({ ...mark, n: n + 1 }) as Mark);
}
