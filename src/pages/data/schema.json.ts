import type { APIRoute } from "astro";
import { datasetJsonSchema } from "../../schema/json-schema.ts";

export const GET: APIRoute = () => new Response(`${JSON.stringify(datasetJsonSchema(), null, 1)}\n`);
