import type { Dataset } from "../schema/comparable.ts";
import type { Profile } from "../schema/profile.ts";
import type { Reading } from "./context.ts";
import { type FollowedKey, totalsAlong } from "./crossings.ts";
import { compare, div, type Exact, equal, exact, lesser, minus, mul, plus, toNumber, ZERO } from "./exact.ts";
import { type Piecewise, valueAt } from "./piecewise.ts";

/** A part of the plane of two inputs, as a convex polygon in yuan, with the places that lead there (several: a tie). */
export type Region = { readonly leaders: readonly string[]; readonly polygon: readonly (readonly [number, number])[] };

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

function slopeBetween(f: Piecewise, from: Exact, to: Exact): Exact {
  const [third, twoThirds] = [
    plus(from, div(minus(to, from), exact(3))),
    plus(from, div(mul(minus(to, from), exact(2)), exact(3))),
  ];
  return div(minus(valueAt(f, twoThirds), valueAt(f, third)), minus(twoThirds, third));
}

const breaks = (functions: readonly Piecewise[], to: Exact): Exact[] =>
  [...functions.flatMap((f) => f.points.map((point) => lesser(point, to))), to]
    .sort(compare)
    .filter((point, i, all) => i === 0 || !equal(point, all[i - 1] ?? ZERO));

/**
 * Which place leads for every pair of amounts of two inputs from 0 to `to` yuan, exactly. No measure may depend on both inputs at once.
 * Throws an Error if one does.
 */
export function regions(
  profile: Profile,
  keys: readonly [FollowedKey, FollowedKey],
  reading: Reading,
  dataset: Dataset,
  today: string,
  to: readonly [number, number],
): Region[] {
  const [xKey, yKey] = keys;
  const origin = { ...profile, [xKey]: 0, [yKey]: 0 };
  const alongX = totalsAlong(origin, xKey, dataset, today);
  const alongY = totalsAlong(origin, yKey, dataset, today);
  const far = totalsAlong({ ...origin, [yKey]: to[1] }, xKey, dataset, today);
  const [xTo, yTo] = [exact(to[0]), exact(to[1])];
  const totals = dataset.places.flatMap(({ id }) => {
    const [x, y, check] = [alongX.get(id)?.[reading], alongY.get(id)?.[reading], far.get(id)?.[reading]];
    if (!x || !y || !check) return [];
    const separate = plus(valueAt(x, xTo), minus(valueAt(y, yTo), valueAt(y, ZERO)));
    if (!equal(separate, valueAt(check, xTo)))
      throw new Error(`${id}: ${xKey} and ${yKey} meet in one measure; the map cannot be drawn`);
    return [{ id, x, y }];
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
      const planes = totals.map(({ id, x, y }): { id: string; plane: Plane } => {
        const [a, b] = [slopeBetween(x, left, right), slopeBetween(y, bottom, top)];
        const [mx, my] = [div(plus(left, right), exact(2)), div(plus(bottom, top), exact(2))];
        const middle = plus(valueAt(x, mx), minus(valueAt(y, my), valueAt(y, ZERO)));
        return { id, plane: { a, b, c: minus(minus(middle, mul(a, mx)), mul(b, my)) } };
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
