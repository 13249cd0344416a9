import { alternativesOf } from "../search/alternatives.ts";
import type { SearchCatalogue } from "../search/catalogue.ts";
import { countFilters, fits } from "../search/filters.ts";
import { prepareClauses } from "../search/prepared.ts";
import { type Result, scan } from "../search/scan.ts";
import { byAmount } from "../search/sums.ts";
import { prepareWords, readQuery } from "../search/words.ts";
import { allSaid, type Engine, fetchJson, once, type Shown } from "./search-engine.ts";

const shown = ({ of, near, said, parts }: Result): Shown => ({
  id: of.id,
  document: of.document,
  clause: of.clause,
  near,
  said,
  parts: parts.map((part) => [...part]),
});

/** Reads all clauses, which come in one file: complete, and the smallest download while there are few of them. */
export function createScan(address: string): Engine {
  const loaded = once(async () => {
    const { words, documents } = await fetchJson<SearchCatalogue>(address);
    const clauses = prepareClauses(documents);
    return { words: prepareWords(words), clauses };
  });
  return {
    search: async ({ typed, chosen, sort }) => {
      const { words, clauses } = await loaded();
      const query = readQuery(typed, words);
      const all = scan(clauses, query, words);
      const kept = all.filter(({ of }) => fits(of.document, of.clause, chosen));
      const found = sort === "amount" ? byAmount(kept, chosen) : kept;
      const exact = found.filter(({ near }) => near === undefined).length;
      return {
        exact,
        near: found.length - exact,
        said: allSaid(
          found,
          query.parts.flatMap((part) => alternativesOf(part.join(""), words)).flatMap(({ said }) => said),
        ),
        counts: countFilters(
          all.map(({ of }) => of),
          chosen,
        ),
        show: async (from, to) => found.slice(from, to).map(shown),
      };
    },
    load: async () => void (await loaded()),
  };
}
