import { readDate } from "../domain/calendar.ts";
import { decimal, fraction, times } from "../domain/fraction.ts";
import type { Quantity } from "../domain/quantity.ts";
import { compact } from "../domain/verbatim.ts";
import type { ComparableQuantity, Count, Duration, Money, Rate, StatedDate } from "../schema/comparable.ts";

const DURATIONS: Record<string, Duration["unit"]> = {
  年: "year",
  个月: "month",
  月: "month",
  天: "day",
  日: "day",
  分钟: "minute",
  小时: "hour",
};
const PER_UNIT: Record<string, { n: number; d: number }> = {
  "%": fraction(1, 100),
  折: fraction(1, 10),
  减半: fraction(1),
};

/** A date phrase as comparable data; undefined if the phrase holds no date. */
export function comparableDate(phrase: string): StatedDate | undefined {
  const read = readDate(compact(phrase).text);
  return (
    read && {
      kind: "date",
      year: read.year,
      precision: read.precision,
      from: read.from ?? "not-stated",
      to: read.to ?? "not-stated",
      text: phrase,
    }
  );
}

/** One quantity of a text in comparable units: whole yuan, exact fractions, durations, dates, counts. */
export function comparableQuantity(q: Quantity, phrase: string): ComparableQuantity {
  const common = { comparator: q.comparator, text: phrase };
  if (q.unit === "日期") {
    const date = comparableDate(phrase);
    if (date) return date;
  }
  const perUnit = PER_UNIT[q.unit];
  if (perUnit) {
    const exact = times(q.value, perUnit);
    return { kind: "rate", fraction: exact, decimal: decimal(exact), ...common } satisfies Rate;
  }
  // 最高100万, 千亿: a sum without its 元.
  const bareSum = q.unit === "" && q.value.d === 1 && /[万亿]/.test(phrase);
  if (q.unit === "元" || bareSum)
    return { kind: "money", yuan: q.value.n / q.value.d, unitPrinted: !bareSum, ...common } satisfies Money;
  const duration = DURATIONS[q.unit];
  if (duration) return { kind: "duration", value: decimal(q.value), unit: duration, ...common } satisfies Duration;
  const to = q.to ? { to: decimal(q.to) } : {};
  return { kind: "count", value: decimal(q.value), ...to, unit: q.unit, ...common } satisfies Count;
}
