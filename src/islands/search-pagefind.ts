import { type Alternative, alternativesOf } from "../search/alternatives.ts";
import { bothOf, type ChosenFilters } from "../search/filters.ts";
import { phraseOf } from "../search/query.ts";
import { TITLE_POSITIONS } from "../search/records.ts";
import type { Nearness } from "../search/scan.ts";
import type { ClauseTexts } from "../search/texts.ts";
import { prepareWords, readQuery, type SearchWords } from "../search/words.ts";
import { allSaid, type Engine, fetchJson, once, SearchUnavailable, type Shown } from "./search-engine.ts";

type PagefindResult = {
  readonly id: string;
  /** The positions of the hits. */
  readonly words: readonly number[];
  readonly data: () => Promise<{ readonly raw_url: string }>;
};
type Pagefind = {
  readonly options: (options: { readonly noWorker: boolean }) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly search: (
    term: string | null,
    options: { readonly filters: Readonly<Record<string, string>> },
  ) => Promise<{ readonly results: readonly PagefindResult[] }>;
};

/** Each other way to write a part is one more phrase to load: they are asked only where nothing holds the query. */
const MOST_ALTERNATIVES = 6;

/** A result of a part, and the words it was found by. */
type Hit = { readonly result: PagefindResult; readonly text: string; readonly by: Alternative | undefined };

async function loadPagefind(folder: string): Promise<Pagefind> {
  if (typeof WebAssembly === "undefined") throw new SearchUnavailable("no-webassembly");
  try {
    const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
    await pagefind.options({ noWorker: true });
    await pagefind.init();
    return pagefind;
  } catch (error) {
    throw new SearchUnavailable("no-index", error);
  }
}

const inTitle = ({ result }: Hit): boolean => result.words.some((position) => position < TITLE_POSITIONS);
const nearness = (hits: readonly Hit[]): Nearness | undefined =>
  hits.find(({ by }) => by?.why === "synonym")?.by?.why ?? hits.find(({ by }) => by)?.by?.why;

/** What all parts have, in the order of the first; exact before near, more parts in the title first. */
function common(parts: readonly ReadonlyMap<string, Hit>[]): readonly (readonly Hit[])[] {
  const [first = new Map<string, Hit>()] = parts;
  const rows = [...first.keys()].map((id) => parts.map((part) => part.get(id)).filter((hit) => hit !== undefined));
  return rows
    .filter((row) => row.length === parts.length)
    .map((row, n) => ({ row, n, near: Number(row.some(({ by }) => by)), titles: row.filter(inTitle).length }))
    .sort((a, b) => a.near - b.near || b.titles - a.titles || a.n - b.n)
    .map(({ row }) => row);
}

/** The first way that finds a clause is the nearest one. */
function nearest(hits: readonly Hit[]): ReadonlyMap<string, Hit> {
  const first = new Map<string, Hit>();
  for (const hit of hits) if (!first.has(hit.result.id)) first.set(hit.result.id, hit);
  return first;
}

/** A clause's values for the index: a kind and a payee are asked of one measure. */
function filtersOf({ kind, payee, ...others }: ChosenFilters): Readonly<Record<string, string>> {
  if (kind !== undefined && payee !== undefined) return { ...others, payee: bothOf(kind, payee) };
  return { ...others, ...(kind === undefined ? {} : { kind }), ...(payee === undefined ? {} : { payee }) };
}

/** Asks Pagefind's index, of which a query loads only what it needs: its cost does not grow with the clauses. */
export function createIndex(indexFolder: string, textsFolder: string, wordsAddress: string): Engine {
  const pagefind = once(() => loadPagefind(indexFolder));
  const words = once(async () => prepareWords(await fetchJson<SearchWords>(wordsAddress)));
  const texts = new Map<string, () => Promise<ClauseTexts>>();
  function textsOf(clause: string): Promise<ClauseTexts> {
    const known = texts.get(clause) ?? once(() => fetchJson<ClauseTexts>(`${textsFolder}${clause}.json`));
    texts.set(clause, known);
    return known();
  }

  async function shown(row: readonly Hit[]): Promise<Shown> {
    const id = (await row[0]?.result.data())?.raw_url ?? "";
    const { document, clause } = await textsOf(id);
    return {
      id,
      document,
      clause,
      near: nearness(row),
      said: row.flatMap(({ by }) => by?.said ?? []),
      parts: row.map(({ text }) => [...text]),
    };
  }

  return {
    search: async ({ typed, chosen }) => {
      const [loaded, known] = await Promise.all([pagefind(), words()]);
      const filters = filtersOf(chosen);
      const find = async (text: string, by: Alternative | undefined): Promise<Hit[]> => {
        const { results } = await loaded.search(text === "" ? null : phraseOf([...text]), { filters });
        return results.map((result) => ({ result, text, by }));
      };
      const { parts } = readQuery(typed, known);
      const texts = parts.length > 0 ? parts.map((part) => part.join("")) : [""];
      const found = await Promise.all(texts.map((text) => find(text, undefined)));
      let rows = common(found.map(nearest));
      if (rows.length === 0) {
        const others = texts.map((text) => alternativesOf(text, known).slice(0, MOST_ALTERNATIVES));
        const near = others.map(async (all, n) => {
          const hits = await Promise.all(all.map((one) => find(one.text, one)));
          return nearest([...(found[n] ?? []), ...hits.flat()]);
        });
        rows = common(await Promise.all(near));
      }
      const exact = rows.filter((row) => row.every(({ by }) => by === undefined)).length;
      return {
        exact,
        near: rows.length - exact,
        said: allSaid(
          rows.map((row) => ({ near: nearness(row), said: row.flatMap(({ by }) => by?.said ?? []) })),
          [],
        ),
        counts: undefined,
        show: (from, to) => Promise.all(rows.slice(from, to).map(shown)),
      };
    },
    load: async () => void (await Promise.all([pagefind(), words()])),
  };
}
