import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { basePath } from "../../src/hosting/base-path.ts";
import type { Dataset } from "../../src/schema/comparable.ts";
import { readCsv } from "../exports/read-csv.ts";
import { decoded, type Page, readPages, textsOf } from "./pages.ts";

const dataset = JSON.parse(readFileSync("dist/data/dataset.json", "utf8")) as Dataset;
const pages = new Map(readPages().map((page) => [page.path, page]));
const pageAt = (path: string): Page => {
  const found = pages.get(path);
  if (!found) throw new Error(`${path} was not built`);
  return found;
};
const ids = [...pages.keys()].flatMap((path) => /^charts\/([\w-]+)\/$/.exec(path)?.[1] ?? []);
const chart = (id: string) => ({
  page: pageAt(`charts/${id}/`),
  svg: readFileSync(`dist/charts/${id}.svg`, "utf8"),
  csv: readCsv(readFileSync(`dist/charts/${id}.csv`, "utf8")),
});
const isDraft = (id: string) => dataset.documents.some((one) => one.id === id && one.status === "draft");

test("every kind of chart is there, listed and in the sitemap", () => {
  const expected = ["compute-curve", "coverage", "caps", "in-force", "payees", "targets", "agencies", "year-graduate"];
  expect(ids).toEqual(expect.arrayContaining(expected));
  const list = pageAt("charts/").html;
  const sitemap = readFileSync("dist/sitemap.xml", "utf8");
  for (const id of ids) {
    expect(list).toContain(`charts/${id}/"`);
    expect(sitemap).toContain(`/charts/${id}/<`);
  }
});

