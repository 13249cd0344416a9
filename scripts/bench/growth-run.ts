/** What the project's own commands cost over content of a given size, and what they make. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import type { ContentFiles } from "../../src/normalise/corpus.ts";
import { buildDate } from "../../src/site/build-date.ts";
import { NEW, STEPS } from "../build-steps.ts";
import { removeProject, writeProject } from "./grown-project.ts";
import { type Cost, costOf } from "./process-tree.ts";

export type Made = {
  readonly pages: number;
  /** Of all pages, not compressed. */
  readonly html: number;
  /** The search index, the texts of its results and the file of the plain scan. */
  readonly search: number;
  readonly dataset: number;
  readonly all: number;
  /** The heaviest pages, heaviest first. */
  readonly heaviest: readonly { readonly path: string; readonly bytes: number }[];
};
export type GrowthRun = {
  readonly clauses: number;
  readonly documents: number;
  readonly places: number;
  /** By name: `write` writes the comparable files; the others are the build's own. */
  readonly steps: ReadonlyMap<string, Cost>;
  readonly made: Made;
};

const HEAVIEST = 12;

function madeIn(root: string): Made {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return { path: file.slice(root.length + 1), bytes: statSync(file).size };
    });
  const sum = (of: readonly { readonly bytes: number }[]) => of.reduce((all, { bytes }) => all + bytes, 0);
  const html = files.filter(({ path }) => path.endsWith(".html"));
  return {
    pages: html.length,
    html: sum(html),
    search: sum(files.filter(({ path }) => /^(pagefind\/|data\/search)/.test(path))),
    dataset: sum(files.filter(({ path }) => path === "data/dataset.json")),
    all: sum(files),
    heaviest: html.sort((a, b) => b.bytes - a.bytes).slice(0, HEAVIEST),
  };
}

const count = (content: ContentFiles, folder: string): number =>
  [...content.keys()].filter((file) => file.startsWith(`content/${folder}/`)).length;

/** Builds the site of this content in a folder of its own, a step after the other. Throws an Error with what a step said that failed. */
export async function runGrowth(content: ContentFiles, tell: (line: string) => void): Promise<GrowthRun> {
  const root = writeProject(content);
  const steps = new Map<string, Cost>();
  try {
    for (const { name, command } of [{ name: "write", command: ["scripts/normalise.ts"] }, ...STEPS]) {
      const cost = await costOf(process.execPath, command, root, { BUILD_DATE: buildDate, COMMIT: "unknown" });
      if (cost.code !== 0) throw new Error(`"${name}" failed:\n${cost.output.slice(-4000)}`);
      tell(`${name} ${cost.seconds.toFixed(1)} s`);
      steps.set(name, cost);
    }
    return {
      clauses: count(content, "clauses"),
      documents: count(content, "documents"),
      places: count(content, "jurisdictions"),
      steps,
      made: madeIn(join(root, NEW)),
    };
  } finally {
    removeProject(root);
  }
}
