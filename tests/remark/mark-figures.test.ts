import type { Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import { markInTree } from "../../src/remark/mark-figures.ts";

const parse = (source: string): Root => unified().use(remarkParse).use(remarkGfm).use(remarkMdx).parse(source);

function marked(tree: Root): string[] {
  const found: string[] = [];
  visit(tree, "mdxJsxTextElement", (node) => {
    const of = Object.fromEntries(node.attributes.map((one) => ("name" in one ? [one.name, one.value] : [])));
    found.push(`${of["clause"]} ${of["n"]} ${of["statement"]}.${of["field"]}=${of["words"]}`);
  });
  return found;
}

/** The text a reader sees, a line a block. */
function textWithFigures(tree: Root): string[] {
  visit(tree, "mdxJsxTextElement", (node, index, parent) => {
    const words = node.attributes.find((one) => "name" in one && one.name === "words")?.value;
    if (parent && index !== undefined) parent.children[index] = { type: "text", value: String(words) };
  });
  return tree.children.map((node) => textOf(node));
}

const figure = (text: string, words: string, field: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, statement: "s", field };
};

test("figures of several paragraphs are wrapped where they stand and the text stays the same", () => {
  const source = "按 50% 给予最高 20 万元。\n\n期限 3 年。";
  const text = "按 50% 给予最高 20 万元。\n期限 3 年。";
  const tree = parse(source);
  markInTree(tree, "01-x", [figure(text, "50%", "rate"), figure(text, "20 万元", "cap"), figure(text, "3 年", "term")]);
  expect(marked(tree)).toEqual(["01-x 0 s.rate=50%", "01-x 1 s.cap=20 万元", "01-x 2 s.term=3 年"]);
  expect(textWithFigures(tree)).toEqual(text.split("\n"));
});

test("escapes, tables and an editor's note do not shift the offsets", () => {
  const source =
    "少于 \\<10 家。\n\n<EditorNote>\n100 家\n</EditorNote>\n\n| 项 | 数 |\n|---|---|\n| 甲 | 8 家 |\n\n共 9 家";
  const text = "少于 <10 家。\n项\t数\n甲\t8 家\n共 9 家";
  const tree = parse(source);
  markInTree(tree, "01-x", [figure(text, "10 家", "a"), figure(text, "8 家", "b"), figure(text, "9 家", "c")]);
  expect(marked(tree)).toEqual(["01-x 0 s.a=10 家", "01-x 1 s.b=8 家", "01-x 2 s.c=9 家"]);
});
