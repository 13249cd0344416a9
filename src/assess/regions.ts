import type { Profile } from "../domain/profile.ts";
import { NUMBERS } from "./algebra.ts";
import { contextOf, type Reading } from "./context.ts";
import { FOLLOWED_TO, type FollowedKey, totalsAlong } from "./crossings.ts";
import type { AssessData } from "./data.ts";
import { compare, div, type Exact, equal, exact, lesser, minus, mul, plus, toNumber, ZERO } from "./exact.ts";
import { measureLine } from "./measure-line.ts";
import { lineAfter, type Piecewise, valueAt } from "./piecewise.ts";
import { overlapsOf } from "./place.ts";
import { prepare } from "./prepare.ts";

/** A part of the plane of two inputs, as a convex polygon in yuan, with the places that lead there (several: a tie). */
export type Region = { readonly leaders: readonly string[]; readonly polygon: readonly (readonly [number, number])[] };

type Keys = readonly [FollowedKey, FollowedKey];
type Point = readonly [Exact, Exact];
/** a·x + b·y + c */
type Plane = { readonly a: Exact; readonly b: Exact; readonly c: Exact };

const at = (plane: Plane, [x, y]: Point): Exact => plus(plus(mul(plane.a, x), mul(plane.b, y)), plane.c);
const less = (p: Plane, q: Plane): Plane => ({ a: minus(p.a, q.a), b: minus(p.b, q.b), c: minus(p.c, q.c) });
const isZero = ({ a, b, c }: Plane): boolean => a.n === 0n && b.n === 0n && c.n === 0n;

/** The part of a convex polygon where a plane is not below 0. */
function clip(polygon: readonly Point[], plane: Plane): Point[] {
  return polygon.flatMap((point, i): Point[] => {
    const next = polygon[(i + 1) % polygon.length] ?? point;
    const [here, there] = [at(plane, point), at(plane, next)];
    const kept: Point[] = here.n >= 0n ? [point] : [];
    if (here.n === 0n || there.n === 0n || here.n > 0n === there.n > 0n) return kept;
    const t = div(here, minus(here, there));
    return [
      ...kept,
      [plus(point[0], mul(t, minus(next[0], point[0]))), plus(point[1], mul(t, minus(next[1], point[1])))],
    ];
  });
}

/** Twice the area; 0 for what is no more than a line. */
function hasArea(polygon: readonly Point[]): boolean {
  const twice = polygon.reduce((area, [x, y], i) => {
    const [nx, ny] = polygon[(i + 1) % polygon.length] ?? [x, y];
    return plus(area, minus(mul(x, ny), mul(nx, y)));
  }, ZERO);
  return polygon.length > 2 && twice.n !== 0n;
}

const breaks = (functions: readonly Piecewise[], to: Exact): Exact[] =>
  [...functions.flatMap((f) => f.points.map((point) => lesser(point, to))), to]
    .sort(compare)
    .filter((point, i, all) => i === 0 || !equal(point, all[i - 1] ?? ZERO));

/** A measure, or a matter in which 就高不重复 decides, that depends on both inputs at once. */
function meeting(profile: Profile, [x, y]: Keys, data: AssessData, today: string): string | undefined {
  const context = contextOf(NUMBERS, { ...profile, [x]: FOLLOWED_TO, [y]: FOLLOWED_TO }, profile.asOf ?? today);
  const lines = prepare(data)
    .measures.filter(({ document, reads }) => document.status !== "draft" && (reads.has(x) || reads.has(y)))
    .map((one) => measureLine(context, one))
    .filter(({ bucket }) => bucket === "entitled");
  const alone = lines.find(({ of }) => of.reads.has(x) && of.reads.has(y));
  const matter = overlapsOf(lines).find(({ sides }) =>
    [x, y].every((key) => sides.flat().some(({ of }) => of.reads.has(key))),
  );
  return (alone ?? matter?.sides[0]?.[0])?.of.measure.id;
}

/**
 * Which place leads for every pair of amounts of two inputs from 0 to `to` yuan, exactly, ends of steps aside.
 * Throws an Error if a measure depends on both inputs at once.
 */
export function regions(
  profile: Profile,
  keys: Keys,
  reading: Reading,
  data: AssessData,
  today: string,
  to: readonly [number, number],
): Region[] {
  const [xKey, yKey] = keys;
  const shared = meeting(profile, keys, data, today);
  if (shared !== undefined) throw new Error(`${xKey} and ${yKey} meet in ${shared}; the map cannot be drawn`);
  const origin = { ...profile, [xKey]: 0, [yKey]: 0 };
  const alongX = totalsAlong(origin, xKey, data, today);
  const alongY = totalsAlong(origin, yKey, data, today);
  const [xTo, yTo] = [exact(to[0]), exact(to[1])];
  const totals = data.places.flatMap(({ id }) => {
    const [x, y] = [alongX.get(id)?.[reading], alongY.get(id)?.[reading]];
    return x && y ? [{ id, x, y, atOrigin: valueAt(y, ZERO) }] : [];
  });
  const [xs, ys] = [
    breaks(
      totals.map(({ x }) => x),
      xTo,
    ),
    breaks(
      totals.map(({ y }) => y),
      yTo,
    ),
  ];
  return xs.slice(1).flatMap((right, i) =>
    ys.slice(1).flatMap((top, j) => {
      const [left, bottom] = [xs[i] ?? ZERO, ys[j] ?? ZERO];
      const cell: Point[] = [
        [left, bottom],
        [right, bottom],
        [right, top],
        [left, top],
      ];
      const planes = totals.map(({ id, x, y, atOrigin }): { id: string; plane: Plane } => {
        const [along, up] = [lineAfter(x, left), lineAfter(y, bottom)];
        return {
          id,
          plane: { a: along.slope, b: up.slope, c: minus(plus(along.intercept, up.intercept), atOrigin) },
        };
      });
      const seen = new Set<string>();
      return planes.flatMap(({ id, plane }): Region[] => {
        if (seen.has(id)) return [];
        const leaders = planes.filter((other) => isZero(less(plane, other.plane))).map((other) => other.id);
        for (const leader of leaders) seen.add(leader);
        const polygon = planes.reduce<Point[]>((shape, other) => clip(shape, less(plane, other.plane)), cell);
        return hasArea(polygon)
          ? [{ leaders, polygon: polygon.map(([px, py]) => [toNumber(px), toNumber(py)] as const) }]
          : [];
      });
    }),
  );
}
