import { fold } from "./fold.ts";

/*
 * One token a character. Pagefind joins Latin letters and digits into words and drops signs, so whatever is not a Han
 * character is written as a rare one. A digit's form says whether digits stand beside it: so a run of digits matches
 * only a whole run, and 20万元 does not find 120万元.
 */
const RARE_HAN = 0x20000;
const RARE_HAN_END = 0x2a000;
const DIGITS = 0x2a000;

/** Between two tokens of a record: they are words of their own, and nothing a reader could type stands there. */
export const TOKEN_BREAK = "\u200b";
/** A token that no query has: no phrase reaches across it. */
export const GAP = String.fromCodePoint(0x2a100);

const isDigit = (c: string | undefined): boolean => c !== undefined && /^[0-9]$/.test(c);

function tokenOf(chars: readonly string[], i: number): string {
  const c = chars[i] ?? "";
  if (isDigit(c)) {
    const beside = (isDigit(chars[i - 1]) ? 2 : 0) + (isDigit(chars[i + 1]) ? 1 : 0);
    return String.fromCodePoint(DIGITS + beside * 16 + Number(c));
  }
  const rare = RARE_HAN + (c.codePointAt(0) ?? 0);
  return /\p{Script=Han}/u.test(c) || rare >= RARE_HAN_END ? c : String.fromCodePoint(rare);
}

/** The tokens of folded characters, one for each. */
export const tokensOf = (chars: readonly string[]): string[] => chars.map((_, i) => tokenOf(chars, i));

/** The tokens of a text as written. */
export const tokenise = (text: string): string[] => tokensOf(fold(text).chars);
