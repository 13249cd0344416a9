import { confirm, gramSource, nothingLoaded } from "../search/gram-source.ts";
import { type GramMeta, isOneGram, type Postings } from "../search/grams.ts";
import type { FacetsFile, SumsFile, TextsFile } from "../search/index-files.ts";
import { preparedText } from "../search/prepared.ts";
import { prepareWords, type SearchWords } from "../search/words.ts";
import { fetchJson, once, SearchUnavailable, type Store } from "./search-store.ts";

/** A file that is never empty: an empty one would deny what is there. Throws `SearchUnavailable`. */
async function fetchFilled<T extends object>(address: string): Promise<T> {
  const read = await fetchJson<T>(address);
  if (Object.keys(read).length === 0) throw new SearchUnavailable(new Error(`${address} is empty`));
  return read;
}

/** An index in files, of which a query loads a few: what it costs hardly grows with the clauses. */
export async function loadIndex(folder: string, wordsAddress: string): Promise<Store> {
  const [meta, words, { facets, of }] = await Promise.all([
    fetchFilled<GramMeta>(`${folder}index.json`),
    fetchFilled<SearchWords>(wordsAddress),
    fetchFilled<FacetsFile>(`${folder}facets.json`),
  ]);
  const loaded = nothingLoaded(meta);
  const { shards, clauses, missingShards, missingClauses } = loaded;
  const file = (path: string) => `${folder}${path}?v=${meta.version}`;
  const known = new Map<number, () => Promise<TextsFile>>();
  function texts(n: number): Promise<TextsFile> {
    const load = known.get(n) ?? once(() => fetchFilled<TextsFile>(file(`texts/${n}.json`)));
    known.set(n, load);
    return load();
  }
  return {
    words: prepareWords(words),
    source: () => gramSource(loaded),
    loadMissing: async () => {
      const wanted = [...missingShards].map(async (n) =>
        shards.set(n, await fetchFilled<Postings>(file(`grams/${n}.json`))),
      );
      const read = [...missingClauses].map(async (n) => {
        const { document, clause } = await texts(n);
        clauses.set(n, preparedText(document, clause));
      });
      missingShards.clear();
      missingClauses.clear();
      await Promise.all([...wanted, ...read]);
    },
    confirm: (results) => confirm(loaded, results),
    isSure: isOneGram,
    facets: (n) => {
      const found = facets[of[n] ?? -1];
      if (!found) throw new SearchUnavailable(new Error(`no facets of clause ${n}`));
      return found;
    },
    sums: async ({ kind, payee }) => {
      const sums = await fetchJson<SumsFile>(file(`sums-${kind}.json`));
      return (n) => {
        const own = Object.entries(sums[n] ?? {});
        return Math.max(-1, ...own.flatMap(([who, yuan]) => (payee === undefined || payee === who ? [yuan] : [])));
      };
    },
    texts,
  };
}
