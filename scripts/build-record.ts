/** A step of `npm run build`: writes build.json into the built site, after the search index. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { ambiguitiesByDocument } from "../src/dataset/ambiguities.ts";
import { type Dataset, dataset } from "../src/schema/comparable.ts";
import { buildCommit } from "../src/site/build-commit.ts";
import { buildDate } from "../src/site/build-date.ts";
import { readMadeJson } from "./made-json.ts";

/** What a build was made of and what it made. Hashes are SHA-256. */
export type BuildRecord = {
  readonly generated: string;
  /** With `+` where files differed from it; `unknown` outside a git checkout without COMMIT. */
  readonly commit: string;
  /** The day the pages speak of. */
  readonly buildDate: string;
  readonly versions: Readonly<Record<"dataset" | "node" | "astro" | "pagefind", string>>;
  readonly counts: Readonly<
    Record<"documents" | "clauses" | "measures" | "targets" | "requirements" | "ambiguities" | "pages", number>
  >;
  /** The sources and the comparable files, by path. */
  readonly content: Readonly<Record<string, string>>;
  /** Every file of the site but build.json and sw.js; the hash is that of their lines in the format of `sha256sum`, in order of their paths. */
  readonly output: { readonly files: number; readonly bytes: number; readonly sha256: string };
};

const CONTENT = ["content/sources", "content/comparable"];
/** Made from the record, so it cannot be in it. */
const AFTERWARDS = ["build.json", "sw.js"];

const sha256 = (bytes: string | Buffer): string => createHash("sha256").update(bytes).digest("hex");

/** The files below a folder by their paths from it, sorted. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();

function hashesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesIn(folder).map((file) => [`${folder}/${file}`, sha256(readFileSync(join(folder, file)))]),
  );
}

function outputOf(folder: string): BuildRecord["output"] & { readonly pages: number } {
  const files = filesIn(folder).filter((file) => !AFTERWARDS.includes(file));
  let bytes = 0;
  const lines = files.map((file) => {
    const content = readFileSync(join(folder, file));
    bytes += content.length;
    return `${sha256(content)}  ${file}\n`;
  });
  return {
    files: files.length,
    bytes,
    sha256: sha256(lines.join("")),
    pages: files.filter((file) => file.endsWith(".html")).length,
  };
}

const versionOf = (name: string): string =>
  (JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")) as { version: string }).version;

/** The record of the site in a folder, built from the content of this folder. */
export function buildRecord(folder: string, data: Dataset): BuildRecord {
  const { pages, ...output } = outputOf(folder);
  return {
    generated: "by npm run build; do not edit",
    commit: buildCommit,
    buildDate,
    versions: {
      dataset: data.version,
      node: process.versions.node,
      astro: versionOf("astro"),
      pagefind: versionOf("pagefind"),
    },
    counts: {
      documents: data.documents.length,
      clauses: data.clauses.length,
      measures: data.measures.length,
      targets: data.targets.length,
      requirements: data.requirements.length,
      ambiguities: ambiguitiesByDocument(data).reduce((sum, { count }) => sum + count, 0),
      pages,
    },
    content: Object.assign({}, ...CONTENT.map(hashesOf)) as Record<string, string>,
    output,
  };
}

if (import.meta.main) {
  const folder = process.argv[2] ?? "dist";
  const record = buildRecord(folder, readMadeJson(join(folder, "data/dataset.json"), dataset, "npm run build"));
  writeFileSync(join(folder, "build.json"), `${JSON.stringify(record, null, 2)}\n`);
  const { files, sha256: hash } = record.output;
  console.log(`${folder}/build.json: ${files} files, ${hash.slice(0, 12)}, commit ${record.commit.slice(0, 12)}`);
}
