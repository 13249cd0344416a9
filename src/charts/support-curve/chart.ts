import type { Dataset } from "../../dataset/types.ts";
import { NARROW, WIDE } from "../chart.ts";
import { type SupportCurves, supportCurves } from "./curves.ts";
import { spendsShown } from "./domains.ts";
import { findingOf } from "./finding.ts";
import { type Looks, type Panel, panelOf } from "./geometry.ts";
import { type Mark, marksOf } from "./marks.ts";
import { stopsOf } from "./stops.ts";
import { type Twin, twinOf } from "./table.ts";

/** Everything that a page says and draws of a group's support along the spend. */
export type SupportCurveChart = SupportCurves & {
  readonly finding: string;
  readonly marks: readonly Mark[];
  /** Near, then far where a cap lies far out. */
  readonly panels: readonly Panel[];
  /** One panel is drawn wider on a broad screen and in the file. */
  readonly wide?: readonly Panel[];
  readonly twin: Twin;
};

/** Drawn at about this width on the narrowest phone. */
const PANEL = { width: NARROW, height: 280 };
const WIDE_PANEL = { width: WIDE, height: 320 };

/** The chart of a measure group on an ISO date. Throws an Error on a group whose measures are no share of one amount. */
export function supportCurveChart(dataset: Dataset, group: string, date: string, looks: Looks): SupportCurveChart {
  const found = supportCurves(dataset, group, date);
  const marks = marksOf(dataset, found, date);
  const spends = spendsShown(marks.map(({ x }) => x));
  const twin = twinOf(found.curves, marks, dataset.places, spends.at(-1) ?? 0);
  const panelsOf = (size: typeof PANEL): Panel[] =>
    spends.map((spend, n) => {
      const from = n === 0 ? 0 : (spends[n - 1] ?? 0);
      const beyond = marks.filter(({ x }) => x > from);
      return stopsOf(panelOf(found.curves, beyond, looks, spend, size), twin, { marks, key: found.key }, looks, from);
    });
  return {
    ...found,
    marks,
    finding: findingOf(found, marks, dataset.places),
    panels: panelsOf(PANEL),
    ...(spends.length === 1 ? { wide: panelsOf(WIDE_PANEL) } : {}),
    twin,
  };
}
