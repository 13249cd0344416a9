import type { SearchCatalogue } from "../search/catalogue.ts";
import { facetsOf } from "../search/facets.ts";
import { chosenMeasures } from "../search/filters.ts";
import { plainSource } from "../search/plain-source.ts";
import { prepareClauses } from "../search/prepared.ts";
import { prepareWords } from "../search/words.ts";
import { fetchJson, type Store } from "./search-store.ts";

/** All clauses, which come in one file: the smallest download while there are few of them. */
export async function loadScan(address: string): Promise<Store> {
  const { words, documents } = await fetchJson<SearchCatalogue>(address);
  const clauses = prepareClauses(documents);
  const facets = clauses.map(({ document, clause }) => facetsOf(document, clause));
  const at = (n: number) => {
    const found = clauses[n];
    if (!found) throw new RangeError(`no clause ${n}`);
    return found;
  };
  return {
    words: prepareWords(words),
    source: () => plainSource(clauses),
    loadMissing: async () => {},
    confirm: () => true,
    isSure: () => true,
    facets: (n) => facets[n] ?? facetsOf(at(n).document, at(n).clause),
    sums: async (chosen) => (n) =>
      Math.max(-1, ...chosenMeasures(at(n).clause.measures, chosen).map(({ yuan }) => yuan ?? -1)),
    texts: async (n) => at(n),
  };
}
