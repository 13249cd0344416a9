import type { APIRoute, GetStaticPaths } from "astro";
import { searchDocuments } from "../../../site/search.ts";

/** What results of the index show, a file a document. */
export const getStaticPaths = (() =>
  searchDocuments.map((document) => ({
    params: { document: document.document },
    props: { document },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props["document"]);
