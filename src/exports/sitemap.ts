const ESCAPED: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => ESCAPED[c] ?? c);

/** A sitemap (sitemaps.org 0.9) of absolute addresses, sorted. */
export function sitemapXml(addresses: readonly string[]): string {
  const entries = [...new Set(addresses)].sort().map((address) => `<url><loc>${escaped(address)}</loc></url>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("")}</urlset>\n`;
}

/** Lets every crawler in and names the sitemap by its absolute address. */
export const robotsTxt = (sitemap: string): string => `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`;
