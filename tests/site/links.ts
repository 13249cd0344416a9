/** Links of a built site that lead nowhere. */
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "./pages.ts";

const LINKING = ["href", "src", "action", "cite", "poster"] as const;
const ids = (page: Page): Set<string> => new Set(page.tags.flatMap(({ attributes }) => attributes["id"] ?? []));

/** Each link of the pages to a file, page or anchor that is not there, or that leaves the base path, worded once each. */
export function deadLinks(pages: readonly Page[], root: string, base: string): string[] {
  const byPath = new Map(pages.map((page) => [page.path, { page, ids: ids(page) }]));
  const isFile = (path: string) => existsSync(join(root, path)) && statSync(join(root, path)).isFile();
  const problemOf = (from: Page, link: string): string | undefined => {
    const address = new URL(link, `https://site.test${base}${from.path}`);
    if (address.host !== "site.test") return undefined;
    if (!address.pathname.startsWith(base)) return "leaves the base path";
    const path = decodeURIComponent(address.pathname.slice(base.length));
    const target = byPath.get(path);
    if (!target) return isFile(path) ? undefined : "no such page or file";
    const anchor = decodeURIComponent(address.hash.slice(1));
    return anchor === "" || target.ids.has(anchor) ? undefined : "no such anchor";
  };
  const found = new Map<string, string[]>();
  for (const page of pages)
    for (const { name, attributes } of page.tags)
      for (const attribute of LINKING) {
        const link = attributes[attribute];
        if (link === undefined || /^(?:mailto|data):/.test(link)) continue;
        const problem = problemOf(page, link);
        if (!problem) continue;
        const said = `<${name} ${attribute}="${link}"> ${problem}`;
        found.set(said, [...(found.get(said) ?? []), `/${page.path}`]);
      }
  return [...found].map(([said, on]) => `${said}, on ${on[0]}${on.length > 1 ? ` and ${on.length - 1} more` : ""}`);
}
