import { wholeNumbers } from "./stands.ts";

/** A shorter part differs from too much. */
const SHORTEST = 3;
const MOST = 8;
/** What a wrong or missing character can have been: never a digit, because another number is another amount. */
const CHARACTER = /^[\p{L}+]$/u;

type Pattern = { readonly head: string; readonly tail: string; readonly gap: 0 | 1 };

/** A part with one character wrong, missing, too many inside it, or two swapped. */
function patterns(part: string): Pattern[] {
  const found: Pattern[] = [];
  for (let i = 0; i <= part.length; i++) {
    const head = part.slice(0, i);
    const c = part.charAt(i);
    if (i > 0 && i < part.length) found.push({ head, tail: part.slice(i), gap: 1 });
    if (!CHARACTER.test(c)) continue;
    found.push({ head, tail: part.slice(i + 1), gap: 1 });
    const inside = i > 0 && i < part.length - 1;
    if (inside && part.length > SHORTEST + 1) found.push({ head: head + part.slice(i + 1), tail: "", gap: 0 });
    const next = part.charAt(i + 1);
    if (CHARACTER.test(next) && next !== c) found.push({ head: head + next + c + part.slice(i + 2), tail: "", gap: 0 });
  }
  return found;
}

function matches(text: string, { head, tail, gap }: Pattern, take: (found: string) => void): void {
  const sought = head === "" ? tail : head;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    const start = head === "" ? at - gap : at;
    const end = start + head.length + gap + tail.length;
    if (start < 0 || end > text.length || !text.startsWith(tail, end - tail.length)) continue;
    if (gap === 1 && !CHARACTER.test(text.charAt(start + head.length))) continue;
    if (wholeNumbers(text, start, end)) take(text.slice(start, end));
  }
}

/** What stands in the texts and differs from a part in one character, most frequent first; eight at most. */
export function oneCharacterOff(part: string, texts: readonly string[]): string[] {
  if (part.length < SHORTEST || part.length > 40) return [];
  const counts = new Map<string, number>();
  for (const pattern of patterns(part))
    for (const text of texts) matches(text, pattern, (found) => counts.set(found, (counts.get(found) ?? 0) + 1));
  counts.delete(part);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST)
    .map(([found]) => found);
}

/** The known words that differ from a part in one character. */
export const wordsOneCharacterOff = (part: string, known: readonly string[]): string[] =>
  oneCharacterOff(
    part,
    known.filter((word) => Math.abs(word.length - part.length) <= 1),
  ).filter((found) => known.includes(found));
