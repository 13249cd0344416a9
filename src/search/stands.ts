const isDigit = (text: string, at: number): boolean => /^[0-9]$/.test(text.charAt(at));

/** Whether no run of digits of text[start, end) goes on outside it. */
export const wholeNumbers = (text: string, start: number, end: number): boolean =>
  !(isDigit(text, start) && isDigit(text, start - 1)) && !(isDigit(text, end - 1) && isDigit(text, end));

/** Whether a part of a query stands in a folded text; its runs of digits are whole runs of the text, as in `findHits`. */
export function standsIn(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1))
    if (wholeNumbers(text, at, at + part.length)) return true;
  return false;
}

/** Whether a word stands in a text; Latin letters beside it make it a piece of another word: API is not in capital. */
export function wordStandsAt(text: string, word: string, from = 0): number {
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    const joined = (i: number, j: number) => /^[a-z]{2}$/.test(text.charAt(i) + text.charAt(j));
    if (!joined(at - 1, at) && !joined(end - 1, end) && wholeNumbers(text, at, end)) return at;
  }
  return -1;
}
