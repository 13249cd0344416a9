import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const AROUND = 30;

/** The files below a folder, by their paths from it. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

/** Where two contents part, with the text around it. */
function firstDifference(a: Buffer, b: Buffer): string {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  const around = (one: Buffer): string =>
    JSON.stringify(one.subarray(Math.max(0, at - AROUND), at + AROUND).toString("utf8"));
  return `at byte ${at}: ${around(a)}, then ${around(b)}`;
}

/** What differs between two folders of files, a line a file, by path; nothing where they are the same byte for byte. */
export function differences(first: string, second: string): string[] {
  const [one, other] = [new Set(filesIn(first)), new Set(filesIn(second))];
  return [...one.union(other)].sort().flatMap((file) => {
    if (!other.has(file)) return [`${file} is only in the first`];
    if (!one.has(file)) return [`${file} is only in the second`];
    const [a, b] = [readFileSync(join(first, file)), readFileSync(join(second, file))];
    return a.equals(b) ? [] : [`${file} ${firstDifference(a, b)}`];
  });
}
