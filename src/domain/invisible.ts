/** Controls, marks of direction and other signs that take no room: they make a text look like another one. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const INVISIBLES = new RegExp(INVISIBLE, "gu");

const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** The first character of a text that nobody sees, by its number; line ends and tabs may be there. */
export function invisibleIn(text: string): string | undefined {
  const found = INVISIBLE.exec(text.replace(/[\n\r\t]/g, " "));
  return found ? `the invisible character ${nameOf(found[0])}` : undefined;
}

/** A text for one line of a terminal: what cannot be seen there, or would be obeyed, is written by its number. */
export const visible = (text: string): string => text.replace(INVISIBLES, (character) => `<${nameOf(character)}>`);
