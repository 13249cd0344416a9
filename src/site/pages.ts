import { CHARTS } from "./charts.ts";
import { dataset } from "./data.ts";
import { presetPlaces } from "./preset-places.ts";
import { presets } from "./presets.ts";
import { unclear } from "./unclear.ts";
import {
  chartUrl,
  clauseUrl,
  compareUrl,
  decideUrl,
  documentUrl,
  presetPlaceUrl,
  presetSupportUrl,
  unclearUrl,
  url,
} from "./urls.ts";

/** What is shown in place of a page; search engines should leave it out. */
const STAND_INS = ["404", "offline"];

/** The addresses of the pages that one file makes. */
const MANY: Readonly<Record<string, () => readonly string[]>> = {
  "policies/[document]/index": () => dataset.documents.map(({ id }) => documentUrl(id)),
  "policies/[document]/[clause]": () => dataset.clauses.map(({ id }) => clauseUrl(id)),
  "decide/[preset]": () => presets.map(({ id }) => decideUrl(id)),
  "decide/[preset]/[place]/[...part]": () =>
    presetPlaces.flatMap(({ preset, place }) => [
      presetPlaceUrl(preset.id, place.id),
      presetSupportUrl(preset.id, place.id),
    ]),
  "method/unclear/[document]": () => unclear.map(({ document }) => unclearUrl(document.id)),
  "compare/[topic]": () => dataset.topics.map(({ id }) => compareUrl(id)),
  "charts/[chart]/index": () => CHARTS.map(({ id }) => chartUrl(id)),
};

const files = Object.keys(import.meta.glob("../pages/**/*.astro")).map((path) =>
  path.replace(/^\.\.\/pages\//, "").replace(/\.astro$/, ""),
);

function urlsOf(file: string): readonly string[] {
  if (!file.includes("[")) {
    const path = file.replace(/(^|\/)index$/, "");
    return [url(path === "" ? "" : `${path}/`)];
  }
  const many = MANY[file];
  if (!many) throw new Error(`src/pages/${file}.astro makes pages that src/site/pages.ts does not list`);
  return many();
}

/** The address of every page of the site, base path included. */
export const pageUrls: readonly string[] = files.filter((file) => !STAND_INS.includes(file)).flatMap(urlsOf);

/** How many pages are built, those that stand in for another included. */
export const pageCount = pageUrls.length + files.filter((file) => STAND_INS.includes(file)).length;
