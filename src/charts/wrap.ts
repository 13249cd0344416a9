import { textWidth } from "./text-size.ts";

/** Marks that must not begin a line. */
const CLOSING = /^[，。；：、！？）」』》”’%]/;
/** What stays together: a run of Latin letters and digits with its points, or one character. */
const UNITS = /[A-Za-z0-9.,%+-]+|[\s\S]/gu;

/** Breaks a text into lines no wider than `width` at a font size; closing punctuation may hang over by one character. */
export function wrap(content: string, width: number, fontSize: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const [unit] of content.matchAll(UNITS)) {
    if (line !== "" && textWidth(line + unit, fontSize) > width && !CLOSING.test(unit)) {
      lines.push(line);
      line = unit;
    } else line += unit;
  }
  return line === "" ? lines : [...lines, line];
}
