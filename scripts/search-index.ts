/** Writes dist/pagefind from dist/data/dataset.json: `node scripts/search-index.ts`, after the Astro build. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { dataset } from "../src/schema/comparable.ts";
import { indexRecords } from "../src/search/records.ts";
import { buildDate } from "../src/site/build-date.ts";

const SOURCE = "dist/data/dataset.json";
const FOLDER = "dist/pagefind";
/** Pagefind's ready-made interfaces, which the site does not use. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight|worker)\b/;

// Small chunks: a query loads only the tokens it has. Read when Pagefind starts.
process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = "1000";
const { close, createIndex } = await import("pagefind");

function fail(...errors: readonly string[]): never {
  console.error(["The search index was not written.", ...errors].join("\n  "));
  process.exit(1);
}

const read = dataset.safeParse(JSON.parse(readFileSync(SOURCE, "utf8")));
if (!read.success) fail(`${SOURCE} does not fit its schema:`, read.error.message);
const { index, errors } = await createIndex({});
if (!index) fail(...errors);
const records = indexRecords(read.data, buildDate);
for (const { clause, content, filters } of records) {
  const added = await index.addCustomRecord({
    url: clause,
    content,
    language: "zh",
    filters: Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]])),
  });
  if (added.errors.length > 0) fail(clause, ...added.errors);
}
// Pagefind's own writing is cut short when its process is closed soon after.
const { files, errors: unwritten } = await index.getFiles();
if (unwritten.length > 0) fail(...unwritten);
rmSync(FOLDER, { recursive: true, force: true });
for (const { path, content } of files.filter((file) => !UNUSED.test(file.path))) {
  mkdirSync(dirname(join(FOLDER, path)), { recursive: true });
  writeFileSync(join(FOLDER, path), content);
}
await close();
console.log(`${records.length} clauses in ${FOLDER}`);
