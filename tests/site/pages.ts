/** The built pages, read with the one parser the tests over them need: Astro writes well-formed HTML. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type Tag = {
  readonly name: string;
  readonly closing: boolean;
  readonly attributes: Readonly<Record<string, string>>;
  /** Where it starts and ends in the page. */
  readonly start: number;
  readonly end: number;
};
export type Page = {
  /** Its path on the site, without the base path: `policies/`, `404.html`. */
  readonly path: string;
  readonly html: string;
  readonly tags: readonly Tag[];
};

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };
export const decoded = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    return hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : (NAMED[name] ?? whole);
  });

const TAG = /<(\/?)([a-z][\w-]*)((?:\s+[^\s"'=<>]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>]+))?)*)\s*\/?>/gi;
const ATTRIBUTE = /([^\s"'=<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>]+)))?/g;
/** What scripts, styles and comments hold is no markup; blanks keep the offsets. */
const withoutRaw = (html: string): string =>
  html.replace(/<!--[\s\S]*?-->|(?<=<(?:script|style)\b[^>]*>)[\s\S]*?(?=<\/(?:script|style)>)/gi, (raw) =>
    " ".repeat(raw.length),
  );

export function readTags(html: string): Tag[] {
  return [...withoutRaw(html).matchAll(TAG)].map((match) => ({
    name: (match[2] ?? "").toLowerCase(),
    closing: match[1] === "/",
    attributes: Object.fromEntries(
      [...(match[3] ?? "").matchAll(ATTRIBUTE)].map((one) => [one[1] ?? "", decoded(one[2] ?? one[3] ?? one[4] ?? "")]),
    ),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The text between two offsets, or of the whole page. */
export const textOf = (html: string): string =>
  decoded(
    withoutRaw(html)
      .replace(/<(?:script|style)\b[\s\S]*?<\/(?:script|style)>/gi, "")
      .replace(TAG, ""),
  );

/** The text of the elements of a name, in order. */
export function textsOf({ html, tags }: Page, name: string): string[] {
  return tags
    .filter((tag) => tag.name === name && !tag.closing)
    .map((open) => {
      const close = tags.find((tag) => tag.closing && tag.name === name && tag.start >= open.end);
      return textOf(html.slice(open.end, close?.start)).trim();
    });
}

/** All HTML pages of a built site, in order of their paths. */
export function readPages(root = "dist"): Page[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html"))
    .sort()
    .map((file) => {
      const html = readFileSync(join(root, file), "utf8");
      return { path: file.replaceAll("\\", "/").replace(/(^|\/)index\.html$/, "$1"), html, tags: readTags(html) };
    });
}
