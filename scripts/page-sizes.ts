/** Reads what each built page ships: bytes as Brotli of its first view and its scripts, and what it asks for. */
import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { type Page, readPages, type Tag } from "../tests/site/pages.ts";

/** A script as shipped: the path of its file, or that it stands in the page. */
type Script = { readonly name: string; readonly bytes: number };
export type PageSize = {
  readonly path: string;
  /** HTML with all that stands in it, and style sheets. */
  readonly firstView: number;
  /** Scripts with all they import. */
  readonly scripts: readonly Script[];
  /** What it asks for besides itself. */
  readonly files: readonly string[];
  /** What no page may have: fonts, addresses of others, scripts that hold up reading. */
  readonly problems: readonly string[];
};

export const brotliBytes = (body: string | Buffer): number => brotliCompressSync(body).length;

const LOADING_RELS = /^(?:stylesheet|icon|preload|modulepreload|prefetch|manifest|apple-touch-icon)$/;
/** The addresses a tag makes a browser load. */
function loadedBy({ name, closing, attributes }: Tag): string[] {
  if (closing) return [];
  if (name === "link") {
    const loads = (attributes["rel"] ?? "").split(/\s+/).some((rel) => LOADING_RELS.test(rel));
    return loads && attributes["href"] ? [attributes["href"]] : [];
  }
  if (!/^(?:script|img|source|iframe|video|audio|embed|object|use|image)$/.test(name)) return [];
  const address = attributes["src"] ?? attributes["srcset"] ?? attributes["data"] ?? attributes["href"];
  return address && !/^(?:#|data:)/.test(address) ? [address] : [];
}

/** An address within the site as the path of its file; undefined where it leads elsewhere. */
function fileOf(address: string, { path }: Page, base: string): string | undefined {
  const { host, pathname } = new URL(address, `https://site.test${base}${path}`);
  return host === "site.test" && pathname.startsWith(base) ? decodeURI(pathname.slice(base.length)) : undefined;
}

/** A script and all it imports, at its start or later, each once. */
function withImports(root: string, name: string, seen = new Map<string, Script>()): Map<string, Script> {
  if (seen.has(name) || !existsSync(join(root, name))) return seen;
  const text = readFileSync(join(root, name), "utf8");
  seen.set(name, { name, bytes: brotliBytes(text) });
  for (const [, from = ""] of text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["'`]([^"'`]+)["'`]/g))
    if (from.startsWith(".")) withImports(root, posix.join(posix.dirname(name), from), seen);
  return seen;
}

/** What a style sheet makes a browser load. */
const loadedByStyles = (css: string): string[] =>
  [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']/gi)]
    .map(([, url, imported]) => url ?? imported ?? "")
    .filter((address) => !/^(?:#|data:)/.test(address));

const INLINE = /<script\b((?:[^>"']|"[^"]*"|'[^']*')*)>([\s\S]*?)<\/script>/gi;
const isCode = (attributes: string): boolean =>
  !/type\s*=\s*["']?(?:application\/|speculationrules|importmap)/.test(attributes);

function sizeOf(page: Page, root: string, base: string): PageSize {
  const problems: string[] = [];
  const files = new Set<string>();
  const scripts = new Map<string, Script>();
  let styles = 0;
  /** The file of an address that the page loads; undefined where it has none, which is a problem. */
  const loaded = (address: string): string | undefined => {
    const file = fileOf(address, page, base);
    if (file === undefined) problems.push(`loads ${address}, which is not of this site`);
    else if (!existsSync(join(root, file)))
      problems.push(`loads ${file}, which is not there; was the build made for another BASE_PATH?`);
    else files.add(file);
    return file !== undefined && files.has(file) ? file : undefined;
  };
  for (const [, css = ""] of page.html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/gi))
    for (const address of loadedByStyles(css)) loaded(address);
  for (const tag of page.tags)
    for (const address of loadedBy(tag)) {
      const file = loaded(address);
      if (file === undefined) continue;
      if (tag.attributes["rel"] === "stylesheet") {
        const css = readFileSync(join(root, file), "utf8");
        styles += brotliBytes(css);
        for (const inner of loadedByStyles(css)) loaded(inner);
      }
      if (tag.name !== "script") continue;
      for (const [name, script] of withImports(root, file)) scripts.set(name, script);
      if (tag.attributes["type"] !== "module" && !("defer" in tag.attributes))
        problems.push(`${file} is not deferred, so it holds up reading`);
    }
  for (const name of scripts.keys()) files.add(name);
  const inline = [...page.html.matchAll(INLINE)].flatMap(([, attributes = "", code = ""]) =>
    code.trim() === "" || !isCode(attributes) ? [] : [{ name: "in the page", bytes: brotliBytes(code) }],
  );
  if (/@font-face|\.(?:woff2?|ttf|otf)\b/i.test(page.html)) problems.push("loads a font");
  return {
    path: page.path,
    firstView: brotliBytes(page.html) + styles,
    scripts: [...scripts.values(), ...inline],
    files: [...files],
    problems,
  };
}

/** Every page of a built site. */
export const pageSizes = (root = "dist", base = "/"): PageSize[] =>
  readPages(root).map((page) => sizeOf(page, root, base));
