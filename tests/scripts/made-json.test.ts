import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { readMadeJson } from "../../scripts/made-json.ts";

const folder = mkdtempSync(join(tmpdir(), "zecheng-json-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, "made.json");
const read = (text: string) => {
  writeFileSync(file, text);
  return readMadeJson(file, z.strictObject({ one: z.number() }), "npm run build");
};

test("a whole file is read", () => {
  expect(read('{ "one": 1 }')).toEqual({ one: 1 });
});

test.each([
  ["ends too early", '{\n "one":\n', 3, /no JSON: Unexpected end/],
  ["is broken", '{\n "one": 1,\n two }', 3, /no JSON: Expected double-quoted property name/],
  ["is empty", "", 1, /no JSON: Unexpected end/],
  ["has another shape", '{ "one": "1" }', 1, /one: Invalid input: expected number/],
])("a file that %s is named, with its line and the command that makes it", (_, text, line, found) => {
  expect(() => read(text)).toThrow(found);
  expect(() => read(text)).toThrow(`${file}:${line} [made-file]`);
  expect(() => read(text)).toThrow("make it again: npm run build");
});

test("so is one that is not there", () => {
  expect(() => readMadeJson(join(folder, "none.json"), z.object(), "npm run build")).toThrow(
    /none\.json:1 \[made-file\]/,
  );
});
