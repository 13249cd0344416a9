import { type Fraction, fraction, fractionOfDecimal, times } from "./fraction.ts";

const DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SMALL: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Record<string, number> = { 万: 10_000, 亿: 100_000_000 };

/** Digits, full-width digits and the full-width point as ASCII. */
const asciiDigits = (text: string): string =>
  text.replace(/[０-９．]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

function chineseInteger(text: string): number {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const c of text) {
    if (c in DIGITS) digit = DIGITS[c];
    else if (c in SMALL) {
      section += (digit ?? 1) * (SMALL[c] ?? 1);
      digit = undefined;
    } else if (c in LARGE) {
      const unit = LARGE[c] ?? 1;
      const before = section + (digit ?? 0);
      // 千亿 = 1000 × 1亿; 万亿 multiplies what has been read so far.
      total = unit > 10_000 && total > 0 ? (total + before) * unit : total + (before || 1) * unit;
      section = 0;
      digit = undefined;
    } else throw new RangeError(`not a numeral: ${text}`);
  }
  return total + section + (digit ?? 0);
}

/**
 * The value of a numeral as Chinese documents print it: `3000`, `8.5`, `20万`, `三`, `千亿`, `２０`.
 * Throws a RangeError on anything else.
 */
export function parseNumeral(literal: string): Fraction {
  const text = asciiDigits(literal);
  const mixed = /^(\d+(?:\.\d+)?)([十百千万亿]*)$/.exec(text);
  if (!mixed) return fraction(chineseInteger(text));
  const multiplier = [...(mixed[2] ?? "")].reduce((m, c) => m * (SMALL[c] ?? LARGE[c] ?? 1), 1);
  return times(fractionOfDecimal(mixed[1] ?? ""), fraction(multiplier));
}
