import type { APIRoute, GetStaticPaths } from "astro";
import { searchTexts } from "../../../search/texts.ts";
import { buildDate } from "../../../site/build-date.ts";
import { dataset } from "../../../site/data.ts";

/** What search results show, a file a document. */
export const getStaticPaths = (() =>
  dataset.documents.map(({ id }) => ({ params: { document: id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => Response.json(searchTexts(dataset, params["document"] ?? "", buildDate));
