import { describe, expect, test } from "vitest";
import { readClauseFile } from "../../src/normalise/clause-file.ts";
import { clauseOf, clauseSource, FILE } from "./clause.ts";

describe("a clause file", () => {
  test("is its path, its frontmatter and its text", () => {
    const clause = clauseOf("给予最高 20 万元补助。");
    expect(clause).toMatchObject({
      id: "linjiang-opc-2026/00-compute",
      document: "linjiang-opc-2026",
      slug: "00-compute",
    });
    expect(clause.written.title).toBe("例");
    expect([clause.text, clause.compact.text]).toEqual(["给予最高 20 万元补助。", "给予最高20万元补助。"]);
    expect(clause.quantities.map((q) => q.comparator)).toEqual(["at-most"]);
  });

  test("knows the lines of its frontmatter and of its body", () => {
    const clause = clauseOf("正文。", "definitions:\n  - { term: OPC, quote: 正文 }\n");
    expect([clause.line(["title"]), clause.line(["definitions", 0, "quote"]), clause.bodyLine]).toEqual([4, 8, 11]);
  });

  test("a line a paragraph", () =>
    expect(clauseOf("第一段。\n\n第二段，\n续行。").text).toBe("第一段。\n第二段，\n续行。"));

  test("escapes are the sign itself", () =>
    expect(clauseOf("A \\{x\\} \\< 5，11\\. 项，1\\*2").text).toBe("A {x} < 5，11. 项，1*2"));

  test("a table's cells are joined by tabs, blank ones too", () => {
    const text = clauseOf("清单\n\n| 序号 | 任务 | 单位 |\n| --- | --- | --- |\n| 1 | 算力 |  |").text;
    expect(text).toBe("清单\n序号\t任务\t单位\n1\t算力\t");
  });

  test("each paragraph, table and note is known by its place", () => {
    const { text, blocks } = clauseOf(
      "清单，\n续行\n\n<EditorNote>甲</EditorNote>\n\n| 序号 | 任务 |\n| --- | --- |\n| 1 |  |\n\n完。",
    );
    expect(
      blocks.map((block) => (block.kind === "note" ? "note" : [block.kind, text.slice(block.start, block.end)])),
    ).toEqual([["paragraph", "清单，\n续行"], "note", ["table", "序号\t任务\n1\t"], ["paragraph", "完。"]]);
  });

  test("an editor's note is no text of the clause", () => {
    const clause = clauseOf("正文。\n\n<EditorNote>\n我们的话。\n</EditorNote>");
    expect([clause.text, clause.notes]).toEqual(["正文。", [{ text: "我们的话。", line: 11 }]]);
    expect(clause.markup.map(({ name }) => name)).toEqual(["EditorNote"]);
  });

  test("Windows line ends", () => {
    const { clause } = readClauseFile(FILE, clauseSource("正文。").replaceAll("\n", "\r\n"));
    expect(clause?.text).toBe("正文。");
  });
});

describe("what is not plain text is told and not run", () => {
  const markup = (body: string) => clauseOf(body).markup.map(({ kind, name }) => `${kind} ${name}`);
  test.each([
    ['import x from "node:fs"', ['code import x from "node:fs"']],
    ["export const x = 1", ["code export const x = 1"]],
    ["{process.exit(1)}", ["code process.exit(1)"]],
    ["正文 {1 + 1} 正文", ["code 1 + 1"]],
    ["<script src='x'>a</script>", ["component script", "code attributes of <script>"]],
    ["<EditorNote kind={x()}>a</EditorNote>", ["component EditorNote", "code attributes of <EditorNote>"]],
    ["正文 <b>粗</b>", ["component b"]],
    ["**粗** 与 [链接](https://example.org)", ["format strong", "format link"]],
    ["# 标题", ["format heading"]],
    ["- 项", ["format list"]],
    ["```js\nx()\n```", ["format code"]],
  ])("%j", (body, found) => expect(markup(body)).toEqual(found));

  test("code has no effect while it is read", () => {
    Reflect.deleteProperty(globalThis, "ran");
    clauseOf("export const x = (globalThis.ran = true)\n\n正文 {(globalThis.ran = true)}");
    expect("ran" in globalThis).toBe(false);
  });
});

test("a file may end with its frontmatter's last mark", () => {
  const source = clauseSource("").trimEnd();
  expect(source).toMatch(/\n---$/);
  expect(readClauseFile(FILE, source).problems).toEqual([]);
});

describe("a clause file that cannot be read", () => {
  test.each([
    ["no frontmatter at all", "正文。", 1, "no frontmatter"],
    ["a frontmatter that is cut off", "---\nordinal: 一\nhead", 3, "a frontmatter without its end"],
    ["nothing after the first mark", "---", 1, "a frontmatter without its end"],
    ["an empty frontmatter", "---\n---\n正文。\n", 2, "the file"],
    ["a bare < in the text", clauseSource("小于<5。"), 9, /Unexpected character/],
    ["a bare { in the text", clauseSource("括号{开。"), 9, /Could not parse expression|Unexpected/],
    ["an unknown field", clauseSource("正文。", "money: 5\n"), 2, "the file"],
  ])("%s", (_why, source, line, found) => {
    const { clause, problems } = readClauseFile(FILE, source);
    expect(clause).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ rule: "frontmatter", file: FILE, line });
    expect(problems[0]?.found).toMatch(found);
  });
});
