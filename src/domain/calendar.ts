/** A date as a text gives it. `from` and `to` are ISO days and bound it; a placeholder (X月X日) has none. */
export type CalendarDate = {
  readonly year: number;
  readonly precision: "year" | "year-end" | "month" | "day" | "years" | "placeholder";
  readonly from: string | undefined;
  readonly to: string | undefined;
};

const two = (n: number): string => String(n).padStart(2, "0");
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * Reads the first date of a text without white space: `2026年2月13日`, `到2028年底`, `到2028年`, `2026—2027年`, `2026年X月X日`.
 * 到2028年底 is the day 2028-12-31; 到2028年 is the year, not a day. Undefined if there is none or the day does not exist.
 */
export function readDate(text: string): CalendarDate | undefined {
  const years = /(\d{4})[—-](\d{4})年/.exec(text);
  if (years) return { year: Number(years[1]), precision: "years", from: `${years[1]}-01-01`, to: `${years[2]}-12-31` };
  const match = /(\d{4})年(?:(X|\d{1,2})月(?:(X|\d{1,2})日)?|(底))?/.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  const [, , month, day, end] = match;
  if (month === "X" || day === "X") return { year, precision: "placeholder", from: undefined, to: undefined };
  if (end) return { year, precision: "year-end", from: `${year}-12-31`, to: `${year}-12-31` };
  if (month === undefined) return { year, precision: "year", from: `${year}-01-01`, to: `${year}-12-31` };
  const m = Number(month);
  if (m < 1 || m > 12) return undefined;
  const last = daysIn(year, m);
  if (day === undefined)
    return { year, precision: "month", from: `${year}-${two(m)}-01`, to: `${year}-${two(m)}-${two(last)}` };
  const d = Number(day);
  if (d < 1 || d > last) return undefined;
  const iso = `${year}-${two(m)}-${two(d)}`;
  return { year, precision: "day", from: iso, to: iso };
}

/** The ISO day `months` months after a day (before it, if negative): the same day of the month, or the month's last day. */
export function addMonths(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  const index = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return `${y}-${two(m)}-${two(Math.min(day, daysIn(y, m)))}`;
}

const DAY = 86_400_000;
/** The ISO day `days` days after a day (before it, if negative). */
export const addDays = (iso: string, days: number): string =>
  new Date(Date.parse(iso) + days * DAY).toISOString().slice(0, 10);
