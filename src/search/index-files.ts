import type { Kind, Who } from "../domain/kind.ts";
import { type Facets, facetsOf } from "./facets.ts";
import { buildGrams } from "./gram-build.ts";
import { prepareClauses } from "./prepared.ts";
import { SUMMED_KINDS } from "./sums.ts";
import type { ClauseTexts, SearchTexts } from "./texts.ts";

/** facets.json: what all clauses can be filtered by; clauses that are alike share one entry. */
export type FacetsFile = { readonly facets: readonly Facets[]; readonly of: readonly number[] };
/** sums-<kind>.json: for each clause with such a measure, the largest sum in yuan for each payee. */
export type SumsFile = Readonly<Record<string, Readonly<Partial<Record<Who, number>>>>>;
/** texts/<clause's number>.json: what a result shows. */
export type TextsFile = ClauseTexts & { readonly id: string };

/** The distinct measures of a clause, without what only its result shows. */
function facetsFile(all: readonly Facets[]): FacetsFile {
  const seen = new Map<string, number>();
  const of = all.map((facets) => {
    const measures = [...new Set(facets.measures.map(({ kind, who }) => `${kind} ${who}`))].sort();
    const key = JSON.stringify({
      ...facets,
      measures: measures.map((one) => ({ kind: one.split(" ")[0], who: one.split(" ")[1] })),
    });
    const n = seen.get(key) ?? seen.size;
    seen.set(key, n);
    return n;
  });
  return { facets: [...seen.keys()].map((key) => JSON.parse(key) as Facets), of };
}

/** The files of the index by their path in its folder. `versionOf` gives a text a short name of its content. */
export function indexFiles(
  all: readonly SearchTexts[],
  versionOf: (content: string) => string,
): ReadonlyMap<string, string> {
  const clauses = prepareClauses(all);
  const files = new Map<string, string>();
  const put = (path: string, content: unknown): void => void files.set(path, JSON.stringify(content));
  for (const [
    n,
    {
      id,
      document: { clauses: _, ...document },
      clause,
    },
  ] of clauses.entries())
    put(`texts/${n}.json`, { id, document, clause } satisfies TextsFile);
  put("facets.json", facetsFile(clauses.map(({ document, clause }) => facetsOf(document, clause))));
  const sumsOf = (kind: Kind): SumsFile =>
    Object.fromEntries(
      clauses.flatMap(({ clause: { measures } }, n) => {
        const sums: Partial<Record<Who, number>> = {};
        for (const { kind: own, who, yuan } of measures)
          if (own === kind && yuan !== null) sums[who] = Math.max(sums[who] ?? 0, yuan);
        return Object.keys(sums).length > 0 ? [[n, sums]] : [];
      }),
    );
  for (const kind of SUMMED_KINDS) put(`sums-${kind}.json`, sumsOf(kind));
  const { meta, shards } = buildGrams(clauses, versionOf(JSON.stringify(all)));
  for (const [n, shard] of shards.entries()) put(`grams/${n}.json`, shard);
  put("index.json", meta);
  return files;
}
