import { compare, type Exact, greater, lesser, mul, plus, ZERO } from "./exact.ts";

/**
 * The few operations that policies need. The rules of an assessment are written once over it and run twice:
 * over numbers for a result, and over piecewise-linear functions of one input for the crossing points.
 */
export type Algebra<V> = {
  readonly constant: (value: Exact) => V;
  readonly add: (a: V, b: V) => V;
  readonly scale: (a: V, by: Exact) => V;
  readonly min: (a: V, b: V) => V;
  readonly max: (a: V, b: V) => V;
  /** `then` where `value` is at least (or, if strict, more than) `limit`, else 0. */
  readonly where: (value: V, limit: Exact, strict: boolean, then: V) => V;
};

export const NUMBERS: Algebra<Exact> = {
  constant: (value) => value,
  add: plus,
  scale: mul,
  min: lesser,
  max: greater,
  where: (value, limit, strict, then) => {
    const order = compare(value, limit);
    return order > 0 || (order === 0 && !strict) ? then : ZERO;
  },
};
