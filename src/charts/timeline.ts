import type { SpanKind, TimelineRow } from "../dataset/timeline.ts";

/** Places along the time axis in percent of its width, with at most two decimals. */
export type TimelineChart = {
  readonly years: readonly { readonly year: number; readonly at: number }[];
  /** Undefined where the day lies outside the axis. */
  readonly today: number | undefined;
  readonly bars: readonly {
    readonly document: string;
    readonly kind: SpanKind;
    readonly at: number;
    readonly width: number;
    /** The text sets no end: the bar runs to the end of the axis. */
    readonly open: boolean;
  }[];
};

const round = (value: number): number => Math.round(value * 100) / 100;

/** The geometry of the documents' time axis, in whole years around all days that are stated, the given ISO date and `more` days. */
export function timelineChart(
  rows: readonly TimelineRow[],
  date: string,
  more: readonly string[] = [],
): TimelineChart & { readonly at: (day: string) => number } {
  const days = [date, ...more, ...rows.flatMap(({ from, to }) => [from, to].filter((day) => day !== undefined))].sort();
  const firstYear = Number((days[0] ?? date).slice(0, 4));
  const lastYear = Number((days.at(-1) ?? date).slice(0, 4)) + 1;
  const start = Date.UTC(firstYear, 0, 1);
  const end = Date.UTC(lastYear, 0, 1);
  const at = (day: string, nextDay = 0): number =>
    round(((Date.parse(day) + nextDay * 86_400_000 - start) / (end - start)) * 100);
  return {
    years: Array.from({ length: lastYear - firstYear }, (_, n) => ({
      year: firstYear + n,
      at: at(`${firstYear + n}-01-01`),
    })),
    at: (day) => at(day),
    today: at(date),
    bars: rows.flatMap(({ document, kind, from, to }) => {
      if (from === undefined) return [];
      const left = at(from);
      // The last day counts whole.
      const right = to === undefined ? 100 : at(to, 1);
      return [{ document: document.id, kind, at: left, width: round(right - left), open: to === undefined }];
    }),
  };
}
