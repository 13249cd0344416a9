import type { Dataset } from "../../dataset/types.ts";
import { type Curve, type Shown, supportAt } from "./curves.ts";
import type { Mark } from "./marks.ts";

export type Column = { readonly place: string; readonly reading: Shown["reading"]; readonly curve: Curve | undefined };
export type Row = {
  /** Yuan; a turning point that is no whole sum is rounded up, past the turn. */
  readonly spend: number;
  /** The number of the mark that stands there. */
  readonly marks: readonly number[];
  /** By column, whole yuan, rounded down. */
  readonly support: readonly number[];
};
export type Twin = { readonly columns: readonly Column[]; readonly rows: readonly Row[] };

const ROUND = [1, 2, 5].flatMap((step) => [1e4, 1e5, 1e6, 1e7, 1e8].map((power) => step * power));
const READINGS: readonly Shown["reading"][] = ["both", "conservative", "optimistic", "own"];

/** The same numbers as the drawing: at each named point and at round spends up to the chart's end. */
export function twinOf(curves: readonly Curve[], marks: readonly Mark[], places: Dataset["places"], to: number): Twin {
  const columns = places.flatMap(({ id: place }): Column[] => {
    const shown = READINGS.flatMap((reading) => {
      const curve = curves.find(({ of }) => of.some((one) => one.place === place && one.reading === reading));
      return curve ? [{ place, reading, curve }] : [];
    });
    // A reading that pays nothing has no curve; the column says 0.
    if (shown.length === 0) return [{ place, reading: "both", curve: undefined }];
    const isHalf =
      shown.some(({ reading }) => reading === "optimistic") && shown.every(({ reading }) => reading !== "conservative");
    return isHalf ? [{ place, reading: "conservative", curve: undefined }, ...shown] : shown;
  });
  const named = marks.map((mark) => ({ spend: Math.ceil(mark.x - 1e-6), n: mark.n }));
  const spends = [...new Set([...ROUND.filter((x) => x <= to), ...named.map(({ spend }) => spend), to])];
  return {
    columns,
    rows: spends
      .sort((a, b) => a - b)
      .map((spend) => ({
        spend,
        marks: named.filter((one) => one.spend === spend).map(({ n }) => n),
        support: columns.map(({ curve }) => (curve ? Math.floor(supportAt(curve, spend) + 1e-6) : 0)),
      })),
  };
}
