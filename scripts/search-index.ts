/**
 * Writes what the search of a built site loads: the index of the clauses in data/search, from data/dataset.json, and
 * Pagefind's index of the other pages in pagefind. A step of `npm run build`, after the pages.
 */
import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { dataset } from "../src/schema/comparable.ts";
import { indexFiles } from "../src/search/index-files.ts";
import { type PageRecord, pageRecord } from "../src/search/records.ts";
import { allSearchTexts, type SearchTexts } from "../src/search/texts.ts";
import { buildDate } from "../src/site/build-date.ts";
import { loudScript } from "./loud-pagefind.ts";
import { readMadeJson } from "./made-json.ts";
import { pageParts } from "./page-parts.ts";

/** Pagefind's ready-made interfaces, which the site does not use. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight|worker)\b/;

/** Writes files into a folder that holds nothing else. */
function writeFolder(folder: string, files: Iterable<readonly [path: string, content: string | Uint8Array]>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Writes the index of clauses; returns how many files of grams it has. */
export function writeClauseIndex(texts: readonly SearchTexts[], folder: string): number {
  const files = indexFiles(texts, (content) => createHash("sha256").update(content).digest("hex").slice(0, 8));
  writeFolder(folder, files);
  return [...files.keys()].filter((path) => path.startsWith("grams/")).length;
}

/** Writes Pagefind's index of the records. Throws what Pagefind says where it cannot. */
export async function writePageIndex(records: readonly PageRecord[], folder: string): Promise<void> {
  // Small chunks: a query loads only the tokens it has. Read when Pagefind starts.
  process.env["PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE"] = "1000";
  const { close, createIndex } = await import("pagefind");
  const stop = (errors: readonly string[]) => {
    if (errors.length > 0) throw new Error(errors.join("\n  "));
  };
  try {
    const { index, errors } = await createIndex({});
    stop(errors);
    if (!index) throw new Error("Pagefind gave no index");
    for (const { address: url, title, text, content } of records)
      stop((await index.addCustomRecord({ url, content, language: "zh", meta: { title, text } })).errors);
    // Pagefind's own writing is cut short when its process is closed soon after.
    const { files, errors: unwritten } = await index.getFiles();
    stop(unwritten);
    writeFolder(
      folder,
      files
        .filter(({ path }) => !UNUSED.test(path))
        .map(({ path, content }) => [
          path,
          path === "pagefind.js" ? loudScript(new TextDecoder().decode(content)) : content,
        ]),
    );
  } finally {
    await close();
  }
}

if (import.meta.main) {
  try {
    const site = process.argv[2] ?? "dist";
    const data = readMadeJson(join(site, "data/dataset.json"), dataset, "npm run build");
    const grams = writeClauseIndex(allSearchTexts(data, buildDate), join(site, "data/search"));
    const records = pageParts(site).map(pageRecord);
    await writePageIndex(records, join(site, "pagefind"));
    console.log(
      `search: ${data.clauses.length} clauses, ${grams} files of grams; ${records.length} parts of other pages`,
    );
  } catch (error) {
    console.error(`The search index was not written.\n  ${(error as Error).message}`);
    process.exit(1);
  }
}
