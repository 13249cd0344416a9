/** An exact rational number of any size, reduced, with d > 0. Money and rates of an assessment never pass through a float. */
export type Exact = { readonly n: bigint; readonly d: bigint };

const gcd = (a: bigint, b: bigint): bigint => {
  let [left, right] = [a < 0n ? -a : a, b];
  while (right !== 0n) [left, right] = [right, left % right];
  return left;
};

/** n/d in lowest terms. Throws a RangeError if d is 0. */
export function exact(n: bigint | number, d: bigint | number = 1n): Exact {
  const [top, bottom] = [BigInt(n), BigInt(d)];
  if (bottom === 1n) return { n: top, d: 1n };
  if (bottom === 0n) throw new RangeError("division by zero");
  const divisor = gcd(top, bottom < 0n ? -bottom : bottom) * (bottom < 0n ? -1n : 1n);
  return { n: top / divisor, d: bottom / divisor };
}

/** The number that a JSON number's shortest decimal writes. Throws a RangeError on NaN and infinities. */
export function exactOf(value: number): Exact {
  if (Number.isSafeInteger(value)) return { n: BigInt(value), d: 1n };
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!match) throw new RangeError(`not a finite number: ${value}`);
  const decimals = match[3] ?? "";
  const power = Number(match[4] ?? 0) - decimals.length;
  const digits = BigInt(`${match[1]}${match[2]}${decimals}`);
  return power >= 0 ? exact(digits * 10n ** BigInt(power)) : exact(digits, 10n ** BigInt(-power));
}

export const ZERO = exact(0);
export const plus = (a: Exact, b: Exact): Exact =>
  a.d === b.d ? exact(a.n + b.n, a.d) : exact(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Exact, b: Exact): Exact =>
  a.d === b.d ? exact(a.n - b.n, a.d) : exact(a.n * b.d - b.n * a.d, a.d * b.d);
export const mul = (a: Exact, b: Exact): Exact => exact(a.n * b.n, a.d * b.d);
export const div = (a: Exact, b: Exact): Exact => exact(a.n * b.d, a.d * b.n);
/** Negative, zero or positive as a is less than, equal to or greater than b. */
export const compare = (a: Exact, b: Exact): number => {
  const difference = a.d === b.d ? a.n - b.n : a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
export const equal = (a: Exact, b: Exact): boolean => a.n === b.n && a.d === b.d;
export const lesser = (a: Exact, b: Exact): Exact => (compare(a, b) <= 0 ? a : b);
export const greater = (a: Exact, b: Exact): Exact => (compare(a, b) >= 0 ? a : b);

const PLACES = 12;

/** A decimal with at most `places` digits after the point, cut off; `1234.5`. */
export function decimalText({ n, d }: Exact, places: number): string {
  const scaled = ((n < 0n ? -n : n) * 10n ** BigInt(places)) / d;
  const digits = scaled.toString().padStart(places + 1, "0");
  const fraction = digits.slice(digits.length - places).replace(/0+$/, "");
  const whole = digits.slice(0, digits.length - places);
  return `${n < 0n && scaled > 0n ? "-" : ""}${whole}${places > 0 && fraction !== "" ? `.${fraction}` : ""}`;
}

/** The double nearest to its first twelve decimals, for display and JSON. */
export const toNumber = (a: Exact): number => (a.d === 1n ? Number(a.n) : Number(decimalText(a, PLACES)));
