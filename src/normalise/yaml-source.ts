import { isCollection, isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { Problem } from "../domain/problem.ts";

export type Path = readonly (string | number)[];

/** YAML with the line each value stands on. */
export type YamlSource = {
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** 1-based line of a value in its file; the nearest parent's if the value is missing. */
  readonly line: (path: Path) => number;
};

/** Reads one YAML text. `lineOffset` is the number of lines before it in its file. */
export function readYaml(file: string, text: string, lineOffset = 0): YamlSource {
  const counter = new LineCounter();
  const doc = parseDocument(text, { lineCounter: counter, schema: "core", uniqueKeys: true });
  const lineAt = (offset: number): number => counter.linePos(offset).line + lineOffset;
  const problems = doc.errors.map((error) => ({
    rule: "frontmatter",
    file,
    line: lineAt(error.pos[0]),
    found: error.message.split("\n")[0] ?? "",
    expected: "well-formed YAML",
    next: "put a value that contains , : [ ] { } or # in quotes, and check the indentation",
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
      expected: message.replaceAll(/Invalid (?:input|option): expected /g, ""),
      next: "write the field as src/schema describes it; CONTRIBUTING.md has a commented example",
    };
  });
  return { value: undefined, problems };
}
