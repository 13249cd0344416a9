/** Writes the search index of a built site from its data/dataset.json: `node scripts/search-index.ts [folder]`, after the pages. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { dataset } from "../src/schema/comparable.ts";
import { type IndexRecord, indexRecords } from "../src/search/records.ts";
import { allSearchTexts } from "../src/search/texts.ts";
import { buildDate } from "../src/site/build-date.ts";
import { readMadeJson } from "./made-json.ts";
import { steadyIndex } from "./steady-index.ts";

/** Pagefind's ready-made interfaces, which the site does not use. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight|worker)\b/;

/** Writes an index of the records. Throws what Pagefind says where it cannot. */
export async function writeIndex(records: readonly IndexRecord[], folder: string): Promise<void> {
  // Small chunks: a query loads only the tokens it has. Read when Pagefind starts.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = "1000";
  const { close, createIndex } = await import("pagefind");
  const stop = (errors: readonly string[]) => {
    if (errors.length > 0) throw new Error(errors.join("\n  "));
  };
  try {
    const { index, errors } = await createIndex({});
    stop(errors);
    if (!index) throw new Error("Pagefind gave no index");
    for (const { clause, content, filters } of records) {
      const values = Object.fromEntries(Object.entries(filters).map(([name, all]) => [name, [...all]]));
      stop((await index.addCustomRecord({ url: clause, content, language: "zh", filters: values })).errors);
    }
    // Pagefind's own writing is cut short when its process is closed soon after.
    const { files, errors: unwritten } = await index.getFiles();
    stop(unwritten);
    rmSync(folder, { recursive: true, force: true });
    for (const { path, content } of steadyIndex(files.filter((file) => !UNUSED.test(file.path)))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  } finally {
    await close();
  }
}

if (import.meta.main) {
  try {
    const site = process.argv[2] ?? "dist";
    const data = readMadeJson(join(site, "data/dataset.json"), dataset, "npm run build");
    const records = indexRecords(allSearchTexts(data, buildDate));
    await writeIndex(records, join(site, "pagefind"));
    console.log(`${records.length} clauses in ${site}/pagefind`);
  } catch (error) {
    console.error(`The search index was not written.\n  ${(error as Error).message}`);
    process.exit(1);
  }
}
