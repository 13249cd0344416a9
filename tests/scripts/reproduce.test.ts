import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { differences } from "../../scripts/differences.ts";
import { writePageIndex } from "../../scripts/search-index.ts";
import { pageRecord } from "../../src/search/records.ts";

let first: string;
let second: string;
beforeEach(() => {
  [first, second] = [0, 1].map(() => mkdtempSync(join(tmpdir(), "zecheng-compare-"))) as [string, string];
});
afterEach(() => {
  for (const folder of [first, second]) rmSync(folder, { recursive: true });
});

test("two folders of the same files do not differ", () => {
  for (const folder of [first, second]) {
    mkdirSync(join(folder, "a"));
    writeFileSync(join(folder, "a/b.txt"), "同");
  }
  expect(differences(first, second)).toEqual([]);
});

test("a file that is missing, longer or different is named, with the text around the first difference", () => {
  writeFileSync(join(first, "a"), "");
  writeFileSync(join(second, "b"), "");
  writeFileSync(join(first, "c"), "same, then 1");
  writeFileSync(join(second, "c"), "same, then 2");
  writeFileSync(join(first, "d"), "short");
  writeFileSync(join(second, "d"), "shorter");
  expect(differences(first, second)).toEqual([
    "a is only in the first",
    "b is only in the second",
    'c at byte 11: "same, then 1", then "same, then 2"',
    'd at byte 5: "short", then "shorter"',
  ]);
});

test("an index of pages is the same at every build", async () => {
  const records = ["wuhan", "chengdu", "hongshan"].map((title) =>
    pageRecord({ address: `compare/${title}/`, title, text: `条款\n${title}` }),
  );
  for (const folder of [first, second]) await writePageIndex(records, folder);
  expect(differences(first, second)).toEqual([]);
  expect(readdirSync(join(first, "fragment"))).toHaveLength(records.length);
});
