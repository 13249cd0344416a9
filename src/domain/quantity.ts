import { parseNumeral } from "./chinese-numeral.ts";
import { type Fraction, fraction, sameFraction } from "./fraction.ts";
import type { Span } from "./verbatim.ts";

/** What the text says of a number: 最高/不超过 = at-most, 不少于/以上 = at-least, 超过 = more-than, 左右 = about, 第 = ordinal. */
export const COMPARATORS = ["exact", "at-most", "at-least", "more-than", "less-than", "about", "ordinal"] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** A number of a text with what is said of it. Spans count characters of the text without white space. */
export type Quantity = {
  /** numeral and unit */
  readonly span: Span;
  /** where the comparator before it starts, or the span's start */
  readonly from: number;
  readonly value: Fraction;
  /** the upper end of a range such as 3—5 */
  readonly to: Fraction | undefined;
  /** as printed; '' if none follows; '日期' for a calendar date */
  readonly unit: string;
  readonly comparator: Comparator;
};

const CALENDAR_DATE = /\d{4}年(?:(?:\d{1,2}|X)月(?:(?:\d{1,2}|X)日)?|底)?|\d{4}[—-]\d{4}年/y;
const UNITS =
  "元|%|％|折|倍|年|个月|月|天|日|小时|分钟|卡时|平方米|个|家|场|款|项|名|人|次|所|条|类|件|期|批|位|支|间|张|套|座|处|种";
const NUMBER = `[0-9０-９]+(?:[.．][0-9０-９]+)?[十百千万亿]*`;
const ARABIC = new RegExp(`(${NUMBER})(?:[—–~-](${NUMBER}))?(${UNITS})?`, "y");
const CHINESE = new RegExp(`([〇零一二两三四五六七八九十百千万亿]+)(${UNITS})`, "y");
// 千亿基金, 百亿级基金群: a sum without its 元
const BARE_SUM = /([一二两三四五六七八九十百千万]+亿)(?!元)/y;
const HALF = /减半/y;
const PERCENT = /百分之([〇零一二两三四五六七八九十百]+|[0-9０-９]+(?:[.．][0-9０-９]+)?)/y;

const BEFORE: readonly (readonly [string, Comparator, "near" | "adjacent"])[] = [
  ["不超过", "at-most", "near"],
  ["不高于", "at-most", "near"],
  ["不多于", "at-most", "near"],
  ["最高", "at-most", "near"],
  ["最多", "at-most", "near"],
  ["最长", "at-most", "near"],
  ["最大", "at-most", "near"],
  ["不少于", "at-least", "near"],
  ["不低于", "at-least", "near"],
  ["不小于", "at-least", "near"],
  ["至少", "at-least", "near"],
  ["超过", "more-than", "adjacent"],
  ["突破", "more-than", "adjacent"],
  ["超", "more-than", "adjacent"],
  ["达到", "at-least", "adjacent"],
  ["达", "at-least", "adjacent"],
  ["低于", "less-than", "adjacent"],
  ["约", "about", "adjacent"],
  ["近", "about", "adjacent"],
  ["第", "ordinal", "adjacent"],
];
const AFTER: readonly (readonly [string, Comparator])[] = [
  ["及以上", "at-least"],
  ["以上", "at-least"],
  ["及以下", "at-most"],
  ["以下", "at-most"],
  ["以内", "at-most"],
  ["内", "at-most"],
  ["左右", "about"],
];
const STOPS = new Set([..."，。；：！？,;:《》"]);
const CLOSING: Record<string, string> = { "）": "（", ")": "(", "〉": "〈", "〕": "〔" };

type Raw = { span: Span; numeral: string; to: string | undefined; unit: string };

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function rawNumerals(text: string): Raw[] {
  const found: Raw[] = [];
  for (let i = 0; i < text.length; ) {
    const date = match(CALENDAR_DATE, text, i);
    if (date)
      found.push({
        span: { start: i, end: i + date[0].length },
        numeral: date[0].slice(0, 4),
        to: undefined,
        unit: "日期",
      });
    const percent = date ? null : match(PERCENT, text, i);
    if (percent)
      found.push({
        span: { start: i, end: i + percent[0].length },
        numeral: percent[1] ?? "",
        to: undefined,
        unit: "%",
      });
    const arabic = date || percent ? null : match(ARABIC, text, i);
    if (arabic)
      found.push({
        span: { start: i, end: i + arabic[0].length },
        numeral: arabic[1] ?? "",
        to: arabic[2],
        unit: arabic[3] ?? "",
      });
    const chinese = date || percent || arabic ? null : (match(CHINESE, text, i) ?? match(BARE_SUM, text, i));
    if (chinese)
      found.push({
        span: { start: i, end: i + chinese[0].length },
        numeral: chinese[1] ?? "",
        to: undefined,
        unit: chinese[2] ?? "",
      });
    const half = date || percent || arabic || chinese ? null : match(HALF, text, i);
    if (half) found.push({ span: { start: i, end: i + 2 }, numeral: "半", to: undefined, unit: "减半" });
    const last = date ?? percent ?? arabic ?? chinese ?? half;
    i += last ? last[0].length : 1;
  }
  return found;
}

