import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { writtenSynonyms } from "../../src/schema/synonyms.ts";
import { foldedText } from "../../src/search/words.ts";

const written = () => writtenSynonyms.parse(parse(readFileSync("content/synonyms.yml", "utf8")));

test("a group names at least two different words", () => {
  expect(writtenSynonyms.safeParse({ groups: [["补贴"]], ignored: [] }).error?.issues[0]?.message).toBe(
    "expected at least two words for one thing",
  );
  expect(writtenSynonyms.safeParse({ groups: [["补贴", "补贴"]], ignored: [] }).error?.issues[0]?.message).toBe(
    "expected each word of a group once",
  );
  expect(writtenSynonyms.safeParse({ groups: [["补贴", "补助"]], ignored: [] }).success).toBe(true);
});

test("each group of content/synonyms.yml leads to some source", () => {
  const sources = readdirSync("content/sources").map((file) =>
    foldedText(readFileSync(`content/sources/${file}`, "utf8")),
  );
  const lost = written().groups.filter(
    (group) => !group.some((word) => sources.some((text) => text.includes(foldedText(word)))),
  );
  expect(lost).toEqual([]);
});
