import type { APIRoute, GetStaticPaths } from "astro";
import { clauseTexts } from "../../../search/texts.ts";
import { searchDocuments } from "../../../site/search.ts";

/** What a result of the index shows, a file a clause. */
export const getStaticPaths = (() =>
  [...clauseTexts(searchDocuments)].map(([clause, texts]) => ({
    params: { clause },
    props: { texts },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props["texts"]);
