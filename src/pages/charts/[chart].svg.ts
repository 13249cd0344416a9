import type { APIRoute } from "astro";
import { standaloneSvg } from "../../charts/standalone.ts";
import { standaloneSvg as curveSvg } from "../../charts/support-curve/standalone.ts";
import { axisNames, clausesLine, howToRead, sourceLine } from "../../site/chart-words.ts";
import { CHARTS, chartById, isCurve, looks, plainChartById } from "../../site/charts.ts";
import chartCss from "../../styles/chart.css?raw";
import fileCss from "../../styles/chart-file.css?raw";
import marksCss from "../../styles/chart-marks.css?raw";
import placeCss from "../../styles/components.css?raw";
import tokens from "../../styles/tokens.css?raw";

export const getStaticPaths = () => CHARTS.map(({ id }) => ({ params: { chart: id } }));

/** The accents of the places, which the page's style sheet holds among others. */
const accents = (placeCss.match(/\.place-\d \{[^}]*\}/g) ?? []).join("\n");
const css = [tokens, accents, chartCss, marksCss, fileCss].join("\n");

function curve(id: string): string {
  const chart = chartById(id);
  return curveSvg(chart, { looks, names: axisNames(chart), notes: [howToRead(chart), sourceLine(chart)], css });
}

function plain(id: string): string {
  const { finding, about, notes, narrow, wide, description, clauses } = plainChartById(id);
  const below = [about, ...notes, clausesLine(clauses)];
  return standaloneSvg({ title: finding, description, drawings: wide ?? narrow, below, css });
}

export const GET: APIRoute = ({ params }) => {
  const id = params["chart"] ?? "";
  const svg = isCurve(id) ? curve(id) : plain(id);
  return new Response(`${svg}\n`, { headers: { "Content-Type": "image/svg+xml; charset=utf-8" } });
};
