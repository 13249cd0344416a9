import { alternativesOf } from "../search/alternatives.ts";
import { answer, FEW, type Nearness, type Result } from "../search/answer.ts";
import { asTyped } from "../search/as-typed.ts";
import { type ChosenFilters, countFilters, type FilterCounts, fits } from "../search/filters.ts";
import type { TextsFile } from "../search/index-files.ts";
import { preparedText } from "../search/prepared.ts";
import type { Query } from "../search/query.ts";
import { NotLoaded } from "../search/source.ts";
import { standsIn } from "../search/stands.ts";
import { byAmount } from "../search/sums.ts";
import { readQuery } from "../search/words.ts";
import { once, SearchUnavailable, type Store } from "./search-store.ts";

/** A clause as a result shows it. */
export type Shown = TextsFile & {
  /** undefined: the clause holds every part of the query. */
  readonly near: Nearness | undefined;
  /** What to highlight. */
  readonly parts: readonly (readonly string[])[];
};
/** The words of all near results, by why they are shown. */
export type Said = Readonly<Partial<Record<Nearness, readonly string[]>>>;

export type Answer = {
  /** What was asked, folded. */
  readonly parts: Query["parts"];
  readonly exact: number;
  readonly near: number;
  /** How many more there are without the filters. */
  readonly elsewhere: number;
  /** Some of them are read only when they are shown, and may then turn out not to hold the query. */
  readonly about: boolean;
  readonly said: Said;
  readonly counts: FilterCounts;
  readonly show: (from: number, to: number) => Promise<readonly Shown[]>;
};

export type Sort = "relevance" | "amount";
export type Asking = { readonly typed: string; readonly chosen: ChosenFilters; readonly sort: Sort };
export type Engine = {
  /** The clauses that answer, best first; all clauses of a filter for an empty query. Throws `SearchUnavailable`. */
  readonly search: (asking: Asking) => Promise<Answer>;
  /** Loads what the first query needs. */
  readonly load: () => Promise<void>;
};

/** How many results are shown at first, and read before anything is said of them. */
export const AT_ONCE = 10;
/** Each attempt knows more than the one before; this many are enough for any query. */
const MOST_ATTEMPTS = 40;

/** The words of all near results, as they were typed, by why they are shown; other words for them in the order of the query. */
function allSaid(results: readonly Result[], { parts }: Query, { words }: Store, typed: string): Said {
  const order = parts.flatMap((part) => alternativesOf(part.join(""), words)).flatMap(({ said }) => said);
  const said: Partial<Record<Nearness, string[]>> = {};
  for (const { near } of results)
    if (near !== undefined && said[near] === undefined) {
      const own = new Set(results.filter((one) => one.near === near).flatMap((one) => one.said));
      const first = near === "amount" || near === "synonym" ? order.filter((word) => own.has(word)) : [];
      said[near] = [...new Set([...first, ...own])].map((word) => asTyped(word, typed, words));
    }
  return said;
}

/** Whether a clause holds all that it was found by; always, but for what an index only guessed. */
function holds({ document, clause }: TextsFile, parts: readonly string[]): boolean {
  const { body, names } = preparedText(document, clause);
  return parts.every((part) => standsIn(body, part) || names.some((name) => standsIn(name, part)));
}

type Found = { readonly all: readonly Result[]; readonly kept: readonly Result[] };

/** One attempt; undefined where something must be loaded or was learnt first. */
function attempt(
  store: Store,
  query: Query,
  largest: ((clause: number) => number) | undefined,
  chosen: ChosenFilters,
): Found | undefined {
  try {
    const all = answer(store.source(), query, store.words);
    const fitting = all.filter(({ clause }) => fits(store.facets(clause), chosen));
    const kept = largest ? byAmount(fitting, largest) : fitting;
    // Whether there are few answers is not for an index to guess, whatever the filters leave.
    return store.confirm([...all.slice(0, FEW), ...kept.slice(0, AT_ONCE)]) ? { all, kept } : undefined;
  } catch (error) {
    if (error instanceof NotLoaded) return undefined;
    throw error;
  }
}

async function find(store: Store, query: Query, { chosen, sort }: Asking): Promise<Found> {
  const largest = sort === "amount" ? await store.sums(chosen) : undefined;
  for (let n = 0; n < MOST_ATTEMPTS; n++) {
    const found = attempt(store, query, largest, chosen);
    if (found) return found;
    await store.loadMissing();
  }
  throw new SearchUnavailable(new Error("too many attempts"));
}

async function search(store: Store, asking: Asking): Promise<Answer> {
  const query = readQuery(asking.typed, store.words);
  const { all, kept } = await find(store, query, asking);
  const exact = kept.filter(({ near }) => near === undefined).length;
  const isShort = ({ parts }: Result) => parts.every(store.isSure);
  return {
    parts: query.parts,
    exact,
    near: kept.length - exact,
    elsewhere: all.length - kept.length,
    about: !kept.slice(AT_ONCE).every(isShort),
    said: allSaid(kept, query, store, asking.typed),
    counts: countFilters(
      all.map(({ clause }) => store.facets(clause)),
      asking.chosen,
    ),
    show: async (from, to) => {
      const shown = kept.slice(from, to);
      const texts = await Promise.all(shown.map(({ clause }) => store.texts(clause)));
      return shown.flatMap(({ near, parts }, n) => {
        const own = texts[n];
        return own && holds(own, parts) ? [{ ...own, near, parts: parts.map((part) => [...part]) }] : [];
      });
    },
  };
}

/** Answers from the first store that loads. */
export function createEngine(stores: readonly (() => Promise<Store>)[]): Engine {
  const [first, ...others] = stores.map(once);
  const load = async (): Promise<Store> => {
    let failed: unknown;
    for (const store of [first, ...others])
      try {
        if (store) return await store();
      } catch (error) {
        // It did not come, or is not what it should be.
        failed = error;
      }
    throw new SearchUnavailable(failed);
  };
  return {
    search: async (asking) => search(await load(), asking),
    load: async () => void (await load()),
  };
}
