import { sentenceAround } from "./excerpt.ts";
import type { Hit } from "./match.ts";

/** A longer passage is named by its first and its last words. */
const WHOLE = 40;
const PAUSE = /[，,、：:；;]/;

const encode = (words: string): string => encodeURIComponent(words.replace(/\s+/g, " ").trim()).replaceAll("-", "%2D");

/** The cell of a table in which a hit stands; all of the sentence where it is no table. */
function cellOf(text: string, sentence: Hit, hit: Hit): Hit {
  const before = text.lastIndexOf("\t", hit.start - 1) + 1;
  const after = text.indexOf("\t", hit.end);
  return { start: Math.max(sentence.start, before), end: after < 0 ? sentence.end : Math.min(sentence.end, after) };
}

/** The first words of a passage, up to a pause: a browser looks for whole words only. */
function upToPause(words: string): string {
  const pause = [...words.matchAll(new RegExp(PAUSE, "g"))].find(({ index }) => index >= 4);
  return pause ? words.slice(0, pause.index) : words;
}

function fromPause(words: string): string {
  const pauses = [...words.matchAll(new RegExp(PAUSE, "g"))].filter(({ index }) => index < words.length - 5);
  return words.slice((pauses.at(-1)?.index ?? -1) + 1);
}

/**
 * The part of an address that leads to the sentence of a hit and highlights it, as a text fragment (URL Fragment Text
 * Directives); a browser that does not know them opens the clause at its beginning.
 */
export function textFragment(text: string, hit: Hit): string {
  const { start, end } = cellOf(text, sentenceAround(text, hit), hit);
  const words = text.slice(start, end).trim();
  if (words === "") return "";
  if (words.length <= WHOLE) return `#:~:text=${encode(words)}`;
  const first = upToPause(words);
  const last = fromPause(words);
  const apart = first.length + last.length < words.length;
  return `#:~:text=${apart ? `${encode(first)},${encode(last)}` : encode(words)}`;
}
