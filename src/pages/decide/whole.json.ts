import { wholeData } from "../../site/decide.ts";

/** The same with the drafts and every sentence, loaded when the visitor asks for one of them. */
export const GET = (): Response =>
  new Response(JSON.stringify(wholeData), { headers: { "content-type": "application/json" } });
