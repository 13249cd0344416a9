import { type SupportCurveChart, supportCurveChart } from "../charts/support-curve/chart.ts";
import type { Looks } from "../charts/support-curve/geometry.ts";
import { buildDate } from "./build-date.ts";
import { dataset, groupById, placeLook } from "./data.ts";
import { url } from "./urls.ts";

/** The charts with an address of their own, each by the measure group it draws. */
export const SUPPORT_CURVES = [{ id: "compute-curve", group: "compute-cost" }] as const;

/** How each place is drawn. */
export const looks: Looks = new Map(dataset.places.map(({ id, label }) => [id, { label, ...placeLook(id) }]));

/** The charts that answer a topic's question. */
export const chartsOfTopic = (topic: string): { readonly id: string }[] =>
  SUPPORT_CURVES.filter(({ group }) => groupById(group).topic === topic);

/** A chart by its id. Throws an Error on an id that no chart has. */
export function chartById(id: string): SupportCurveChart {
  const found = SUPPORT_CURVES.find((one) => one.id === id);
  if (!found) throw new Error(`no chart ${id}`);
  return supportCurveChart(dataset, found.group, buildDate, looks);
}

/** A chart's stable files, `svg` and `csv`. */
export const chartFileUrl = (id: string, kind: "svg" | "csv"): string => url(`charts/${id}.${kind}`);
