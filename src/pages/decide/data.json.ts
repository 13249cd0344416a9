import { essentialData } from "../../site/decide.ts";

/** What the founder's page computes with; the visitor's browser loads it at once. */
export const GET = (): Response =>
  new Response(JSON.stringify(essentialData), { headers: { "content-type": "application/json" } });
