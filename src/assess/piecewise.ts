import type { Algebra } from "./algebra.ts";
import { compare, div, type Exact, equal, exact, greater, lesser, minus, mul, plus, ZERO } from "./exact.ts";

/** slope × x + intercept */
export type Line = { readonly slope: Exact; readonly intercept: Exact };

/**
 * A piecewise-linear function of one input on [points[0], points[last]], exact and possibly with steps:
 * `at[i]` is its value at points[i], `lines[i]` holds strictly between points[i] and points[i + 1].
 */
export type Piecewise = {
  readonly points: readonly Exact[];
  readonly at: readonly Exact[];
  readonly lines: readonly Line[];
};

const valueOn = (line: Line, x: Exact): Exact => plus(mul(line.slope, x), line.intercept);
const halfway = (a: Exact, b: Exact): Exact => div(plus(a, b), exact(2));
const sameLine = (a: Line, b: Line): boolean => equal(a.slope, b.slope) && equal(a.intercept, b.intercept);

/** The line a function follows at x, which is no point of it. */
function lineAt(f: Piecewise, x: Exact): Line {
  let low = 0;
  let high = f.lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const point = f.points[middle];
    if (point && compare(point, x) <= 0) low = middle;
    else high = middle - 1;
  }
  return f.lines[low] ?? { slope: ZERO, intercept: ZERO };
}

/** The value of a function anywhere on its interval. */
export function valueAt(f: Piecewise, x: Exact): Exact {
  const i = f.points.findIndex((point) => equal(point, x));
  return i >= 0 ? (f.at[i] ?? ZERO) : valueOn(lineAt(f, x), x);
}

/** Drops points at which nothing happens. */
function simplified(f: Piecewise): Piecewise {
  const keep = f.points.map((point, i) => {
    const [left, right] = [f.lines[i - 1], f.lines[i]];
    return !left || !right || !sameLine(left, right) || !equal(valueOn(left, point), f.at[i] ?? ZERO);
  });
  return {
    points: f.points.filter((_, i) => keep[i]),
    at: f.at.filter((_, i) => keep[i]),
    lines: f.lines.filter((_, i) => keep[i]),
  };
}

const sortedUnique = (points: readonly Exact[]): Exact[] =>
  [...points].sort(compare).filter((point, i, all) => i === 0 || !equal(point, all[i - 1] ?? ZERO));

/** Where two lines meet, strictly between a and b. */
function meeting(f: Line, g: Line, a: Exact, b: Exact): Exact | undefined {
  if (equal(f.slope, g.slope)) return undefined;
  const x = div(minus(g.intercept, f.intercept), minus(f.slope, g.slope));
  return compare(x, a) > 0 && compare(x, b) < 0 ? x : undefined;
}

function combine(
  f: Piecewise,
  g: Piecewise,
  splitAtMeetings: boolean,
  value: (a: Exact, b: Exact) => Exact,
  line: (a: Line, b: Line, middle: Exact) => Line,
): Piecewise {
  let points = sortedUnique([...f.points, ...g.points]);
  if (splitAtMeetings) {
    const meetings = points.slice(1).flatMap((b, i) => {
      const a = points[i] ?? ZERO;
      const x = meeting(lineAt(f, halfway(a, b)), lineAt(g, halfway(a, b)), a, b);
      return x ? [x] : [];
    });
    points = sortedUnique([...points, ...meetings]);
  }
  return simplified({
    points,
    at: points.map((x) => value(valueAt(f, x), valueAt(g, x))),
    lines: points.slice(1).map((b, i) => {
      const middle = halfway(points[i] ?? ZERO, b);
      return line(lineAt(f, middle), lineAt(g, middle), middle);
    }),
  });
}

const lower = (a: Line, b: Line, x: Exact): Line => (compare(valueOn(a, x), valueOn(b, x)) <= 0 ? a : b);
const upper = (a: Line, b: Line, x: Exact): Line => (compare(valueOn(a, x), valueOn(b, x)) >= 0 ? a : b);

