import type { APIRoute } from "astro";
import { dataset } from "../../site/data.ts";

/** The whole dataset; schema.json describes it. */
export const GET: APIRoute = () => Response.json(dataset);
