import type { APIRoute } from "astro";
import type { SearchCatalogue } from "../../search/catalogue.ts";
import { searchDocuments, searchWords } from "../../site/search.ts";

/** All that the plain scan needs. */
export const GET: APIRoute = () =>
  Response.json({ words: searchWords, documents: searchDocuments } satisfies SearchCatalogue);
