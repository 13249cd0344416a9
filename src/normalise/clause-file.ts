import type { Root, RootContent } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { remark } from "remark";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import type { PluggableList } from "unified";
import { visit } from "unist-util-visit";
import { invisibleIn } from "../domain/invisible.ts";
import type { Problem } from "../domain/problem.ts";
import { inexactNumeral, type Quantity, scanQuantities } from "../domain/quantity.ts";
import { type Compact, compact } from "../domain/verbatim.ts";
import type { Clause } from "../schema/comparable.ts";
import { type WrittenClause, writtenClause } from "../schema/written.ts";
import { EXACT, type Path, readYaml, validate } from "./yaml-source.ts";

/** Something in a body that is not plain text. */
export type Markup = {
  readonly kind: "code" | "component" | "format" | "character";
  readonly name: string;
  readonly line: number;
};

/** A clause as a person wrote it, with its body read. */
export type ClauseFile = {
  readonly file: string;
  /** `<document>/<nn-slug>` */
  readonly id: string;
  readonly document: string;
  readonly slug: string;
  readonly written: WrittenClause;
  /** The verbatim clause, a line a paragraph; a table's cells joined by tabs. */
  readonly text: string;
  /** Its paragraphs and tables, with their places in `text`, and the notes between them. */
  readonly blocks: Clause["blocks"];
  readonly compact: Compact;
  readonly quantities: readonly Quantity[];
  readonly notes: readonly { readonly text: string; readonly line: number }[];
  readonly markup: readonly Markup[];
  /** 1-based line of a frontmatter value. */
  readonly line: (path: Path) => number;
  readonly bodyLine: number;
};

/** What a clause may be written with, beyond Markdown. */
const SYNTAX: PluggableList = [remarkFrontmatter, remarkGfm, remarkMdx];
const parser = remark().use(SYNTAX);

/** An aside of ours: `<EditorNote>` around a paragraph, or on one line, where MDX reads it as part of a paragraph. */
const isNote = (node: RootContent): boolean => {
  if (node.type === "mdxJsxFlowElement") return node.name === "EditorNote";
  const [only, ...others] = node.type === "paragraph" ? node.children : [];
  return only?.type === "mdxJsxTextElement" && only.name === "EditorNote" && others.length === 0;
};

function blockText(node: RootContent): string {
  if (node.type !== "table") return textOf(node);
  return node.children.map((row) => row.children.map((cell) => textOf(cell)).join("\t")).join("\n");
}

/** A body's text, a line a block, and what stands where in it. */
function readBody(nodes: readonly RootContent[]): Pick<ClauseFile, "text" | "blocks"> {
  const blocks: ClauseFile["blocks"] = [];
  let text = "";
  for (const node of nodes) {
    if (isNote(node)) {
      blocks.push({ kind: "note" });
      continue;
    }
    const start = text === "" ? 0 : text.length + 1;
    text = `${text}${text === "" ? "" : "\n"}${blockText(node)}`;
    blocks.push({ kind: node.type === "table" ? "table" : "paragraph", start, end: text.length });
  }
  return { text, blocks };
}

const FORMATS = new Set([
  "emphasis",
  "strong",
  "delete",
  "inlineCode",
  "link",
  "image",
  "heading",
  "list",
  "blockquote",
  "html",
  "break",
  "thematicBreak",
  "footnoteReference",
  "footnoteDefinition",
  "definition",
  "linkReference",
  "imageReference",
]);

function markupOf(tree: Root): Markup[] {
  const found: Markup[] = [];
  visit(tree, (node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === "mdxjsEsm" || node.type === "mdxFlowExpression" || node.type === "mdxTextExpression")
      found.push({ kind: "code", name: node.value.split("\n")[0] ?? "", line });
    else if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") {
      found.push({ kind: "component", name: node.name ?? "<>", line });
      if (node.attributes.length > 0) found.push({ kind: "code", name: `attributes of <${node.name}>`, line });
    } else if (node.type === "table" && node.align?.some((one) => one !== null))
      found.push({ kind: "format", name: "alignment of a table", line });
    else if (node.type === "text") {
      const name = invisibleIn(node.value);
      if (name !== undefined) found.push({ kind: "character", name, line });
    } else if (node.type === "code") found.push({ kind: "format", name: "code", line });
    else if (FORMATS.has(node.type)) found.push({ kind: "format", name: node.type, line });
  });
  return found;
}

/** Reads content/clauses/<document>/<nn-slug>.mdx. Nothing in it is executed. */
export function readClauseFile(
  file: string,
  source: string,
): { clause: ClauseFile | undefined; problems: readonly Problem[] } {
  const frontmatter = /^---\r?\n(?:([\s\S]*?)\r?\n)??---(?:\r?\n|$)/.exec(source);
  const fail = (line: number, found: string, expected: string, next: string) => ({
    clause: undefined,
    problems: [{ rule: "frontmatter", file, line, found, expected, next }],
  });
  if (!frontmatter && /^---\s/.test(`${source}\n`))
    return fail(
      source.trimEnd().split("\n").length,
      "a frontmatter without its end",
      "a second line that is --- alone, after the YAML",
      "write it above the clause's text; if the file was cut off, take it from the commit before",
    );
  if (!frontmatter)
    return fail(
      1,
      "no frontmatter",
      "a file that starts with --- YAML ---",
      "start from the template in CONTRIBUTING.md",
    );
  const yaml = readYaml(file, frontmatter[1] ?? "", 1);
  const { value: written, problems } = validate(writtenClause, file, yaml);
  let tree: Root;
  try {
    tree = parser.parse(source);
  } catch (error) {
    const place = error as { line?: number; reason?: string };
    return fail(
      place.line ?? 1,
      place.reason ?? String(error),
      "MDX that parses",
      "escape < and { in the clause's text with a backslash",
    );
  }
  if (!written) return { clause: undefined, problems };
  const [, document = "", slug = ""] = /([^/]+)\/([^/]+)\.mdx$/.exec(file) ?? [];
  const nodes = tree.children.filter((node) => node.type !== "yaml");
  const body = readBody(nodes.filter((node) => node.type !== "mdxjsEsm"));
  const squeezed = compact(body.text);
  const inexact = inexactNumeral(squeezed.text);
  if (inexact !== undefined) return fail(nodes[0]?.position?.start.line ?? 1, `the number ${inexact}`, ...EXACT);
  const bodyStart = frontmatter[0].split("\n").length;
  return {
    clause: {
      file,
      id: `${document}/${slug}`,
      document,
      slug,
      written,
      ...body,
      compact: squeezed,
      quantities: scanQuantities(squeezed.text),
      notes: nodes.filter(isNote).map((node) => ({ text: textOf(node), line: node.position?.start.line ?? 1 })),
      markup: markupOf(tree),
      line: yaml.line,
      bodyLine: nodes[0]?.position?.start.line ?? bodyStart,
    },
    problems: [],
  };
}
