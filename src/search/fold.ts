/** A text as search sees it: folded characters and, for each, where in the original the character it came from starts and ends. */
export type Folded = {
  readonly chars: readonly string[];
  readonly from: readonly number[];
  readonly to: readonly number[];
};

/** Signs that a reader types in one form and a document prints in another. */
const SAME: Readonly<Record<string, string>> = {
  "[": "(",
  "〔": "(",
  "〈": "(",
  "【": "(",
  "]": ")",
  "〕": ")",
  "〉": ")",
  "】": ")",
  "“": "“",
  "”": "“",
  '"': "“",
  "「": "“",
  "」": "“",
  "『": "“",
  "』": "“",
  "‘": "‘",
  "’": "‘",
  "'": "‘",
  "–": "-",
  "—": "-",
  "―": "-",
  "−": "-",
  "‑": "-",
  "•": "·",
};

const INVISIBLE = /[\s\p{Cf}\p{Cc}]/u;

/**
 * Folds a text for searching: full-width and compatibility forms (NFKC), lower case, one form for each kind of bracket,
 * quotation mark and dash; white space is left out, because a source breaks lines anywhere.
 */
export function fold(text: string): Folded {
  const chars: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  for (const original of text) {
    for (const c of original.normalize("NFKC").toLowerCase()) {
      if (INVISIBLE.test(c)) continue;
      chars.push(SAME[c] ?? c);
      from.push(at);
      to.push(at + original.length);
    }
    at += original.length;
  }
  return { chars, from, to };
}
