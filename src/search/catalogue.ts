import type { SearchTexts } from "./texts.ts";
import type { SearchWords } from "./words.ts";

/** dist/data/search-clauses.json: all that the plain scan needs, in one file. */
export type SearchCatalogue = { readonly words: SearchWords; readonly documents: readonly SearchTexts[] };
