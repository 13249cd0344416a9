/** Text without white space, and for each of its characters the place it had in the original. */
export type Compact = { readonly text: string; readonly at: readonly number[] };

/** Removes white space (line and page breaks, tabs, ideographic spaces): the one thing a transcription may change. */
export function compact(original: string): Compact {
  let text = "";
  const at: number[] = [];
  for (let i = 0; i < original.length; i++) {
    const c = original.charAt(i);
    if (/\s|\u200b/u.test(c)) continue;
    text += c;
    at.push(i);
  }
  return { text, at };
}

/** A half-open range of characters. */
export type Span = { readonly start: number; readonly end: number };

/** Every place where `needle` stands in `text`. Both without white space. */
export function occurrences(text: string, needle: string): Span[] {
  const found: Span[] = [];
  if (needle === "") return found;
  for (let i = text.indexOf(needle); i >= 0; i = text.indexOf(needle, i + 1))
    found.push({ start: i, end: i + needle.length });
  return found;
}

/** The words of a citation: verbatim parts in order, `…` standing for words left out between them. */
export const citedParts = (words: string): string[] =>
  words
    .split("…")
    .map((part) => compact(part).text)
    .filter((part) => part !== "");

/** Where a citation stands in a text without white space: one list of spans (a span per part) for each way it fits. */
export function findCitation(text: string, words: string): Span[][] {
  const parts = citedParts(words);
  const [first, ...rest] = parts;
  if (first === undefined) return [];
  const found: Span[][] = [];
  for (const head of occurrences(text, first)) {
    const spans = [head];
    let end = head.end;
    for (const part of rest) {
      const i = text.indexOf(part, end);
      if (i < 0) break;
      end = i + part.length;
      spans.push({ start: i, end });
    }
    if (spans.length === parts.length) found.push(spans);
  }
  return found;
}
