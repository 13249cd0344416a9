import type { ChosenFilters, FilterCounts } from "../search/filters.ts";
import type { Nearness } from "../search/scan.ts";
import type { ClauseTexts } from "../search/texts.ts";

/** A clause as a result shows it. */
export type Shown = {
  readonly id: string;
  readonly document: ClauseTexts["document"];
  readonly clause: ClauseTexts["clause"];
  /** undefined: the clause holds every part of the query. */
  readonly near: Nearness | undefined;
  /** The words that stand for the reader's. */
  readonly said: readonly string[];
  /** What to highlight. */
  readonly parts: readonly (readonly string[])[];
};

export type Said = Readonly<Partial<Record<Nearness, readonly string[]>>>;
type NearResult = { readonly near: Nearness | undefined; readonly said: readonly string[] };

/** The words of all near results, by why they are shown; other words for the reader's in the order of `order`. */
export function allSaid(results: readonly NearResult[], order: readonly string[]): Said {
  const said: Partial<Record<Nearness, string[]>> = {};
  for (const { near } of results)
    if (near !== undefined && said[near] === undefined) {
      const words = new Set(results.filter((one) => one.near === near).flatMap((one) => one.said));
      const first = near === "amount" || near === "synonym" ? order.filter((word) => words.has(word)) : [];
      said[near] = [...new Set([...first, ...words])];
    }
  return said;
}

export type Answer = {
  readonly exact: number;
  readonly near: number;
  /** The words that stand for the reader's in all near results, by why they are shown. */
  readonly said: Said;
  /** undefined where the index answers: it would have to load every clause. */
  readonly counts: FilterCounts | undefined;
  readonly show: (from: number, to: number) => Promise<readonly Shown[]>;
};

export type Sort = "relevance" | "amount";
export type Asking = { readonly typed: string; readonly chosen: ChosenFilters; readonly sort: Sort };

export type Engine = {
  /** The clauses that answer, best first; all clauses of a filter for an empty query. */
  readonly search: (asking: Asking) => Promise<Answer>;
  /** Loads what the first query needs. */
  readonly load: () => Promise<void>;
};

/** Why the search cannot answer. */
export class SearchUnavailable extends Error {
  readonly reason: "no-webassembly" | "no-index" | "no-texts";
  constructor(reason: SearchUnavailable["reason"], cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}

/** A file of ours. Throws `SearchUnavailable`. */
export async function fetchJson<T>(address: string): Promise<T> {
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.status}`);
    return (await response.json()) as T;
  } catch (error) {
    throw new SearchUnavailable("no-texts", error);
  }
}

/** Keeps what was loaded; what failed is loaded again when it is next needed. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

/** The first engine, and the second while the first cannot answer. */
export const firstOf = (first: Engine, second: Engine): Engine => ({
  search: async (asking) => {
    try {
      return await first.search(asking);
    } catch (error) {
      if (!(error instanceof SearchUnavailable)) throw error;
      return second.search(asking);
    }
  },
  load: first.load,
});
