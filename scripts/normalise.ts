import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { report, runChecks } from "../src/checks/index.ts";
import { readCorpus } from "../src/normalise/corpus.ts";
import { normaliseDocument, normaliseLists } from "../src/normalise/normalise.ts";
import { comparable, lists } from "../src/schema/comparable.ts";
import { readContentFiles } from "./content-files.ts";

const FOLDER = "content/comparable";
const checkOnly = process.argv.includes("--check");

const { corpus, problems } = readCorpus(readContentFiles());
const all = [...problems, ...runChecks(corpus)];
if (all.length > 0) {
  console.error(report(all));
  console.error("Nothing was written.");
  process.exit(1);
}
const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
const wanted = new Map<string, string>([
  ...corpus.documents.map((one) => [`${one.id}.json`, json(comparable.parse(normaliseDocument(one)))] as const),
  ["lists.json", json(lists.parse(normaliseLists(corpus)))] as const,
]);
const present = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
const extra = present.filter((name) => !wanted.has(name));
const stale = [...wanted].filter(
  ([name, text]) => !present.includes(name) || readFileSync(join(FOLDER, name), "utf8") !== text,
);
if (checkOnly) {
  if (stale.length + extra.length > 0) {
    for (const name of [...stale.map(([n]) => n), ...extra])
      console.error(`${FOLDER}/${name} is not what content/ says.`);
    console.error("Run: npm run normalise");
    process.exit(1);
  }
  console.log(`${wanted.size} comparable files are current.`);
} else {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of stale) {
    writeFileSync(join(FOLDER, `.${name}.new`), text);
    renameSync(join(FOLDER, `.${name}.new`), join(FOLDER, name));
  }
  for (const name of extra) rmSync(join(FOLDER, name));
  console.log(`${wanted.size} comparable files, ${stale.length} written, ${extra.length} removed.`);
}