describe.each(ids)("/charts/%s/", (id) => {
  const { page, svg, csv } = chart(id);

  test("has its finding for a heading and in its file, which needs nothing else", () => {
    const [finding = "?"] = textsOf(page, "h1");
    expect(decoded(svg.replace(/<style>[\s\S]*<\/style>/, ""))).toContain(`<title id="title">${finding}</title>`);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).not.toMatch(/<script|href=|url\(|@import| style=/);
  });

  test("has a file whose every shape and text has its colour as an attribute, for programs without style sheets", () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(svg)?.[1] ?? "";
    expect(svg).not.toContain("var(");
    // No rule but those of the whole file, which a simple reader of style sheets cannot take for light ones.
    expect(style.replace(/@media \(prefers-color-scheme: dark\)\{/g, "").match(/[^{}]+(?=\{)/g) ?? []).toSatisfy(
      (selectors: string[]) => selectors.length > 5 && selectors.every((one) => one.startsWith(":root ")),
    );
    expect(style).toMatch(/@media \(prefers-color-scheme: dark\)\{:root \[fill='#[0-9a-f]{6}'\]\{fill:#[0-9a-f]{6}\}/);
    const shapes = [...svg.matchAll(/<(text|rect|path|line|circle)\b[^>]*>/g)].map(([tag]) => tag);
    expect(shapes.length).toBeGreaterThan(10);
    const plain = /^(none|#[0-9a-f]{3,6})$/;
    const attributeOf = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
    const uncoloured = shapes.filter((tag) => {
      const needed = tag.startsWith("<line") ? ["stroke"] : ["fill"];
      return !needed.every((name) => plain.test(attributeOf(tag, name)));
    });
    expect(uncoloured).toEqual([]);
    expect(shapes.filter((tag) => tag.startsWith("<text") && !/ font-size="\d+"/.test(tag))).toEqual([]);
  });

  test("has points that a reader can walk, in the file as tips", () => {
    const points = page.html.match(/data-point(?:="")?><title>[^<]{5,}/g) ?? [];
    expect(points.length).toBeGreaterThan(1);
    expect(svg).toMatch(/data-point=""><title>/);
    expect(page.html).toContain(`data-walk="${id}"`);
  });

  test("has a drawing told in words, a table, its clauses and its downloads", () => {
    const drawings = page.tags.filter((tag) => tag.name === "svg" && !tag.closing);
    expect(drawings.length).toBeGreaterThan(0);
    for (const { attributes } of drawings) expect(attributes["role"]).toBe("img");
    expect(page.html).toMatch(/<desc id="[^"]+">[^<]{5,}/);
    expect(page.html).toContain(`id="${id}-table"`);
    expect(page.html).toMatch(/class="chart-sources/);
    for (const kind of ["csv", "svg"]) expect(page.html).toContain(`charts/${id}.${kind}"`);
    expect(csv.length).toBeGreaterThan(0);
  });

  test("has the file's numbers in its table", () => {
    const shown = page.tags.flatMap(({ attributes }) => attributes["data-value"] ?? attributes["data-yuan"] ?? []);
    const cells = csv.flatMap((row) => Object.values(row)).filter((cell) => /^-?[\d.]+$/.test(cell));
    expect(cells).toEqual(expect.arrayContaining(shown));
  });
});

test("the caps are sums that the dataset has, and every measure with a sum for a company is among them", () => {
  const sums = (of: unknown): number[] => {
    if (typeof of !== "object" || of === null) return [];
    const own = "yuan" in of && typeof of.yuan === "number" ? [of.yuan] : [];
    return [...own, ...Object.values(of).flatMap(sums)];
  };
  const known = new Set(
    dataset.measures.filter(({ document }) => !isDraft(document)).flatMap(({ amount }) => sums(amount)),
  );
  const shown = chart("caps")
    .csv.map((row) => row["最高（元）"] ?? "")
    .filter((cell) => /^\d+$/.test(cell));
  expect(shown.length).toBeGreaterThan(10);
  expect(shown.filter((cell) => !known.has(Number(cell)))).toEqual([]);
});

test("all targets are drawn, and a draft's measures and units are not counted", () => {
  expect(chart("targets").csv).toHaveLength(dataset.targets.length);
  const drafts = dataset.measures
    .filter(({ document }) => isDraft(document))
    .map(({ id }) => `${id.replace("#", "/#")}"`);
  for (const id of ["payees", "caps"]) {
    const { html } = chart(id).page;
    expect(drafts.filter((one) => html.includes(one))).toEqual([]);
  }
});

test("each place's measures that count are in the chart of who receives them", () => {
  const rows = chart("payees").csv;
  for (const { label, jurisdictions } of dataset.places) {
    const own = dataset.measures.filter(
      (one) => one.jurisdiction === jurisdictions[0] && one.repeats === "not-applicable" && !isDraft(one.document),
    );
    expect(rows.filter((row) => row["地方"] === label && row["来自"] === "本级")).toHaveLength(own.length);
  }
});

test("a document with days has its chart, and the pages that a chart answers show it", () => {
  expect(pageAt("compare/").html).toContain('data-chart="coverage"');
  expect(pageAt("timeline/").html).toContain('data-chart="in-force"');
  expect(pageAt("compare/model/").html.match(/data-chart="model-[\w]+-curve"/g)).toHaveLength(2);
  for (const { id, status } of dataset.documents)
    expect(pageAt(`policies/${id}/`).html.includes('data-chart="document-term"'), id).toBe(status !== "draft");
});

test("every share with a cap that a founder is paid has its curve, or the list says why not", () => {
  const list = pageAt("charts/").html;
  const shares = dataset.measures.filter(
    ({ document, repeats, amount }) =>
      !isDraft(document) &&
      repeats === "not-applicable" &&
      amount.kind === "share" &&
      amount.means === "paid" &&
      amount.input !== "not-asked" &&
      amount.caps.length > 0,
  );
  const drawn = shares.filter(({ group }) =>
    ids.some((id) => id === `${group}-curve` || (id === "compute-curve" && group === "compute-cost")),
  );
  for (const { id, group } of drawn) {
    const svg = chart(group === "compute-cost" ? "compute-curve" : `${group}-curve`).svg;
    expect(svg, id).toMatch(/class="chart-line /);
  }
  const others = shares.filter((one) => !drawn.includes(one));
  expect(drawn.length).toBeGreaterThan(5);
  for (const { id } of others) expect(list).toContain(`${id.replace("#", "/#")}"`);
});

const scriptsOf = ({ tags }: Page): string[] =>
  tags
    .filter(({ name, closing }) => name === "script" && !closing)
    .map(({ attributes }) => attributes["src"] ?? "inline");

test("a page with charts that stand still ships no script of a chart's, one to walk ships at most 12 KB", () => {
  const own = new Set(ids.flatMap((id) => scriptsOf(pageAt(`charts/${id}/`))));
  const still = ["", "compare/", "compare/compute/", "timeline/", "policies/wuhan-opc-2026/", "charts/"].map(pageAt);
  const shared = new Set(still.flatMap(scriptsOf));
  const walking = [...own].filter((src) => !shared.has(src));
  expect(walking).toHaveLength(1);
  const [script = ""] = walking.map((src) =>
    readFileSync(`dist/${src.replace(basePath(process.env["BASE_PATH"]), "")}`, "utf8"),
  );
  expect(script).toContain("data-walk");
  for (const src of shared)
    expect(readFileSync(`dist/${src.replace(basePath(process.env["BASE_PATH"]), "")}`, "utf8")).not.toMatch(
      /data-walk|data-png/,
    );
  expect(brotliCompressSync(script).length).toBeLessThanOrEqual(12 * 1024);
});
