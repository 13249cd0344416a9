import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { ContentFiles } from "../src/normalise/corpus.ts";

/** Every file below content/ that people write, by its path from the project's root. Stops at links: what they lead to would be published unchecked. */
export function readContentFiles(root = process.cwd()): ContentFiles {
  const base = join(root, "content");
  const name = (path: string): string => relative(root, path).replaceAll("\\", "/");
  const entries = readdirSync(base, { recursive: true, withFileTypes: true });
  const links = entries
    .filter((entry) => entry.isSymbolicLink())
    .map((entry) => name(join(entry.parentPath, entry.name)));
  if (links.length > 0) {
    for (const link of links.sort())
      console.error(`${link} is a symbolic link, expected a file or folder; put the file itself there.`);
    process.exit(1);
  }
  const files = entries
    .filter((entry) => entry.isFile() && /\.(mdx|yml|txt)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(files.map((file) => [name(file), readFileSync(file, "utf8")]));
}
