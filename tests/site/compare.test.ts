import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Dataset } from "../../src/schema/comparable.ts";
import { readCsv } from "../exports/read-csv.ts";
import { type Page, readPages, textOf, textsOf } from "./pages.ts";

const dataset = JSON.parse(readFileSync("dist/data/dataset.json", "utf8")) as Dataset;
const pages = new Map(readPages().map((page) => [page.path, page]));
const pageAt = (path: string): Page => {
  const found = pages.get(path);
  if (!found) throw new Error(`${path} was not built`);
  return found;
};
const squeezed = (words: string) => words.replace(/\s/g, "");
/** The part of a page from an opening tag with some words in it to the end of that element, nested ones of the name included. */
function elementText({ html, tags }: Page, name: string, words: string): string {
  const at = tags.findIndex(
    (tag) => !tag.closing && tag.name === name && html.slice(tag.start, tag.end).includes(words),
  );
  let depth = 0;
  for (const tag of at < 0 ? [] : tags.slice(at)) {
    if (tag.name === name) depth += tag.closing ? -1 : 1;
    if (depth === 0) return html.slice(tags[at]?.start, tag.end);
  }
  return "";
}
const isDraft = (id: string) => dataset.documents.some((one) => one.id === id && one.status === "draft");

describe.each(dataset.topics)("/compare/$id/", ({ id, question }) => {
  const page = pageAt(`compare/${id}/`);
  const own = dataset.measures.filter(({ topic }) => topic === id);
  const drafts = elementText(page, "details", "drafts");

  test("asks its question", () => {
    expect(textsOf(page, "h1")).toEqual([question]);
  });

  test("has every measure of the topic with its sentence, a draft's only in the closed part", () => {
    const text = squeezed(textOf(page.html));
    const apart = squeezed(textOf(drafts));
    const outside = page.html.replace(drafts, "");
    const wrong = own.filter((measure) => {
      const quote = squeezed(measure.quote);
      if (isDraft(measure.document)) return !apart.includes(quote) || outside.includes(`data-measure="${measure.id}"`);
      return !text.includes(quote) || !outside.includes(measure.id.replace("#", "/#"));
    });
    expect(wrong.map((measure) => measure.id)).toEqual([]);
    expect(drafts.startsWith("<details open")).toBe(false);
  });

  test("says what the texts are silent about, and whom to ask", () => {
    const table = textOf(elementText(page, "table", "questions"));
    for (const asked of ["向谁申报", "何时申报", "怎样申报", "有没有实施细则", "什么义务", "退回", "可以问谁"])
      expect(table).toContain(asked);
    expect(table).toContain("未载明");
  });
});

test("the coverage has a cell for each topic and place, and leads to each topic", () => {
  const page = pageAt("compare/");
  const cells = page.tags.filter((tag) => tag.name === "td" && !tag.closing);
  expect(cells.map(({ attributes }) => attributes["data-place"])).toEqual(
    dataset.topics.flatMap(() => dataset.places.map(({ id }) => id)),
  );
  for (const { id } of dataset.topics) expect(page.html).toContain(`compare/${id}/"`);
});

test("a place that inherits a city's measures says so in its cells", () => {
  const page = pageAt("compare/");
  const heirs = dataset.places.filter(({ jurisdictions }) => jurisdictions.length > 1);
  expect(heirs.length).toBeGreaterThan(0);
  for (const { id, jurisdictions } of heirs) {
    const above = dataset.jurisdictions.find((one) => one.id === jurisdictions[1])?.name ?? "?";
    const cells = page.html.split("<td ").filter((cell) => cell.startsWith(`data-place="${id}"`));
    expect(cells.filter((cell) => cell.includes(`沿用${above}`)).length).toBeGreaterThan(5);
  }
});

test("the definitions are the clauses' words", () => {
  const text = squeezed(textOf(pageAt("compare/definition/").html));
  const said = dataset.clauses.filter(({ document }) => !isDraft(document)).flatMap(({ definitions }) => definitions);
  expect(said.length).toBeGreaterThan(1);
  for (const { quote } of said) expect(text).toContain(squeezed(quote));
});

describe("the chart's files", () => {
  test("the table in the page and the CSV have the same numbers", () => {
    const page = pageAt("charts/compute-curve/");
    const shown = page.tags.flatMap(({ attributes }) => attributes["data-yuan"] ?? []);
    const rows = readCsv(readFileSync("dist/charts/compute-curve.csv", "utf8"));
    expect(rows.flatMap((row) => Object.values(row).slice(1))).toEqual(shown);
    expect(shown.length).toBeGreaterThan(20);
  });

  test("the SVG is one drawing that needs nothing else", () => {
    const svg = readFileSync("dist/charts/compute-curve.svg", "utf8");
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).not.toMatch(/<script|href=|url\(|@import/);
    expect(svg).toContain(textsOf(pageAt("charts/compute-curve/"), "h1")[0] ?? "?");
  });
});
