import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { type Algebra, NUMBERS } from "../../src/assess/algebra.ts";
import { compare, type Exact, exact } from "../../src/assess/exact.ts";
import { halfway, type Piecewise, piecewiseAlgebra, signs, valueAt } from "../../src/assess/piecewise.ts";

vi.setConfig({ testTimeout: 60_000 });

/** An expression over the operations of policies, to be run in either algebra. */
type Expression = <V>(algebra: Algebra<V>, input: V) => V;

const [FROM, TO] = [exact(0), exact(100)];
const functions = piecewiseAlgebra(FROM, TO);
const small = fc.integer({ min: -20, max: 120 }).map((n) => exact(n));
const rate = fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: 1, max: 3 })).map(([n, d]) => exact(n, d));

const expressions = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { depthSize: "small" },
    fc.constant<Expression>((_algebra, input) => input),
    small.map<Expression>((value) => (algebra) => algebra.constant(value)),
    fc
      .array(tie("expression"), { minLength: 0, maxLength: 4 })
      .map<Expression>((parts) => (algebra, input) => algebra.sum(parts.map((part) => part(algebra, input)))),
    fc.tuple(tie("expression"), rate).map<Expression>(
      ([part, by]) =>
        (algebra, input) =>
          algebra.scale(part(algebra, input), by),
    ),
    fc.tuple(tie("expression"), tie("expression"), fc.constantFrom("min", "max")).map<Expression>(
      ([a, b, name]) =>
        (algebra, input) =>
          algebra[name as "min" | "max"](a(algebra, input), b(algebra, input)),
    ),
    fc.tuple(tie("expression"), small, fc.boolean(), tie("expression")).map<Expression>(
      ([value, limit, strict, pays]) =>
        (algebra, input) =>
          algebra.where(value(algebra, input), limit, strict, pays(algebra, input)),
    ),
  ),
})).expression;

const inputs = fc.tuple(fc.integer({ min: 0, max: 600 }), fc.constantFrom(1, 2, 3, 6)).map(([n, d]) => {
  const x = exact(n, d);
  return compare(x, TO) > 0 ? TO : x;
});
/** A function's own points and what lies between them, where everything that can happen happens. */
const telling = (f: Piecewise): Exact[] =>
  f.points.flatMap((point, i) => [point, halfway(point, f.points[i + 1] ?? point)]);

test("a piecewise function has the value of its expression everywhere", () => {
  fc.assert(
    fc.property(expressions, fc.array(inputs, { maxLength: 20 }), (expression, xs) => {
      const f = expression(functions, functions.input);
      for (const x of [...xs, ...telling(f)]) expect(valueAt(f, x)).toEqual(expression(NUMBERS, x));
    }),
    { numRuns: 500 },
  );
});

test("its points increase from one end to the other, one line between two of them", () => {
  fc.assert(
    fc.property(expressions, (expression) => {
      const { points, at, lines } = expression(functions, functions.input);
      expect([points[0], points.at(-1)]).toEqual([FROM, TO]);
      expect(points.slice(1).every((point, i) => compare(point, points[i] ?? point) > 0)).toBe(true);
      expect([at.length, lines.length]).toEqual([points.length, points.length - 1]);
    }),
    { numRuns: 300 },
  );
});

test("signs cover the interval once, neighbours differ, and each is the sign of the difference", () => {
  const sign = (order: number): number => Math.sign(order);
  fc.assert(
    fc.property(expressions, expressions, fc.array(inputs, { maxLength: 20 }), (a, b, xs) => {
      const [f, g] = [a(functions, functions.input), b(functions, functions.input)];
      const stretches = signs(f, g);
      stretches.slice(1).forEach((stretch, i) => {
        const before = stretches[i];
        expect(stretch.sign).not.toBe(before?.sign);
        expect(stretch.from).toEqual(before?.to);
        expect(stretch.includes[0]).toBe(!before?.includes[1]);
      });
      for (const x of [...xs, ...telling(f), ...telling(g)]) {
        const own = stretches.filter(({ from, to, includes }) => {
          const [left, right] = [compare(x, from), compare(x, to)];
          return (left > 0 || (left === 0 && includes[0])) && (right < 0 || (right === 0 && includes[1]));
        });
        expect(own.map((stretch) => stretch.sign + 0)).toEqual([sign(compare(valueAt(f, x), valueAt(g, x)))]);
      }
    }),
    { numRuns: 500 },
  );
});

test("an amount reaches a limit for certain only where it does not move", () => {
  fc.assert(
    fc.property(
      expressions,
      small,
      fc.boolean(),
      fc.array(inputs, { maxLength: 10 }),
      (expression, limit, strict, xs) => {
        const decided = functions.reaches(expression(functions, functions.input), limit, strict);
        for (const x of xs)
          if (decided !== undefined) expect(NUMBERS.reaches(expression(NUMBERS, x), limit, strict)).toBe(decided);
      },
    ),
  );
});
