import { existsSync, readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { pageParts } from "../../scripts/page-parts.ts";
import { TABLES } from "../../src/exports/tables.ts";
import { basePath } from "../../src/hosting/base-path.ts";
import type { Dataset } from "../../src/schema/comparable.ts";
import type { SearchCatalogue } from "../../src/search/catalogue.ts";
import type { GramMeta } from "../../src/search/grams.ts";
import type { TextsFile } from "../../src/search/index-files.ts";
import { readCsv } from "../exports/read-csv.ts";
import { readPages } from "./pages.ts";

const BASE = basePath(process.env["BASE_PATH"]);
const text = (file: string) => readFileSync(`dist/${file}`, "utf8");
const json = <T>(file: string) => JSON.parse(text(file)) as T;
const dataset = json<Dataset>("data/dataset.json");

describe("dataset.json", () => {
  const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
    json<object>("data/schema.json"),
  );

  test("fits schema.json", () => {
    validate(dataset);
    expect(validate.errors).toBeNull();
  });

  test.each([
    [
      "a rate without its decimal",
      (one: Dataset) => ({ ...one, measures: [{ ...one.measures[0], amount: { kind: "share" } }] }),
    ],
    ["an unknown field", (one: Dataset) => ({ ...one, extra: 1 })],
    ["a missing list", ({ targets: _, ...one }: Dataset) => one],
    [
      "money that is no whole number of yuan",
      (one: Dataset) => JSON.parse(JSON.stringify(one).replace(/"yuan":\d+/, '"yuan":0.5')),
    ],
  ])("with %s does not", (_, change) => {
    expect(validate(change(dataset))).toBe(false);
  });

  test("has ids that are unique, and refers only to what it has", () => {
    const documents = new Set(dataset.documents.map(({ id }) => id));
    const clauses = new Set(dataset.clauses.map(({ id }) => id));
    const statements = [...dataset.measures, ...dataset.targets, ...dataset.requirements];
    expect(clauses.size).toBe(dataset.clauses.length);
    expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
    expect(dataset.clauses.filter(({ document }) => !documents.has(document))).toEqual([]);
    expect(statements.filter(({ clause, document }) => !clauses.has(clause) || !documents.has(document))).toEqual([]);
  });

  test("quotes words that stand in their clauses", () => {
    const squeezed = (words: string) => words.replace(/\s/g, "");
    const texts = new Map(dataset.clauses.map((clause) => [clause.id, squeezed(clause.text)]));
    const statements = [...dataset.measures, ...dataset.targets, ...dataset.requirements];
    expect(statements.filter(({ clause, quote }) => !texts.get(clause)?.includes(squeezed(quote)))).toEqual([]);
  });
});

describe.each(TABLES.map(({ name }) => name))("%s.csv", (name) => {
  const rows = readCsv(text(`data/${name}.csv`));

  test("has no empty cell: silence is written out", () => {
    expect(rows.length).toBeGreaterThan(0);
    expect(
      rows.flatMap((row, n) =>
        Object.keys(row)
          .filter((title) => row[title] === "")
          .map((title) => `${n} ${title}`),
      ),
    ).toEqual([]);
  });

  test("has no mojibake and no English value of ours", () => {
    expect(text(`data/${name}.csv`)).not.toMatch(/\ufffd|not-stated|not-applicable|undefined|NaN|\[object/);
  });
});

test("the tables have a row for each record", () => {
  const count = (name: string) => readCsv(text(`data/${name}.csv`)).length;
  const { documents, clauses, measures, targets, requirements } = dataset;
  expect(["documents", "clauses", "measures", "targets", "requirements"].map(count)).toEqual(
    [documents, clauses, measures, targets, requirements].map(({ length }) => length),
  );
});

test("the measures' numbers in the table are those of the dataset", () => {
  const rows = new Map(readCsv(text("data/measures.csv")).map((row) => [row["编号"], row]));
  const shares = dataset.measures.flatMap(({ id, amount }) => (amount.kind === "share" ? [{ id, amount }] : []));
  expect(shares.length).toBeGreaterThan(0);
  for (const { id, amount } of shares) {
    expect(rows.get(id)?.["比例"]).toBe(String(amount.rate.decimal));
    const [first] = amount.caps;
    if (first?.limit.kind === "money") expect(rows.get(id)?.["上限（元）"]).toBe(String(first.limit.yuan));
  }
});

test("the sitemap lists every page that may be indexed, and no other", () => {
  const listed = [...text("sitemap.xml").matchAll(/<loc>(.*?)<\/loc>/g)].map(
    (match) => new URL(match[1] ?? "").pathname,
  );
  const pages = readPages()
    .filter(({ html }) => !html.includes('<meta name="robots" content="noindex">'))
    .map(({ path }) => `${BASE}${path}`);
  expect(listed.sort()).toEqual(pages.sort());
  expect(text("robots.txt")).toContain(`${BASE}sitemap.xml`);
});

describe("the search", () => {
  test("has the text of every clause, in one file for the scan and in one each for the index", () => {
    const { documents } = json<SearchCatalogue>("data/search-clauses.json");
    const found = documents.flatMap(({ clauses }) => Object.entries(clauses));
    expect(found.map(([id]) => id).sort()).toEqual(dataset.clauses.map(({ id }) => id).sort());
    for (const [id, clause] of found) {
      const texts = json<TextsFile>(`data/search/texts/${clause.rank}.json`);
      expect([texts.id, texts.clause]).toEqual([id, clause]);
    }
  });

  test("has as many files of grams as its index says, none of them large", () => {
    const { clauses, shards } = json<GramMeta>("data/search/index.json");
    expect(clauses).toBe(dataset.clauses.length);
    expect(readdirSync("dist/data/search/grams")).toHaveLength(shards);
    const sizes = readdirSync("dist/data/search/grams").map((file) => text(`data/search/grams/${file}`).length);
    expect(Math.max(...sizes)).toBeLessThan(6000);
  });

  test("has the other pages in Pagefind, and nothing that the site does not use", () => {
    expect(readdirSync("dist/pagefind/fragment")).toHaveLength(pageParts("dist").length);
    expect(existsSync("dist/pagefind/pagefind.js")).toBe(true);
    expect(readdirSync("dist/pagefind").filter((file) => /ui|highlight|worker/.test(file))).toEqual([]);
  });
});
