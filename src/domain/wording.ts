import { SILENCE, type Silence } from "./labels.ts";
import type { Comparator } from "./quantity.ts";

/* How a value is said in zh-CN. The types are the shapes of the comparable values, as far as wording needs them. */

type Compared = { readonly comparator: Comparator };
export type MoneyValue = Compared & { readonly kind: "money"; readonly yuan: number };
export type RateValue = Compared & {
  readonly kind: "rate";
  readonly fraction: { readonly n: number; readonly d: number };
};
export type DurationValue = Compared & {
  readonly kind: "duration";
  readonly value: number;
  readonly unit: keyof typeof DURATION_UNITS;
};
export type CountValue = Compared & {
  readonly kind: "count";
  readonly value: number;
  readonly to?: number | undefined;
  readonly unit: string;
};
export type DateValue = { readonly kind: "date"; readonly text: string };
export type QuantityValue = MoneyValue | RateValue | DurationValue | CountValue | DateValue;

const DURATION_UNITS = { year: "年", month: "个月", day: "天", hour: "小时", minute: "分钟" } as const;

/** 最多: an amount that may be less. A period reads better as 不超过. */
const COMPARED: Readonly<Record<Comparator, string>> = {
  exact: "",
  "at-most": "最多",
  "at-least": "至少",
  "more-than": "超过",
  "less-than": "少于",
  about: "约",
  ordinal: "第",
};

/* At most four decimals, never an exponent. Made once: a formatter costs more than what it formats. */
const GROUPED = new Intl.NumberFormat("en-US", { maximumFractionDigits: 4, useGrouping: true });
const PLAIN = new Intl.NumberFormat("en-US", { maximumFractionDigits: 4, useGrouping: false });
/** `1,234,567.5`. */
const grouped = (value: number): string => GROUPED.format(value);
const plain = (value: number): string => PLAIN.format(value);

/** A sum in whole yuan as it is said: `20万元`, `1.5亿元`, `5000元`. In full where the short form would need more than two decimals. */
export function shortMoney(yuan: number): string {
  const size = Math.abs(yuan);
  if (size >= 1e8 && yuan % 1e6 === 0) return `${plain(yuan / 1e8)}亿元`;
  if (size >= 1e4 && yuan % 100 === 0) return `${plain(yuan / 1e4)}万元`;
  return size < 1e4 ? `${plain(yuan)}元` : fullMoney(yuan);
}

/** The same sum with all its digits: `200,000元`. */
export const fullMoney = (yuan: number): string => `${grouped(yuan)}元`;

/** `50%`; from the exact fraction, at most four decimals. */
export const percent = ({ n, d }: { readonly n: number; readonly d: number }): string => `${plain((n * 100) / d)}%`;

/** The word that says whether a value may be less or more; '' where it is exact. */
export const comparatorWord = (comparator: Comparator): string => COMPARED[comparator];

function bare(quantity: Exclude<QuantityValue, DateValue>): string {
  if (quantity.kind === "money") return shortMoney(quantity.yuan);
  if (quantity.kind === "rate") return percent(quantity.fraction);
  if (quantity.kind === "duration") return `${plain(quantity.value)}${DURATION_UNITS[quantity.unit]}`;
  const upper = quantity.to === undefined ? "" : `—${plain(quantity.to)}`;
  return `${plain(quantity.value)}${upper}${quantity.unit}`;
}

/** A number with its unit and comparator: `最多20万元`, `50%`, `不超过3年`, `至少2000卡时`. A date is said as printed. */
export function wordQuantity(quantity: QuantityValue): string {
  if (quantity.kind === "date") return quantity.text.replace(/\s/g, "");
  const limited = quantity.kind === "duration" && quantity.comparator === "at-most";
  return `${limited ? "不超过" : comparatorWord(quantity.comparator)}${bare(quantity)}`;
}

/** What a screen reader and a tooltip add to a short sum; undefined where the short form is the full one already. */
export function fullFigure(quantity: QuantityValue): string | undefined {
  if (quantity.kind !== "money" || Math.abs(quantity.yuan) < 1e4) return undefined;
  return `${comparatorWord(quantity.comparator)}${fullMoney(quantity.yuan)}`;
}

/** `2026年3月18日` for an ISO date. Throws a RangeError on anything else. */
export function wordIsoDate(iso: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!parts) throw new RangeError(`not an ISO date: ${iso}`);
  return `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日`;
}

export const isSilent = (value: unknown): value is Silence => value === "not-stated" || value === "not-applicable";

/** A value's wording, or 未载明 / 不适用 where the text is silent. */
export const wordStated = <T>(value: T | Silence, word: (value: T) => string): string =>
  isSilent(value) ? SILENCE[value] : word(value);
