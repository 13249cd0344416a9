import type { APIRoute } from "astro";
import { searchWords } from "../../site/search.ts";

/** What queries are understood by, where the index answers. */
export const GET: APIRoute = () => Response.json(searchWords);
