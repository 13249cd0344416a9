import { agenciesChart } from "../charts/agencies/chart.ts";
import { capsChart } from "../charts/caps/chart.ts";
import { likeId, likeLabel, likesOf } from "../charts/caps/select.ts";
import type { Chart } from "../charts/chart.ts";
import { coverageChart } from "../charts/coverage-matrix/chart.ts";
import { founderYearChart } from "../charts/founder-year/chart.ts";
import { inForceChart } from "../charts/in-force/chart.ts";
import type { Looks } from "../charts/looks.ts";
import { payeesChart } from "../charts/payees/chart.ts";
import { type SupportCurveChart, supportCurveChart } from "../charts/support-curve/chart.ts";
import { groupsWithCurve } from "../charts/support-curve/curves.ts";
import { uncurved } from "../charts/support-curve/uncurved.ts";
import { targetsChart } from "../charts/targets/chart.ts";
import { buildDate } from "./build-date.ts";
import { dataset, groupById, placeLook } from "./data.ts";
import { presets } from "./presets.ts";
import { agenciesUrl, decideUrl, targetsUrl, timelineUrl, url } from "./urls.ts";

/** How each place is drawn. */
export const looks: Looks = new Map(dataset.places.map(({ id, label }) => [id, { label, ...placeLook(id) }]));

/** A chart with an address of its own. */
export type ChartEntry = {
  readonly id: string;
  /** What it is about, in few words. */
  readonly label: string;
  /** Charts of one series are one picture with another choice. */
  readonly series: string;
  /** The page that says more about it. */
  readonly seeAlso?: { readonly href: string; readonly label: string };
};
type PlainEntry = ChartEntry & { readonly make: () => Chart };
type CurveEntry = ChartEntry & { readonly group: string };

/** What the support curves show. */
export const CURVES = "按比例补多少";
/** Addresses that were given out before charts were named after their group. */
const ADDRESSES: Readonly<Record<string, string>> = { "compute-cost": "compute-curve" };
/** The measure groups that are a share with a cap, each with its curve. */
export const SUPPORT_CURVES: readonly CurveEntry[] = groupsWithCurve(dataset, buildDate).map((group) => ({
  id: ADDRESSES[group] ?? `${group}-curve`,
  label: groupById(group).title,
  series: CURVES,
  group,
}));

/** Shares with a cap that have no curve, each with the reason. */
export const UNCURVED = uncurved(dataset, buildDate);

/** The addresses of the caps of one kind; those of the first, cash for companies, are just `caps`. */
const CAPS: readonly PlainEntry[] = likesOf(dataset, buildDate).map((like, n) => ({
  id: n === 0 ? "caps" : `caps-${likeId(like)}`,
  label: likeLabel(like),
  series: "上限有多高",
  make: () => capsChart(dataset, buildDate, like, looks),
}));

const YEARS: readonly PlainEntry[] = presets.map((preset) => ({
  id: `year-${preset.id}`,
  label: preset.title,
  series: "一位创业者的一年",
  seeAlso: { href: decideUrl(preset.id), label: "逐项的结果、依据和原因" },
  make: () => founderYearChart(dataset, preset, buildDate, looks),
}));

/** All others. */
export const PLAIN_CHARTS: readonly PlainEntry[] = [
  {
    id: "coverage",
    label: "各主题有没有措施",
    series: "各地有什么",
    make: () => coverageChart(dataset, buildDate, looks),
  },
  {
    id: "payees",
    label: "给的是谁",
    series: "谁能拿",
    make: () => payeesChart(dataset, buildDate, looks),
  },
  ...CAPS,
  ...YEARS,
  {
    id: "targets",
    label: "政府目标",
    series: "政府承诺什么",
    seeAlso: { href: targetsUrl(), label: "每项目标的原文和责任单位" },
    make: () => targetsChart(dataset, buildDate, looks),
  },
  {
    id: "agencies",
    label: "哪个单位管哪些主题",
    series: "谁来答复",
    seeAlso: { href: agenciesUrl(), label: "每个单位答复的条款" },
    make: () => agenciesChart(dataset, looks),
  },
  {
    id: "in-force",
    label: "什么时候管用，什么先到期",
    series: "什么时候管用",
    seeAlso: { href: timelineUrl(), label: "逐日的时间线和原文" },
    make: () => inForceChart(dataset, buildDate, looks),
  },
];

/** Every chart, the curves first. */
export const CHARTS: readonly ChartEntry[] = [...SUPPORT_CURVES, ...PLAIN_CHARTS];

/** The curves that answer a topic's question. */
export const chartsOfTopic = (topic: string): { readonly id: string }[] =>
  SUPPORT_CURVES.filter(({ group }) => groupById(group).topic === topic);

function once<T>(make: (id: string) => T): (id: string) => T {
  const made = new Map<string, T>();
  return (id) => {
    const known = made.get(id) ?? make(id);
    made.set(id, known);
    return known;
  };
}

/** A support curve by its id. Throws an Error on an id that no curve has. */
export const chartById = once((id: string): SupportCurveChart => {
  const found = SUPPORT_CURVES.find((one) => one.id === id);
  if (!found) throw new Error(`no curve ${id}`);
  return supportCurveChart(dataset, found.group, buildDate, looks);
});

/** Any other chart by its id. Throws an Error on an id that none has. */
export const plainChartById = once((id: string): Chart => {
  const found = PLAIN_CHARTS.find((one) => one.id === id);
  if (!found) throw new Error(`no chart ${id}`);
  return found.make();
});

/** Whether a chart is one of the support curves. */
export const isCurve = (id: string): boolean => SUPPORT_CURVES.some((one) => one.id === id);

/** The sentence that a chart has for its title. */
export const findingById = (id: string): string => (isCurve(id) ? chartById(id) : plainChartById(id)).finding;

/** A chart's stable files, `svg` and `csv`. */
export const chartFileUrl = (id: string, kind: "svg" | "csv"): string => url(`charts/${id}.${kind}`);
