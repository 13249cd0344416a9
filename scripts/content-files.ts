import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { ContentFiles } from "../src/normalise/corpus.ts";

/** Every file below content/ that people write, by its path from the project's root. */
export function readContentFiles(root = process.cwd()): ContentFiles {
  const base = join(root, "content");
  const files = readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(mdx|yml|txt)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(files.map((file) => [relative(root, file).replaceAll("\\", "/"), readFileSync(file, "utf8")]));
}