/** The comparator that governs a number at `at`, looking back no further than `floor` and over bracketed words. */
function comparatorBefore(
  text: string,
  at: number,
  floor: number,
): { from: number; comparator: Comparator } | undefined {
  for (let i = at - 1; i >= floor; i--) {
    const c = text.charAt(i);
    if (c in CLOSING) {
      const open = text.lastIndexOf(CLOSING[c] ?? "", i);
      if (open >= floor) {
        i = open;
        continue;
      }
    }
    if (STOPS.has(c) || Object.values(CLOSING).includes(c)) return undefined;
    for (const [words, comparator, reach] of BEFORE) {
      const end = i + words.length;
      if (!text.startsWith(words, i) || end > at || (reach === "adjacent" && end !== at)) continue;
      // 不超过, 不低于 have entries of their own
      if (i > floor && text.charAt(i - 1) === "不") continue;
      // 最高不超过 is one comparator
      const from = text.startsWith("最高", i - 2) && i - 2 >= floor ? i - 2 : i;
      return { from, comparator };
    }
  }
  return undefined;
}

const comparatorAfter = (text: string, at: number): Comparator | undefined =>
  AFTER.find(([words]) => text.startsWith(words, at))?.[1];

const JOINT = /^[、+]$/;

/**
 * Every numeral of a text without white space, in order, each with its unit and comparator.
 * A numeral is a digit run, or a Chinese numeral before a unit. In a list (`6、18、36个月以上`, `最高5000元、1万元`)
 * the unit and the words after are shared backwards, the comparator before is shared forwards.
 */
export function scanQuantities(text: string): Quantity[] {
  const raws = rawNumerals(text);
  const joined = (i: number): boolean => {
    const [a, b] = [raws[i], raws[i + 1]];
    return !!a && !!b && a.unit !== "日期" && b.unit !== "日期" && JOINT.test(text.slice(a.span.end, b.span.start));
  };
  const units = raws.map((raw) => raw.unit);
  const after = raws.map((raw) => comparatorAfter(text, raw.span.end));
  for (let i = raws.length - 2; i >= 0; i--) {
    if (!joined(i)) continue;
    const bare = units[i] === "";
    if (bare) units[i] = units[i + 1] ?? "";
    if (bare) after[i] ??= after[i + 1];
  }
  const found: Quantity[] = [];
  raws.forEach((raw, i) => {
    const previous = found[i - 1];
    const own = comparatorBefore(text, raw.span.start, previous?.span.end ?? 0);
    const shared = previous && joined(i - 1) && previous.comparator === "at-most" ? previous : undefined;
    found.push({
      span: raw.span,
      from: own?.from ?? raw.span.start,
      value: raw.unit === "减半" ? fraction(1, 2) : parseNumeral(raw.numeral),
      to: raw.to === undefined ? undefined : parseNumeral(raw.to),
      unit: (units[i] ?? "").replace("％", "%"),
      comparator: after[i] ?? own?.comparator ?? shared?.comparator ?? "exact",
    });
  });
  return found;
}

/** Beyond these no rate or sum of a policy lies, and products of two of them stay exact. */
const LARGEST = { n: 1e15, d: 1e6 };

function isExact(numeral: string): boolean {
  try {
    const { n, d } = parseNumeral(numeral);
    return n <= LARGEST.n && d <= LARGEST.d;
  } catch {
    return false;
  }
}

/** The first number of a text that cannot be held exactly, which `scanQuantities` would throw at. */
export const inexactNumeral = (text: string): string | undefined =>
  rawNumerals(text)
    .flatMap(({ numeral, to }) => (to === undefined ? [numeral] : [numeral, to]))
    .find((numeral) => numeral !== "半" && !isExact(numeral));

export const sameQuantity = (a: Quantity, b: Quantity): boolean =>
  sameFraction(a.value, b.value) &&
  (a.to === undefined ? b.to === undefined : b.to !== undefined && sameFraction(a.to, b.to)) &&
  a.unit === b.unit &&
  a.comparator === b.comparator;
