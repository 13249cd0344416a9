import { readFileSync } from "node:fs";
import type { z } from "zod";
import { problemText } from "../src/checks/report.ts";

/** The line that a JSON error speaks of; the last one where the text ends too early. */
function lineOf(message: string, text: string): number {
  const said = /\bline (\d+)/.exec(message)?.[1];
  return said ? Number(said) : text.split("\n").length;
}

/**
 * Reads a JSON file that a command of this repository made.
 * Throws an Error that names file and line, what stands there, what was expected and the command that makes it again.
 */
export function readMadeJson<T>(file: string, schema: z.ZodType<T>, command: string): T {
  const wrong = (line: number, found: string, expected: string): Error =>
    new Error(problemText({ rule: "made-file", file, line, found, expected, next: `make it again: ${command}` }));
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw wrong(1, (error as Error).message, "the file");
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    throw wrong(lineOf(message, text), `no JSON: ${message}`, "a whole file");
  }
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  const [issue] = error.issues;
  throw wrong(1, `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`, "what its schema says");
}
