import { compare, type Exact, greater, lesser, mul, plus, ZERO } from "./exact.ts";

/**
 * The few operations that policies need. The rules of an assessment are written once over it and run twice:
 * over numbers for a result, and over piecewise-linear functions of one input for the crossing points.
 */
export type Algebra<V> = {
  readonly constant: (value: Exact) => V;
  readonly sum: (values: readonly V[]) => V;
  readonly scale: (a: V, by: Exact) => V;
  readonly min: (a: V, b: V) => V;
  readonly max: (a: V, b: V) => V;
  /** `then` where `value` is at least (or, if strict, more than) `limit`, else 0. */
  readonly where: (value: V, limit: Exact, strict: boolean, then: V) => V;
  /** Whether `value` is at least (or more than) `limit`; undefined where that depends on the input a run follows. */
  readonly reaches: (value: V, limit: Exact, strict: boolean) => boolean | undefined;
};

/** Whether an amount is at least (or, if strict, more than) a limit. */
export const reaches = (value: Exact, limit: Exact, strict: boolean): boolean =>
  strict ? compare(value, limit) > 0 : compare(value, limit) >= 0;

export const NUMBERS: Algebra<Exact> = {
  constant: (value) => value,
  sum: (values) => values.reduce(plus, ZERO),
  scale: mul,
  min: lesser,
  max: greater,
  where: (value, limit, strict, then) => (reaches(value, limit, strict) ? then : ZERO),
  reaches,
};
