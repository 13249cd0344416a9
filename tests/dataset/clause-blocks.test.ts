import { expect, test } from "vitest";
import { type Passage, shownBlocks } from "../../src/dataset/clause-blocks.ts";
import { clauseOf } from "../normalise/clause.ts";

/** A clause as its file gives it, with a figure for each of the words. */
function shown(body: string, ...words: readonly string[]) {
  const { text, blocks, notes } = clauseOf(body);
  const figures = words.map((one, n) => {
    const start = text.indexOf(one);
    return { start, end: start + one.length, statement: "s", field: `field-${n}` };
  });
  return shownBlocks({ text, blocks, notes: notes.map((note) => note.text), figures });
}

/** `按 [0:50%] 给予`: the figures of a passage with their number. */
const read = (passage: Passage): string =>
  passage.map((piece) => (typeof piece === "string" ? piece : `[${piece.n}:${piece.words}]`)).join("");

test("figures of several paragraphs are marked where they stand and the text stays the same", () => {
  const blocks = shown("按 50% 给予最高 20 万元。\n\n期限 3 年。", "50%", "20 万元", "3 年");
  expect(blocks.map((block) => block.kind === "paragraph" && read(block.passage))).toEqual([
    "按 [0:50%] 给予最高 [1:20 万元]。",
    "期限 [2:3 年]。",
  ]);
});

test("escapes, tables and an editor's note do not shift the figures", () => {
  const blocks = shown(
    "少于 \\<10 家。\n\n<EditorNote>\n100 家\n</EditorNote>\n\n| 项 | 数 |\n|---|---|\n| 甲 | 8 家 |\n| 乙 |  |\n\n共 9 家",
    "10 家",
    "8 家",
    "9 家",
  );
  const [first, note, table, last] = blocks;
  expect(first?.kind === "paragraph" && read(first.passage)).toBe("少于 <[0:10 家]。");
  expect(note).toEqual({ kind: "note", text: "100 家" });
  expect(table?.kind === "table" && [table.head.map(read), ...table.rows.map((row) => row.map(read))]).toEqual([
    ["项", "数"],
    ["甲", "[1:8 家]"],
    ["乙", ""],
  ]);
  expect(last?.kind === "paragraph" && read(last.passage)).toBe("共 [2:9 家]");
});

test("each note is shown once, in its place", () => {
  const blocks = shown("<EditorNote>甲</EditorNote>\n\n正文。\n\n<EditorNote>乙</EditorNote>");
  expect(blocks.flatMap((block) => (block.kind === "note" ? block.text : "…"))).toEqual(["甲", "…", "乙"]);
});

test("of two figures that overlap the first is marked", () => {
  const [block] = shown("20 万元以上", "20 万元", "万元以上");
  expect(block?.kind === "paragraph" && read(block.passage)).toBe("[0:20 万元]以上");
});
