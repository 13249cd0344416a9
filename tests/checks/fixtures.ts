import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { report, runChecks } from "../../src/checks/index.ts";
import type { Problem } from "../../src/domain/problem.ts";
import { type ContentFiles, readCorpus } from "../../src/normalise/corpus.ts";

const HERE = import.meta.dirname;

/** The files below a folder by their path in it. */
function filesIn(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [relative(folder, file).replaceAll("\\", "/"), readFileSync(file, "utf8")]),
  );
}

/** `<rule>/good` or `<rule>/bad`. */
export const fixture = (rule: string, kind: "good" | "bad"): string => join(HERE, rule, kind);

/** The rules that have a folder of fixtures. */
export const fixtureNames = (): string[] =>
  readdirSync(HERE, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "base")
    .map((entry) => entry.name)
    .sort();

/** The shared valid tree with a fixture's files laid over it; `<name>.absent` takes the file <name> away. */
export function contentOf(rule: string, kind: "good" | "bad"): ContentFiles {
  const files = filesIn(join(HERE, "base"));
  for (const [path, text] of filesIn(fixture(rule, kind))) {
    if (!path.startsWith("content/")) continue;
    if (path.endsWith(".absent")) files.delete(path.slice(0, -".absent".length));
    else files.set(path, text);
  }
  return files;
}

/** All that is wrong with a content tree, of its shape and by the rules. */
export function problemsOf(files: ContentFiles): Problem[] {
  const { corpus, problems } = readCorpus(files);
  return [...problems, ...runChecks(corpus)];
}

/** As `npm run check` prints it, with a line end. */
export const reportOf = (files: ContentFiles): string => `${report(problemsOf(files))}\n`;
