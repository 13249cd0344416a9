/** The project once more in a temporary folder, with other content: its commands run there as they do here. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { ContentFiles } from "../../src/normalise/corpus.ts";

const COPIED = ["src", "scripts", "public", "package.json", "tsconfig.json", "astro.config.mjs"];

/** Writes the project with this content and returns its folder, which the caller removes. */
export function writeProject(content: ContentFiles): string {
  const root = mkdtempSync(join(tmpdir(), "growth-bench-"));
  for (const name of COPIED) cpSync(name, join(root, name), { recursive: true });
  // One link a package, not one for all: what the build keeps in node_modules/ stays in the copy.
  mkdirSync(join(root, "node_modules"));
  for (const name of readdirSync("node_modules"))
    if (!/^\.(astro|vite|cache)/.test(name))
      symlinkSync(resolve("node_modules", name), join(root, "node_modules", name));
  for (const [file, text] of content) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

export const removeProject = (root: string): void => rmSync(root, { recursive: true, force: true });
