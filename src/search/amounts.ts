import { parseNumeral } from "../domain/chinese-numeral.ts";

/* 20万, 200000, 二十万 and 20万元 are one amount, 百分之五十 and 50% one share; a clause writes one of them. */

const WRITTEN = /(\d+(?:\.\d+)?)([十百千万亿]*)(元?)|([〇零一二两三四五六七八九十百千万亿]*[万亿元]元?)/g;
const PERCENT = /百分之([〇零一二两三四五六七八九十百\d]+)|([一二两三四五六七八九])成(?!都)/g;
/** Bare digits below this are years, counts and ordinals. */
const LEAST_BARE = 1000;
const UNITS = [
  [1, "元"],
  [10_000, "万元"],
  [100_000_000, "亿元"],
  [10_000, "万"],
  [100_000_000, "亿"],
] as const;

function numberIn(numeral: string): number | undefined {
  try {
    const { n, d } = parseNumeral(numeral);
    return n / d;
  } catch {
    return undefined;
  }
}

/** The ways to print a sum: 200000元, 20万元, 20万. */
function formsOf(yuan: number): string[] {
  return UNITS.flatMap(([unit, word]) => {
    const count = Math.round((yuan / unit) * 100) / 100;
    return count > 0 && count * unit === yuan ? [`${count}${word}`] : [];
  });
}

/** A part of a query with its amount written otherwise, and that amount; nothing where it holds none. */
export function amountsOf(part: string): { readonly text: string; readonly amount: string }[] {
  const found: { text: string; amount: string }[] = [];
  const put = (match: RegExpMatchArray, forms: readonly string[]) => {
    const start = match.index ?? 0;
    for (const amount of forms) {
      const text = part.slice(0, start) + amount + part.slice(start + match[0].length);
      if (text !== part) found.push({ text, amount });
    }
  };
  for (const match of part.matchAll(WRITTEN)) {
    const [, digits, multiple = "", yuan = "", chinese] = match;
    const numeral = digits === undefined ? (chinese ?? "").replace(/元$/, "") : digits + multiple;
    const value = numeral === "" ? undefined : numberIn(numeral);
    if (value === undefined || value === 0) continue;
    if (digits !== undefined && multiple + yuan === "" && value < LEAST_BARE) continue;
    put(match, formsOf(value));
  }
  for (const match of part.matchAll(PERCENT)) {
    const value = numberIn(match[1] ?? match[2] ?? "");
    if (value !== undefined) put(match, [`${match[1] === undefined ? value * 10 : value}%`]);
  }
  return found;
}
