import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { BuildRecord } from "../../scripts/build-record.ts";
import { ambiguitiesByDocument } from "../../src/dataset/ambiguities.ts";
import { wordIsoDate } from "../../src/domain/wording.ts";
import type { Dataset } from "../../src/schema/comparable.ts";
import { readPages, textOf } from "./pages.ts";

const record = JSON.parse(readFileSync("dist/build.json", "utf8")) as BuildRecord;
const dataset = JSON.parse(readFileSync("dist/data/dataset.json", "utf8")) as Dataset;

test("build.json says that it is generated, and names the commit and the day", () => {
  expect(record.generated).toBe("by npm run build; do not edit");
  expect(record.commit).toMatch(/^[0-9a-f]{40}\+?$|^unknown$/);
  expect(record.buildDate).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test("it has the hash of every source and of every comparable file", () => {
  const files = ["content/sources", "content/comparable"].flatMap((folder) =>
    readdirSync(folder).map((name) => `${folder}/${name}`),
  );
  const hash = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");
  expect(record.content).toEqual(Object.fromEntries(files.map((file) => [file, hash(file)])));
  // The same hash as in each document's own file: the build is of the sources that were verified.
  for (const { source } of dataset.documents) expect(record.content[source.file]).toBe(source.sha256);
});

test("it counts what the dataset and the site hold", () => {
  const { documents, clauses, measures, targets, requirements } = dataset;
  const ambiguities = ambiguitiesByDocument(dataset).flatMap((one) => one.clauses.flatMap((of) => of.ambiguities));
  expect(record.counts).toEqual({
    documents: documents.length,
    clauses: clauses.length,
    measures: measures.length,
    targets: targets.length,
    requirements: requirements.length,
    ambiguities: ambiguities.length,
    pages: readPages().length,
  });
});

test("it names the tools by the versions that are installed", () => {
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
    packages: Record<string, { version: string }>;
  };
  const { astro, pagefind, dataset: version, node } = record.versions;
  expect([astro, pagefind]).toEqual(
    ["astro", "pagefind"].map((name) => lock.packages[`node_modules/${name}`]?.version),
  );
  expect(version).toBe(dataset.version);
  expect(node).toBe(process.versions.node);
});

test("its hash of the whole site is what sha256sum says", () => {
  const command =
    "find . -type f ! -name build.json ! -name sw.js | cut -c3- | LC_ALL=C sort | xargs -d '\\n' sha256sum";
  const lines = execFileSync("sh", ["-c", command], { cwd: "dist", encoding: "utf8" });
  expect(lines.trimEnd().split("\n")).toHaveLength(record.output.files);
  expect(createHash("sha256").update(lines).digest("hex")).toBe(record.output.sha256);
});

test("/data/ shows the day and the commit, and links it; no other page names the commit", () => {
  const pages = readPages();
  const page = pages.find(({ path }) => path === "data/");
  expect(textOf(page?.html ?? "")).toContain(`构建于 ${wordIsoDate(record.buildDate)}`);
  expect(page?.html).toContain('build.json">build.json</a>');
  const name = record.commit.slice(0, 12);
  if (record.commit !== "unknown") expect(pages.filter(({ html }) => html.includes(name))).toEqual([page]);
});
