import { createHash } from "node:crypto";
import { type Inline, policyOf } from "./policy.ts";

const META = /<meta http-equiv="content-security-policy" content="([^"]*)">/g;
const ELEMENT = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g;
const ENTITIES: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
/** A script with an address is judged by it, and a block of data never runs. */
const isInline = (attributes: string): boolean => !/\bsrc=|type="application\//.test(attributes);

/** What stands inline in a page. */
export function inlineOf(html: string): Inline {
  const found = [...html.matchAll(ELEMENT)].filter(([, , attributes = ""]) => isInline(attributes));
  const hashes = (wanted: string) =>
    new Set(found.filter(([, name]) => name === wanted).map(([, , , text = ""]) => hashOf(text)));
  return { scripts: hashes("script"), styles: hashes("style") };
}

/** The styles of a drawing's file, which is XML. Throws where it has a script. */
export function inlineOfSvg(file: string, svg: string): Inline {
  if (/<script\b/i.test(svg)) throw new Error(`${file}: a drawing has a script; drawings are markup and styles alone`);
  const texts = [...svg.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text = ""]) => text);
  const read = (text: string): string => text.replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity);
  return { scripts: new Set(), styles: new Set(texts.map((text) => hashOf(read(text)))) };
}

/**
 * A page whose policy lists the hashes of what it holds and no others, and those hashes.
 *
 * Astro's own list names every style and script of the site. Throws where something stands inline that is not on
 * it: markup that came from content must not be allowed because it is there.
 */
export function withOwnPolicy(file: string, html: string): { readonly html: string; readonly inline: Inline } {
  const metas = [...html.matchAll(META)];
  if (metas.length !== 1)
    throw new Error(
      `${file}: ${metas.length} content security policies, expected one; see security.csp in astro.config.mjs`,
    );
  const known = new Set(metas[0]?.[1]?.match(/'sha256-[^']+'/g));
  const inline = inlineOf(html);
  for (const [what, hashes] of Object.entries(inline))
    for (const hash of hashes)
      if (!known.has(hash))
        throw new Error(
          `${file}: ${what} stand inline that no component brought (${hash}); was markup left unescaped?`,
        );
  return {
    html: html.replace(META, () => `<meta http-equiv="content-security-policy" content="${policyOf(inline, "meta")}">`),
    inline,
  };
}

/** All that stands inline on any of several pages. */
export const union = (all: readonly Inline[]): Inline => ({
  scripts: new Set(all.flatMap(({ scripts }) => [...scripts])),
  styles: new Set(all.flatMap(({ styles }) => [...styles])),
});
