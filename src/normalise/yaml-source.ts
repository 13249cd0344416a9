import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
} from "yaml";
import type { z } from "zod";
import { invisibleIn } from "../domain/invisible.ts";
import type { Problem } from "../domain/problem.ts";
import { inexactNumeral } from "../domain/quantity.ts";
import { compact } from "../domain/verbatim.ts";

export type Path = readonly (string | number)[];

/** YAML with the line each value stands on. */
export type YamlSource = {
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** 1-based line of a value in its file; the nearest parent's if the value is missing. */
  readonly line: (path: Path) => number;
};

/** What to say of a number that no number holds. */
export const EXACT = ["a number of at most 15 digits", "check it against the source"] as const;
const SEEN = ["characters that a reader can see", "remove it, or write the character that is meant"] as const;
/** A file's hash is no number. */
const HASH = /^[0-9a-f]{64}$/;

type Oddity = Pick<Problem, "found" | "expected" | "next"> & { readonly offset: number };

const PLAIN = ["plain values, written out", "write the value itself, in quotes if it has signs of YAML"] as const;

/** What YAML can say beyond plain values: tags and references are how a reader of a file is made to run something, or to grow. */
function odditiesOf(doc: Document.Parsed): Oddity[] {
  const odd: Oddity[] = [];
  const add = (node: unknown, found: string, [expected, next]: readonly [string, string]): void =>
    void odd.push({ offset: (isNode(node) && node.range?.[0]) || 0, found, expected, next });
  visit(doc, {
    Node: (_, node) => {
      if (isAlias(node)) add(node, `reference *${node.source}`, PLAIN);
      else if (node.anchor) add(node, `anchor &${node.anchor}`, PLAIN);
      if (node.tag) add(node, `tag ${node.tag}`, PLAIN);
      if (!isScalar(node) || typeof node.value !== "string") return;
      const invisible = invisibleIn(node.value);
      if (invisible !== undefined) add(node, invisible, SEEN);
      const inexact = HASH.test(node.value) ? undefined : inexactNumeral(compact(node.value).text);
      if (inexact !== undefined) add(node, `the number ${inexact}`, EXACT);
    },
    Pair: (_, { key }) => {
      if (!isScalar(key) || typeof key.value !== "string" || key.value === "<<" || key.value in {})
        add(key, `key ${String(key).trim()}`, PLAIN);
    },
  });
  return odd;
}

/** Reads one YAML text. `lineOffset` is the number of lines before it in its file. */
export function readYaml(file: string, text: string, lineOffset = 0): YamlSource {
  const counter = new LineCounter();
  const doc = parseDocument(text, { lineCounter: counter, schema: "core", uniqueKeys: true, prettyErrors: false });
  const lineAt = (offset: number): number => Math.max(1, counter.linePos(offset).line) + lineOffset;
  const broken = doc.errors.map(({ pos, message }) => ({
    offset: pos[0],
    found: message,
    expected: "well-formed YAML",
    next: "put a value that contains , : [ ] { } or # in quotes, and check the indentation",
  }));
  const problems = (broken.length > 0 ? broken : odditiesOf(doc)).map(({ offset, ...said }) => ({
    rule: "frontmatter",
    file,
    line: lineAt(offset),
    ...said,
  }));
  const line = (path: Path): number => {
    let node: unknown = doc.contents;
    let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    for (const key of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
        if (!pair || !isNode(pair.key)) break;
        offset = pair.key.range?.[0] ?? offset;
        node = pair.value;
      } else if (isCollection(node)) {
        node = node.items[Number(key)];
        if (!isNode(node)) break;
        offset = node.range?.[0] ?? offset;
      } else break;
    }
    return lineAt(offset);
  };
  return { value: problems.length > 0 ? undefined : doc.toJS(), problems, line };
}

const pathText = (path: Path): string =>
  path.reduce<string>((text, key) => (typeof key === "number" ? `${text}[${key}]` : text ? `${text}.${key}` : key), "");

/** The value at a path; undefined if there is none. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, key) => (typeof at === "object" && at !== null ? (at as Record<string | number, unknown>)[key] : undefined),
    value,
  );

const shown = (value: unknown): string => {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
};

type Issue = z.core.$ZodIssue;

/** A union's error says little; the branch that fits the value best says what is wrong with it. */
function innermost(issue: Issue): { path: PropertyKey[]; message: string }[] {
  if (issue.code !== "invalid_union") return [issue];
  const branches = issue.errors.map((branch) => branch.flatMap(innermost));
  const depth = (branch: { path: PropertyKey[] }[]): number => Math.max(0, ...branch.map((i) => i.path.length));
  const objects = branches
    .filter((branch) => depth(branch) > 0)
    .sort((a, b) => depth(b) - depth(a) || a.length - b.length);
  const best = objects[0];
  if (!best) return [{ path: issue.path, message: [...new Set(branches.flat().map((i) => i.message))].join("; or ") }];
  return best.map((inner) => ({ path: [...issue.path, ...inner.path], message: inner.message }));
}

/** Validates a YAML source against its schema: the value, or a problem for each thing that is wrong. */
export function validate<T>(
  schema: z.ZodType<T>,
  file: string,
  source: YamlSource,
): { value: T; problems: [] } | { value: undefined; problems: readonly Problem[] } {
  if (source.problems.length > 0) return { value: undefined, problems: source.problems };
  const result = schema.safeParse(source.value);
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues.flatMap(innermost).map(({ path, message }) => {
    const at = path.filter((key) => typeof key !== "symbol");
    return {
      rule: "frontmatter",
      file,
      line: source.line(at),
      found: `${pathText(at) || "the file"}: ${shown(valueAt(source.value, at))}`,
      expected: message.replaceAll(/(?:Invalid (?:input|option): |^|(?<=; or ))expected /g, ""),
      next: "write the field as src/schema describes it; CONTRIBUTING.md has a commented example",
    };
  });
  return { value: undefined, problems };
}
