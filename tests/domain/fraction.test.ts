import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimal, fraction, fractionOfDecimal, sameFraction, times } from "../../src/domain/fraction.ts";

const small = fc.integer({ min: -10_000, max: 10_000 });
const fractions = fc
  .tuple(
    small,
    small.filter((d) => d !== 0),
  )
  .map(([n, d]) => fraction(n, d));

describe("a fraction", () => {
  test("is in lowest terms, its denominator positive", () => {
    expect(fraction(50, 100)).toEqual({ n: 1, d: 2 });
    expect(fraction(3, -6)).toEqual({ n: -1, d: 2 });
    expect(fraction(0, 7)).toEqual({ n: 0, d: 1 });
    fc.assert(
      fc.property(fractions, ({ n, d }) => {
        expect(d).toBeGreaterThan(0);
        expect(fraction(n, d)).toEqual({ n, d });
      }),
    );
  });

  test.each([
    [1, 0],
    [0.5, 1],
    [Number.MAX_SAFE_INTEGER + 1, 1],
    [Number.NaN, 1],
  ])("%d/%d is refused", (n, d) => expect(() => fraction(n, d)).toThrow(RangeError));

  test("keeps its value when both parts are multiplied", () => {
    const factor = fc.integer({ min: 1, max: 100 });
    fc.assert(fc.property(fractions, factor, ({ n, d }, k) => sameFraction(fraction(n * k, d * k), { n, d })));
  });
});

test("multiplication is commutative, associative and has a one", () => {
  const tiny = fc
    .tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 1, max: 99 }))
    .map(([n, d]) => fraction(n, d));
  fc.assert(
    fc.property(tiny, tiny, tiny, (a, b, c) => {
      expect(times(a, b)).toEqual(times(b, a));
      expect(times(times(a, b), c)).toEqual(times(a, times(b, c)));
      expect(times(a, fraction(1))).toEqual(a);
    }),
  );
});

describe("a decimal literal", () => {
  test.each([
    ["8.5", 17, 2],
    ["0.1", 1, 10],
    ["2000", 2000, 1],
    ["3.00", 3, 1],
  ])("%s is %d/%d", (literal, n, d) => expect(fractionOfDecimal(literal)).toEqual({ n, d }));

  test.each(["", "1.", ".5", "-1", "1e3", "1,000", "一"])("%o is refused", (literal) =>
    expect(() => fractionOfDecimal(literal)).toThrow(RangeError),
  );

  test("is read as JavaScript reads it", () => {
    const literals = fc.tuple(fc.nat(99_999), fc.stringMatching(/^\d{1,6}$/)).map(([n, rest]) => `${n}.${rest}`);
    fc.assert(
      fc.property(literals, (literal) => {
        expect(decimal(fractionOfDecimal(literal))).toBe(Number(literal));
      }),
    );
  });
});
