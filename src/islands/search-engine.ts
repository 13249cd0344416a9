import type { FilterName } from "../search/filters.ts";
import { phraseOf, type Query } from "../search/query.ts";
import { TITLE_POSITIONS } from "../search/records.ts";
import type { SearchTexts } from "../search/texts.ts";

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

export type ChosenFilters = Readonly<Partial<Record<FilterName, string>>>;
/** A clause that was found; it is loaded when it is shown. */
export type Found = { readonly clauseId: () => Promise<string> };
export type Engine = {
  /** The clauses that hold all parts of a query, hits in a title first; all clauses of a filter for an empty query. */
  readonly search: (query: Query, filters: ChosenFilters) => Promise<readonly Found[]>;
  readonly texts: (document: string) => Promise<SearchTexts>;
};

/** Why the search cannot answer. */
export class SearchUnavailable extends Error {
  readonly reason: "no-webassembly" | "no-index" | "no-texts";
  constructor(reason: SearchUnavailable["reason"], cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}

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

const inTitle = ({ words }: PagefindResult): boolean => words.some((position) => position < TITLE_POSITIONS);

/** What all lists have, in the order of the first; those with more parts in their title first. */
function common(lists: readonly (readonly PagefindResult[])[]): readonly PagefindResult[] {
  const [first = [], ...rest] = lists;
  const others = rest.map((list) => new Map(list.map((result) => [result.id, result])));
  const titleHits = (result: PagefindResult) =>
    Number(inTitle(result)) + others.filter((other) => inTitle(other.get(result.id) ?? result)).length;
  return first
    .filter(({ id }) => others.every((other) => other.has(id)))
    .map((result, n) => ({ result, n, rank: titleHits(result) }))
    .sort((a, b) => b.rank - a.rank || a.n - b.n)
    .map(({ result }) => result);
}

/** A search over the index and the texts at two addresses; both are loaded when first needed, a failed loading is tried again. */
export function createEngine(indexFolder: string, textsFolder: string): Engine {
  let pagefind: Promise<Pagefind> | undefined;
  const texts = new Map<string, Promise<SearchTexts>>();

  async function loadTexts(document: string): Promise<SearchTexts> {
    try {
      const response = await fetch(`${textsFolder}${document}.json`);
      if (!response.ok) throw new Error(`${response.status}`);
      return (await response.json()) as SearchTexts;
    } catch (error) {
      texts.delete(document);
      throw new SearchUnavailable("no-texts", error);
    }
  }

  return {
    search: async ({ parts }, filters) => {
      pagefind ??= loadPagefind(indexFolder);
      const loaded = await pagefind.catch((error: unknown) => {
        pagefind = undefined;
        throw error;
      });
      const terms = parts.length > 0 ? parts.map(phraseOf) : [null];
      const answers = await Promise.all(terms.map((term) => loaded.search(term, { filters: { ...filters } })));
      return common(answers.map(({ results }) => results)).map((result) => ({
        clauseId: async () => (await result.data()).raw_url,
      }));
    },
    texts: (document) => {
      const known = texts.get(document) ?? loadTexts(document);
      texts.set(document, known);
      return known;
    },
  };
}
