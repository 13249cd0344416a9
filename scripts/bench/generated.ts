/** A built search page over generated clauses, to see what growth costs. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SearchCatalogue } from "../../src/search/catalogue.ts";
import type { SearchText, SearchTexts } from "../../src/search/texts.ts";
import { writeClauseIndex } from "../search-index.ts";
import { seeded, type Texts } from "./queries.ts";

const CLAUSES_PER_DOCUMENT = 20;

/** Clauses of shuffled pieces of the real ones, two or three characters each, so that they pack no better than real ones. */
export function generate({ words, documents }: SearchCatalogue, count: number): SearchCatalogue {
  const random = seeded(count);
  const real = documents.flatMap((document) => Object.values(document.clauses).map((clause) => ({ document, clause })));
  const pieces = real.flatMap(({ clause }) => clause.text.match(/\d+|[^\d\n]{2,3}/g) ?? []);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const piece = () => pick(pieces).replace(/\d+/, (digits) => String(Math.ceil(random() * 10 ** digits.length)));
  const clauseOf = (model: SearchText, rank: number): SearchText => ({
    ...model,
    text: Array.from({ length: 40 + Math.floor(random() * 90) }, piece).join(""),
    measures: model.measures.map((measure) => ({ ...measure, at: [0, 1] as const })),
    rank,
  });
  const made: SearchTexts[] = [];
  for (let n = 0; n < count; n += CLAUSES_PER_DOCUMENT) {
    const { document } = pick(real);
    const id = `generated-${n}`;
    const clauses = Array.from({ length: Math.min(CLAUSES_PER_DOCUMENT, count - n) }, (_, i) => {
      return [`${id}/${String(i).padStart(2, "0")}-clause`, clauseOf(pick(real).clause, n + i)] as const;
    });
    made.push({ ...document, document: id, clauses: Object.fromEntries(clauses) });
  }
  return { words, documents: made };
}

/** The generated clauses as the bench's truth reads them. */
export const generatedTexts = ({ documents }: SearchCatalogue): Texts[] =>
  documents.flatMap(({ clauses }) =>
    Object.entries(clauses).map(([id, { title, text, units }]) => ({ id, texts: [title, text, ...units] })),
  );

/** Writes the search page of dist over other clauses; the caller removes the folder. */
export function writeSite(catalogue: SearchCatalogue, mode: "scan" | "index"): string {
  const root = mkdtempSync(join(tmpdir(), "search-bench-"));
  cpSync("dist/_astro", join(root, "_astro"), { recursive: true });
  cpSync("dist/favicon.svg", join(root, "favicon.svg"));
  mkdirSync(join(root, "data"));
  mkdirSync(join(root, "search"));
  const page = readFileSync("dist/search/index.html", "utf8");
  writeFileSync(join(root, "search/index.html"), page.replace(/data-mode="\w+"/, `data-mode="${mode}"`));
  cpSync("dist/data/search-names.json", join(root, "data/search-names.json"));
  writeFileSync(join(root, "data/search-words.json"), JSON.stringify(catalogue.words));
  if (mode === "scan") writeFileSync(join(root, "data/search-clauses.json"), JSON.stringify(catalogue));
  else writeClauseIndex(catalogue.documents, join(root, "data/search"));
  return root;
}

export const removeSite = (root: string): void => rmSync(root, { recursive: true, force: true });
