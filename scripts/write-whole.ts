import { renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Writes a file so that it is either the old one or the new one, whole. Throws an Error that names it where it cannot. */
export function writeWhole(file: string, text: string): void {
  const made = join(dirname(file), `.${basename(file)}.new`);
  try {
    writeFileSync(made, text);
    renameSync(made, file);
  } catch (error) {
    rmSync(made, { force: true, recursive: true });
    throw new Error(`${file} was not written and is as it was: ${(error as Error).message}`);
  }
}
