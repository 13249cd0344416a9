import type { APIRoute } from "astro";
import { sitemapXml } from "../exports/sitemap.ts";
import { pageUrls } from "../site/pages.ts";

export const GET: APIRoute = ({ site }) =>
  new Response(sitemapXml(pageUrls.map((page) => new URL(page, site).href)), {
    headers: { "content-type": "application/xml" },
  });
