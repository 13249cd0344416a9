/** The parts of the built pages that the search over pages finds. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PagePart } from "../src/search/records.ts";

/**
 * Clauses are found by the search itself, and the documents are their clauses; so are the lines of an example founder in a
 * place, of which there are as many pages as founders times places.
 */
const LEFT_OUT = /^(?:policies\/|decide\/[^/]+\/[^/]+\/|search\/|404)/;
/** Characters of a part that are found: with a hundred places a comparison has millions, a token each, and they are of clauses. */
const MOST = 20_000;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };
/** What is not read as running text. */
const SILENT = /<(script|style|svg|noscript|form|nav|template)\b[\s\S]*?<\/\1>/g;
const BLOCK =
  /<\/?(?:p|li|ul|ol|dl|dt|dd|div|section|article|table|tr|td|th|caption|figure|figcaption|details|summary|blockquote|br|h\d)\b[^>]*>/g;

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    return hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : (NAMED[name] ?? whole);
  });

/** The blocks of a piece of HTML, one a line. */
const textOf = (html: string): string =>
  decoded(html.replace(BLOCK, "\n").replace(/<[^>]*>/g, ""))
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");

/** The id of a heading, or of the element that it opens. */
const idOf = (attributes: string, before: string): string | undefined =>
  (/\bid="([^"]+)"/.exec(attributes) ?? /<\w+[^<>]*\bid="([^"]+)"[^<>]*>\s*$/.exec(before))?.[1];

/**
 * The parts of one page: cut at each heading of the second level that has an address of its own, what stands before the
 * first of them a part too. `path` is relative to the site.
 */
export function partsOf(path: string, html: string): PagePart[] {
  const main = (/<main\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? "").replace(SILENT, "");
  const [intro = "", ...sections] = main.split(/(?=<h2\b)/);
  const page = textOf(/<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(intro)?.[1] ?? "");
  const parts: PagePart[] = [{ address: path, title: page, text: textOf(intro.replace(/<h1\b[\s\S]*?<\/h1>/, "")) }];
  for (const [n, section] of sections.entries()) {
    const [whole = "", attributes = "", heading = ""] = /^<h2\b([^>]*)>([\s\S]*?)<\/h2>/.exec(section) ?? [];
    const id = idOf(attributes, sections[n - 1] ?? intro);
    const title = textOf(heading).replaceAll("\n", " ");
    const text = textOf(section.slice(whole.length));
    const last = parts.at(-1);
    if (id !== undefined) parts.push({ address: `${path}#${id}`, title: `${page}：${title}`, text });
    else if (last) parts[parts.length - 1] = { ...last, text: `${last.text}\n${title}\n${text}` };
  }
  return parts.filter(({ text }) => text.trim() !== "").map((part) => ({ ...part, text: part.text.slice(0, MOST) }));
}

/** Explanations before comparisons, comparisons before pictures and examples; the index keeps this order. */
const ORDER = ["glossary", "method", "compare", "agencies", "targets", "timeline", "charts", "decide"];
const placeOf = (file: string): number => {
  const place = ORDER.indexOf(file.split("/")[0] ?? "");
  return place < 0 ? ORDER.length : place;
};

/** The parts of all pages of a built site, in the order in which they are shown. */
export const pageParts = (root: string): PagePart[] =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith("index.html") && !LEFT_OUT.test(file))
    .sort((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1))
    .flatMap((file) => partsOf(file.replace(/index\.html$/, ""), readFileSync(join(root, file), "utf8")));
