import { type Folded, fold } from "./fold.ts";
import { tokensOf } from "./tokens.ts";

/** A half-open range of characters of a text as written. */
export type Hit = { readonly start: number; readonly end: number };

function startsAt(tokens: readonly string[], part: readonly string[], at: number): boolean {
  for (let k = 0; k < part.length; k++) if (tokens[at + k] !== part[k]) return false;
  return true;
}

function hitsOfPart(folded: Folded, tokens: readonly string[], part: readonly string[]): Hit[] {
  const wanted = tokensOf(part);
  const hits: Hit[] = [];
  for (let i = 0; i + wanted.length <= tokens.length; i++)
    if (startsAt(tokens, wanted, i))
      hits.push({ start: folded.from[i] ?? 0, end: folded.to[i + wanted.length - 1] ?? 0 });
  return hits;
}

/**
 * Where the parts of a query stand in a text as written, in order and without overlaps: the meaning of the search.
 * A run of digits of the query is a whole run of digits in the text.
 */
export function findHits(text: string, parts: readonly (readonly string[])[]): Hit[] {
  const folded = fold(text);
  const tokens = tokensOf(folded.chars);
  const all = parts
    .flatMap((part) => hitsOfPart(folded, tokens, part))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: Hit[] = [];
  for (const hit of all) {
    const last = merged.at(-1);
    if (last && hit.start < last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, hit.end) };
    else merged.push(hit);
  }
  return merged;
}

/** Whether every part stands in one of the texts: what a plain Ctrl+F over them would say. */
export const containsAll = (texts: readonly string[], parts: readonly (readonly string[])[]): boolean =>
  parts.every((part) => texts.some((text) => findHits(text, [part]).length > 0));
