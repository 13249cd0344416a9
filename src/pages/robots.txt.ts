import type { APIRoute } from "astro";
import { robotsTxt } from "../exports/sitemap.ts";
import { url } from "../site/urls.ts";

export const GET: APIRoute = ({ site }) => new Response(robotsTxt(new URL(url("sitemap.xml"), site).href));
