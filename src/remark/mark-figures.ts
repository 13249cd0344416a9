import { readFileSync } from "node:fs";
import type { PhrasingContent, Root, RootContent, Text } from "mdast";
import type { MdxJsxTextElement } from "mdast-util-mdx-jsx";
import type { VFile } from "vfile";
import { readClauseFile } from "../normalise/clause-file.ts";
import { figuresOf } from "../normalise/figures.ts";
import type { Clause } from "../schema/comparable.ts";

type Figures = Clause["figures"];

/** `<Figure clause n statement field words>`: the page decides what it links to. */
function figureElement(clause: string, figure: Figures[number], n: number, text: string): MdxJsxTextElement {
  const attribute = (name: string, value: string) => ({ type: "mdxJsxAttribute" as const, name, value });
  return {
    type: "mdxJsxTextElement",
    name: "Figure",
    attributes: [
      attribute("clause", clause),
      attribute("n", String(n)),
      attribute("statement", figure.statement),
      attribute("field", figure.field),
      attribute("words", text),
    ],
    children: [],
  };
}

/** A text node in pieces, the figures that lie in it wrapped. `start` is its place in the clause's text. */
function split(clause: string, node: Text, start: number, figures: Figures): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let at = 0;
  const plain = (end: number) => {
    if (end > at) pieces.push({ type: "text", value: node.value.slice(at, end) });
    at = Math.max(at, end);
  };
  figures.forEach((figure, n) => {
    const from = figure.start - start;
    const to = figure.end - start;
    if (from < at || to > node.value.length) return;
    plain(from);
    pieces.push(figureElement(clause, figure, n, node.value.slice(from, to)));
    at = to;
  });
  plain(node.value.length);
  return pieces;
}

type Parent = { children: RootContent[] };
const hasChildren = (node: object): node is Parent => "children" in node;

/** Wraps each figure of a clause's body. Offsets count as in the clause's text: a line a block or table row, tabs between cells. */
export function markInTree(tree: Root, clause: string, figures: Figures): void {
  let offset = 0;
  const inside = (parent: Parent): void => {
    parent.children = parent.children.flatMap((node): RootContent[] => {
      if (node.type === "text") {
        const pieces = split(clause, node, offset, figures);
        offset += node.value.length;
        return pieces;
      }
      if (hasChildren(node)) inside(node);
      else if ("value" in node) offset += node.value.length;
      return [node];
    });
  };
  const separated = (nodes: readonly object[], visit: (node: object) => void): void =>
    nodes.forEach((node, i) => {
      if (i > 0) offset += 1;
      visit(node);
    });
  const blocks = tree.children.filter(
    (node) => node.type !== "yaml" && node.type !== "mdxjsEsm" && node.type !== "mdxJsxFlowElement",
  );
  separated(blocks, (block) => {
    const node = block as RootContent;
    if (node.type !== "table") {
      if (hasChildren(node)) inside(node);
      return;
    }
    separated(node.children, (row) => separated((row as Parent).children, (cell) => inside(cell as unknown as Parent)));
  });
}

/** Remark plugin: marks in each clause file the figures that its structured statements use. */
export function markFigures() {
  return (tree: Root, file: VFile): void => {
    if (!/content\/clauses\/[^/]+\/[^/]+\.mdx$/.test(file.path ?? "")) return;
    const { clause } = readClauseFile(file.path, readFileSync(file.path, "utf8"));
    if (clause) markInTree(tree, clause.slug, figuresOf(clause));
  };
}
