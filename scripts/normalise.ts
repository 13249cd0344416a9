import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { normaliseDocument, normaliseLists } from "../src/normalise/normalise.ts";
import { comparable, lists } from "../src/schema/comparable.ts";
import { checkedContent } from "./checked-content.ts";
import { commandLine } from "./command-line.ts";
import { writeWhole } from "./write-whole.ts";

const FOLDER = "content/comparable";
const checkOnly = commandLine({ command: "npm run normalise", options: { check: "flag" } }).flags.has("check");

const { corpus, wrong } = checkedContent();
if (wrong !== undefined) {
  console.error(`${wrong}\nNothing was written.`);
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
  try {
    for (const [name, text] of stale) writeWhole(join(FOLDER, name), text);
    for (const name of extra) rmSync(join(FOLDER, name));
    console.log(`${wanted.size} comparable files, ${stale.length} written, ${extra.length} removed.`);
  } catch (error) {
    console.error(`${(error as Error).message}\nMend that, then run again: npm run normalise`);
    process.exitCode = 1;
  }
}
