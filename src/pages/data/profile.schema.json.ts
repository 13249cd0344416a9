import type { APIRoute } from "astro";
import { profileJsonSchema } from "../../schema/profile.ts";

/** What a founder's profile may say: the form, the address and the command take the same keys. */
export const GET: APIRoute = () => new Response(`${JSON.stringify(profileJsonSchema(), null, 1)}\n`);
