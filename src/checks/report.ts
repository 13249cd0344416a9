import { visible } from "../domain/invisible.ts";
import type { Problem } from "../domain/problem.ts";

const LONGEST_FOUND = 300;
/** On one line, whatever the content holds. */
const onOneLine = (text: string): string => visible(text.replaceAll("\n", " "));
const cut = (text: string): string => (text.length > LONGEST_FOUND ? `${text.slice(0, LONGEST_FOUND)}…` : text);

/** The one place that words a problem: place, rule, what stands there, what was expected, what to do. */
export const problemText = ({ rule, file, line, found, expected, next }: Problem): string =>
  [
    `${file}:${line} [${rule}]`,
    `  found     ${onOneLine(cut(found))}`,
    `  expected  ${onOneLine(expected)}`,
    `  next      ${onOneLine(next)}`,
  ].join("\n");

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? "" : "s"}`;

/** All problems by file and line, with their number. */
export function report(problems: readonly Problem[]): string {
  const ordered = [...problems].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  const files = new Set(problems.map((one) => one.file)).size;
  return [...ordered.map(problemText), `${counted(problems.length, "problem")} in ${counted(files, "file")}.`].join(
    "\n",
  );
}
