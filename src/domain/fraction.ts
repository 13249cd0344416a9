/** An exact, reduced fraction n/d with d > 0. Rates and multiplied amounts use it so that nothing drifts. */
export type Fraction = { readonly n: number; readonly d: number };

const gcd = (a: number, b: number): number => (b === 0 ? Math.abs(a) : gcd(b, a % b));

/** n/d in lowest terms. Throws a RangeError if a part is not a safe integer or d is 0. */
export function fraction(n: number, d = 1): Fraction {
  if (!Number.isSafeInteger(n) || !Number.isSafeInteger(d) || d === 0)
    throw new RangeError(`not an exact fraction: ${n}/${d}`);
  const divisor = gcd(n, d) * Math.sign(d);
  return { n: n / divisor, d: d / divisor };
}

/** The fraction a decimal literal such as `8.5` writes. Throws a RangeError on anything else. */
export function fractionOfDecimal(literal: string): Fraction {
  const parts = /^(\d+)(?:\.(\d+))?$/.exec(literal);
  if (!parts) throw new RangeError(`not a decimal number: ${literal}`);
  const decimals = parts[2] ?? "";
  return fraction(Number(`${parts[1]}${decimals}`), 10 ** decimals.length);
}

export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
export const sameFraction = (a: Fraction, b: Fraction): boolean => a.n === b.n && a.d === b.d;
/** The nearest double; for display and JSON beside the exact fraction. */
export const decimal = (a: Fraction): number => a.n / a.d;
