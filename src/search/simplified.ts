const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;

/**
 * Pairs of characters: one that the texts do not hold, then the one they write instead. `simplify` gives the simplified
 * form of a character. What the texts hold stays as it is, so that every piece of them finds itself.
 */
export function simplifiedPairs(texts: string, simplify: (character: string) => string): string {
  const held = new Set(texts);
  const pairs: string[] = [];
  for (let code = FIRST_HAN; code <= LAST_HAN; code++) {
    const character = String.fromCodePoint(code);
    if (held.has(character)) continue;
    const simple = simplify(character);
    if (simple !== character && held.has(simple)) pairs.push(character + simple);
  }
  return pairs.join("");
}
