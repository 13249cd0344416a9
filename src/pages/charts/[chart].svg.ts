import type { APIRoute } from "astro";
import { standaloneSvg } from "../../charts/support-curve/standalone.ts";
import { axisNames, HOW_TO_READ, sourceLine } from "../../site/chart-words.ts";
import { chartById, looks, SUPPORT_CURVES } from "../../site/charts.ts";
import css from "../../styles/chart.css?raw";
import placeCss from "../../styles/components.css?raw";
import tokens from "../../styles/tokens.css?raw";

export const getStaticPaths = () => SUPPORT_CURVES.map(({ id }) => ({ params: { chart: id } }));

/** The accents of the places, which the page's style sheet holds among others. */
const accents = (placeCss.match(/\.place-\d \{[^}]*\}/g) ?? []).join("\n");

export const GET: APIRoute = ({ params }) => {
  const chart = chartById(params["chart"] ?? "");
  const notes = [HOW_TO_READ, sourceLine(chart)];
  const svg = standaloneSvg(chart, { looks, names: axisNames(chart), notes, css: [tokens, accents, css].join("\n") });
  return new Response(`${svg}\n`, { headers: { "Content-Type": "image/svg+xml; charset=utf-8" } });
};
