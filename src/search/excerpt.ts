import type { Hit } from "./match.ts";

/** A piece of an excerpt; `hit` where the reader's words stand. */
export type Piece = { readonly text: string; readonly hit: boolean };

const SENTENCE_END = /[。；！？\n]/;
const MOST_SENTENCES = 2;
const AROUND = 60;

/** The bracket that names the units stands after the sentence it belongs to. */
const UNITS = /[（(〔](?:责任单位|牵头单位)[:：](?:[^（）()〔〕]|[（(][^（）()]*[）)])*[）)〕]\s*/y;

/** The sentence of a text in which a hit stands, without the units that stand before it. */
export function sentenceAround(text: string, hit: Hit): Hit {
  let { start, end } = hit;
  while (start > 0 && !SENTENCE_END.test(text.charAt(start - 1))) start--;
  UNITS.lastIndex = start;
  const units = UNITS.exec(text);
  if (units && start + units[0].length <= hit.start) start += units[0].length;
  while (end < text.length && !SENTENCE_END.test(text.charAt(end - 1))) end++;
  return { start, end };
}

/** The sentence, or the part of a long one around its hits. */
function readable(sentence: Hit, hits: readonly Hit[]): Hit {
  const first = hits[0]?.start ?? sentence.start;
  const last = hits.at(-1)?.end ?? sentence.end;
  return {
    start: first - sentence.start > 2 * AROUND ? first - AROUND : sentence.start,
    end: sentence.end - last > 2 * AROUND ? last + AROUND : sentence.end,
  };
}

function pieces(text: string, range: Hit, hits: readonly Hit[]): Piece[] {
  const found: Piece[] = [];
  let at = range.start;
  const add = (end: number, hit: boolean) => {
    const words = text.slice(at, end).replace(/\s+/g, " ");
    if (words !== "") found.push({ text: words, hit });
    at = Math.max(at, end);
  };
  for (const hit of hits) {
    add(hit.start, false);
    add(hit.end, true);
  }
  add(range.end, false);
  return found;
}

/** The sentences of a text in which the reader's words stand, two at most; its first sentence where there is no hit. */
export function excerptOf(text: string, hits: readonly Hit[]): Piece[] {
  const shown: { range: Hit; hits: Hit[] }[] = [];
  for (const hit of hits) {
    const last = shown.at(-1);
    if (last && hit.start < last.range.end) last.hits.push(hit);
    else if (shown.length < MOST_SENTENCES) shown.push({ range: sentenceAround(text, hit), hits: [hit] });
  }
  if (shown.length === 0) shown.push({ range: sentenceAround(text, { start: 0, end: 1 }), hits: [] });
  return shown.flatMap(({ range, hits: own }, n) => {
    const cut = readable(range, own);
    const left = cut.start > range.start || (n > 0 && (shown[n - 1]?.range.end ?? 0) < range.start);
    return [
      ...(left ? [{ text: "…", hit: false }] : []),
      ...pieces(text, cut, own),
      ...(cut.end < range.end ? [{ text: "…", hit: false }] : []),
    ];
  });
}