/** The algebra of functions of one input from `from` to `to`. */
export const piecewiseAlgebra = (from: Exact, to: Exact): Algebra<Piecewise> & { readonly input: Piecewise } => {
  const linear = (line: Line): Piecewise => ({
    points: [from, to],
    at: [valueOn(line, from), valueOn(line, to)],
    lines: [line],
  });
  const constant = (intercept: Exact): Piecewise => linear({ slope: ZERO, intercept });
  return {
    input: linear({ slope: exact(1), intercept: ZERO }),
    constant,
    add: (f, g) =>
      combine(f, g, false, plus, (a, b) => ({
        slope: plus(a.slope, b.slope),
        intercept: plus(a.intercept, b.intercept),
      })),
    scale: (f, by) => ({
      points: f.points,
      at: f.at.map((value) => mul(value, by)),
      lines: f.lines.map((line) => ({ slope: mul(line.slope, by), intercept: mul(line.intercept, by) })),
    }),
    min: (f, g) => combine(f, g, true, lesser, lower),
    max: (f, g) => combine(f, g, true, greater, upper),
    where: (f, limit, strict, then) => {
      const bound = constant(limit);
      const split = combine(
        f,
        bound,
        true,
        (a) => a,
        (a) => a,
      );
      // the points of both, so that every open piece is wholly inside or outside
      const meetings = sortedUnique([
        ...split.points,
        ...combine(f, bound, true, greater, upper).points,
        ...combine(f, bound, true, lesser, lower).points,
      ]);
      const inside = (value: Exact): boolean => compare(value, limit) > 0 || (!strict && compare(value, limit) === 0);
      const points = sortedUnique([...meetings, ...then.points]);
      return simplified({
        points,
        at: points.map((x) => (inside(valueAt(f, x)) ? valueAt(then, x) : ZERO)),
        lines: points.slice(1).map((b, i) => {
          const middle = halfway(points[i] ?? ZERO, b);
          return inside(valueOn(lineAt(f, middle), middle)) ? lineAt(then, middle) : { slope: ZERO, intercept: ZERO };
        }),
      });
    },
  };
};

/** A stretch of the input on which f − g keeps one sign; a single point has from = to. */
export type Stretch = { readonly from: Exact; readonly to: Exact; readonly sign: -1 | 0 | 1 };

const signOf = (value: Exact): -1 | 0 | 1 => (value.n < 0n ? -1 : value.n > 0n ? 1 : 0);

/** The signs of f − g from left to right: each point where something may change, and each open piece between two of them. */
export function signs(f: Piecewise, g: Piecewise): Stretch[] {
  const difference = combine(f, g, true, minus, (a, b) => ({
    slope: minus(a.slope, b.slope),
    intercept: minus(a.intercept, b.intercept),
  }));
  const zeros = difference.lines.flatMap((line, i) => {
    const [a, b] = [difference.points[i] ?? ZERO, difference.points[i + 1] ?? ZERO];
    const x = meeting(line, { slope: ZERO, intercept: ZERO }, a, b);
    return x ? [x] : [];
  });
  const points = sortedUnique([...difference.points, ...zeros]);
  const stretches = points.flatMap((x, i): Stretch[] => {
    const next = points[i + 1];
    const here: Stretch = { from: x, to: x, sign: signOf(valueAt(difference, x)) };
    if (!next) return [here];
    const middle = halfway(x, next);
    return [here, { from: x, to: next, sign: signOf(valueOn(lineAt(difference, middle), middle)) }];
  });
  const merged: Stretch[] = [];
  for (const stretch of stretches) {
    const last = merged.at(-1);
    if (last && last.sign === stretch.sign) merged[merged.length - 1] = { ...last, to: stretch.to };
    else merged.push(stretch);
  }
  return merged;
}
