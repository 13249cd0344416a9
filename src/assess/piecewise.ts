import { type Algebra, reaches } from "./algebra.ts";
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

const FLAT: Line = { slope: ZERO, intercept: ZERO };
const valueOn = ({ slope, intercept }: Line, x: Exact): Exact =>
  slope.n === 0n ? intercept : plus(mul(slope, x), intercept);
export const halfway = (a: Exact, b: Exact): Exact => div(plus(a, b), exact(2));
const sameLine = (a: Line, b: Line): boolean => equal(a.slope, b.slope) && equal(a.intercept, b.intercept);

/** The position of the last point that is not after x. */
function positionOf(f: Piecewise, x: Exact): number {
  let low = 0;
  let high = f.points.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const point = f.points[middle];
    if (point && compare(point, x) <= 0) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The line that a function follows just after x. */
export const lineAfter = (f: Piecewise, x: Exact): Line => f.lines[positionOf(f, x)] ?? f.lines.at(-1) ?? FLAT;

/** The value of a function anywhere on its interval. */
export function valueAt(f: Piecewise, x: Exact): Exact {
  const i = positionOf(f, x);
  return equal(f.points[i] ?? ZERO, x) ? (f.at[i] ?? ZERO) : valueOn(f.lines[i] ?? FLAT, x);
}

/** Drops points at which nothing happens. */
function simplified(f: Piecewise): Piecewise {
  const keep = f.points.map((point, i) => {
    const [left, right] = [f.lines[i - 1], f.lines[i]];
    return !left || !right || !sameLine(left, right) || !equal(valueOn(left, point), f.at[i] ?? ZERO);
  });
  if (keep.every((one) => one)) return f;
  return {
    points: f.points.filter((_, i) => keep[i]),
    at: f.at.filter((_, i) => keep[i]),
    lines: f.lines.filter((_, i) => keep[i]),
  };
}

const sortedUnique = (points: readonly Exact[]): Exact[] =>
  [...points].sort(compare).filter((point, i, all) => i === 0 || !equal(point, all[i - 1] ?? ZERO));

/** The points of some functions together, and where `line` of a piece of them is 0. */
function pointsOf(functions: readonly Piecewise[], line?: (after: Exact) => Line): Exact[] {
  const points = sortedUnique(functions.flatMap((f) => f.points));
  if (!line) return points;
  const zeros = points.slice(0, -1).flatMap((from, i) => {
    const { slope, intercept } = line(from);
    if (slope.n === 0n) return [];
    const x = div(mul(intercept, exact(-1)), slope);
    return compare(x, from) > 0 && compare(x, points[i + 1] ?? from) < 0 ? [x] : [];
  });
  return zeros.length === 0 ? points : sortedUnique([...points, ...zeros]);
}

const lineDifference = (a: Line, b: Line): Line => ({
  slope: minus(a.slope, b.slope),
  intercept: minus(a.intercept, b.intercept),
});
/** A function from its points, its value at each and its line after each. */
const build = (
  points: readonly Exact[],
  value: (x: Exact) => Exact,
  after: (x: Exact, next: Exact) => Line,
): Piecewise =>
  simplified({
    points,
    at: points.map(value),
    lines: points.slice(1).map((next, i) => after(points[i] ?? ZERO, next)),
  });

function extreme(f: Piecewise, g: Piecewise, pick: (a: Exact, b: Exact) => Exact, sign: 1 | -1): Piecewise {
  const points = pointsOf([f, g], (x) => lineDifference(lineAfter(f, x), lineAfter(g, x)));
  return build(
    points,
    (x) => pick(valueAt(f, x), valueAt(g, x)),
    (x, next) => {
      const [a, b, middle] = [lineAfter(f, x), lineAfter(g, x), halfway(x, next)];
      return compare(valueOn(a, middle), valueOn(b, middle)) * sign >= 0 ? a : b;
    },
  );
}

const isConstant = (f: Piecewise): boolean => {
  const [line] = f.lines;
  return f.lines.length === 1 && line?.slope.n === 0n && f.at.every((value) => equal(value, line.intercept));
};

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
    sum: (all) => {
      const still = all.filter(isConstant).reduce((sum, f) => plus(sum, f.at[0] ?? ZERO), ZERO);
      const moving = all.filter((f) => !isConstant(f));
      if (moving.length === 0) return constant(still);
      return build(
        pointsOf(moving),
        (x) => moving.reduce((sum, f) => plus(sum, valueAt(f, x)), still),
        (x) =>
          moving
            .map((f) => lineAfter(f, x))
            .reduce<Line>((a, b) => ({ slope: plus(a.slope, b.slope), intercept: plus(a.intercept, b.intercept) }), {
              slope: ZERO,
              intercept: still,
            }),
      );
    },
    scale: (f, by) => ({
      points: f.points,
      at: f.at.map((value) => mul(value, by)),
      lines: f.lines.map((line) => ({ slope: mul(line.slope, by), intercept: mul(line.intercept, by) })),
    }),
    min: (f, g) => extreme(f, g, lesser, -1),
    max: (f, g) => extreme(f, g, greater, 1),
    where: (f, limit, strict, then) => {
      const points = pointsOf([f, then], (x) => {
        const { slope, intercept } = lineAfter(f, x);
        return { slope, intercept: minus(intercept, limit) };
      });
      return build(
        points,
        (x) => (reaches(valueAt(f, x), limit, strict) ? valueAt(then, x) : ZERO),
        (x, next) => (reaches(valueOn(lineAfter(f, x), halfway(x, next)), limit, strict) ? lineAfter(then, x) : FLAT),
      );
    },
    reaches: (f, limit, strict) => (isConstant(f) ? reaches(f.at[0] ?? ZERO, limit, strict) : undefined),
  };
};

/** A stretch of the input on which f − g keeps one sign; a single point has from = to. */
export type Stretch = {
  readonly from: Exact;
  readonly to: Exact;
  readonly sign: -1 | 0 | 1;
  /** Whether the stretch has its own ends: at a step it may not. */
  readonly includes: readonly [boolean, boolean];
};

const signOf = (value: Exact): -1 | 0 | 1 => (value.n < 0n ? -1 : value.n > 0n ? 1 : 0);

/** The signs of f − g from left to right, exactly: neighbours differ, and together they cover the whole interval once. */
export function signs(f: Piecewise, g: Piecewise): Stretch[] {
  const line = (x: Exact): Line => lineDifference(lineAfter(f, x), lineAfter(g, x));
  const points = pointsOf([f, g], line);
  const stretches = points.flatMap((x, i): Stretch[] => {
    const next = points[i + 1];
    const here: Stretch = { from: x, to: x, sign: signOf(minus(valueAt(f, x), valueAt(g, x))), includes: [true, true] };
    if (!next) return [here];
    const between = signOf(valueOn(line(x), halfway(x, next)));
    return [here, { from: x, to: next, sign: between, includes: [false, false] }];
  });
  const merged: Stretch[] = [];
  for (const stretch of stretches) {
    const last = merged.at(-1);
    if (last && last.sign === stretch.sign)
      merged[merged.length - 1] = { ...last, to: stretch.to, includes: [last.includes[0], stretch.includes[1]] };
    else merged.push(stretch);
  }
  return merged;
}
