import { expect, test } from "vitest";
import { robotsTxt, sitemapXml } from "../../src/exports/sitemap.ts";

test("a sitemap lists each address once, sorted and escaped", () => {
  expect(sitemapXml(["https://a.example/b/?x=1&y='2'", "https://a.example/a/", "https://a.example/a/"])).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://a.example/a/</loc></url>
<url><loc>https://a.example/b/?x=1&amp;y=&apos;2&apos;</loc></url>
</urlset>
`,
  );
});

test("robots.txt names the sitemap", () => {
  expect(robotsTxt("https://a.example/sitemap.xml")).toBe(
    "User-agent: *\nAllow: /\n\nSitemap: https://a.example/sitemap.xml\n",
  );
});
