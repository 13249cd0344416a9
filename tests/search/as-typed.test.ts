import { expect, test } from "vitest";
import { asTyped } from "../../src/search/as-typed.ts";
import { prepareWords } from "../../src/search/words.ts";

const words = prepareWords({ simplified: "", synonyms: [["API", "Token（词元）"]], ignored: [], terms: [] });

test.each([
  ["as it was typed", "opc", "OPC是什么", "OPC"],
  ["in full width too", "ai+", "找ＡＩ＋", "ＡＩ＋"],
  ["as our lists write what was not typed", "token(词元)", "api", "Token（词元）"],
  ["as it is where nobody wrote it otherwise", "算力", "算利", "算力"],
])("a word is echoed %s", (_, folded, typed, expected) => {
  expect(asTyped(folded, typed, words)).toBe(expected);
});
