import type { APIRoute } from "astro";
import { searchNames } from "../../site/search.ts";

/** The names that every page's search box offers. */
export const GET: APIRoute = () => Response.json(searchNames);
