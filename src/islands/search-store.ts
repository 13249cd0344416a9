import type { Result } from "../search/answer.ts";
import type { Facets } from "../search/facets.ts";
import type { ChosenFilters } from "../search/filters.ts";
import type { TextsFile } from "../search/index-files.ts";
import type { Source } from "../search/source.ts";
import type { Words } from "../search/words.ts";

/** The clauses as a search needs them: all in memory, or in files of which it loads a few. */
export type Store = {
  readonly words: Words;
  /** For one attempt. */
  readonly source: () => Source;
  /** Loads what an attempt missed. */
  readonly loadMissing: () => Promise<void>;
  /** Whether results hold what they were found by; false: ask again. Throws `NotLoaded`. */
  readonly confirm: (results: readonly Result[]) => boolean;
  /** Whether a text's clauses are known without reading them. */
  readonly isSure: (text: string) => boolean;
  readonly facets: (clause: number) => Facets;
  /** The largest sum in yuan that the chosen measures of a clause name, -1 without one. */
  readonly sums: (chosen: ChosenFilters) => Promise<(clause: number) => number>;
  readonly texts: (clause: number) => Promise<TextsFile>;
};

/** Why the search cannot answer. */
export class SearchUnavailable extends Error {
  constructor(cause?: unknown) {
    super("search files did not load", { cause });
  }
}

/** A file of ours. Throws `SearchUnavailable`. */
export async function fetchJson<T>(address: string): Promise<T> {
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.status}`);
    return (await response.json()) as T;
  } catch (error) {
    throw new SearchUnavailable(error);
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
