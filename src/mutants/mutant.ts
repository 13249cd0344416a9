import type { ClauseFile } from "../normalise/clause-file.ts";
import { type Path, valueAt } from "../normalise/yaml-source.ts";

/** One change of structured data that a check must refuse. */
export type Mutant = {
  /** What was changed, such as `payee dropped`: a row of the table. */
  readonly kind: string;
  readonly path: Path;
  readonly from: string;
  readonly to: string;
  /** The changed frontmatter; its shape may be wrong. */
  readonly value: unknown;
};

type Container = Record<string | number, unknown>;
const isContainer = (value: unknown): value is Container => typeof value === "object" && value !== null;

/** A copy with the value at a path replaced; undefined takes the key, or the list's entry, away. */
export function changed(value: unknown, path: Path, replacement: unknown): unknown {
  const copy = structuredClone(value);
  const parent = valueAt(copy, path.slice(0, -1));
  const key = path.at(-1);
  if (!isContainer(parent) || key === undefined) throw new RangeError(`no place ${path.join(".")}`);
  if (replacement !== undefined) parent[key] = replacement;
  else if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
  return copy;
}

/** A value as a list of survivors shows it. */
export const shown = (value: unknown): string =>
  value === undefined ? "(nothing)" : typeof value === "string" ? value : JSON.stringify(value);

/** The mutant that puts `to` at `path` of a value; undefined takes what is there away. */
export const mutantOf = (kind: string, value: unknown, path: Path, to: unknown): Mutant => ({
  kind,
  path,
  from: shown(valueAt(value, path)),
  to: shown(to),
  value: changed(value, path, to),
});

/** The mutant of a clause's frontmatter. */
export const mutant = (kind: string, clause: ClauseFile, path: Path, to: unknown): Mutant =>
  mutantOf(kind, clause.written, path, to);

/** Every place below a value, parents first, with its path. */
export function* places(value: unknown, path: Path = []): Generator<{ path: Path; value: unknown }> {
  yield { path, value };
  if (!isContainer(value)) return;
  for (const [key, inner] of Object.entries(value))
    yield* places(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** `, no sum` for a statement of a measure without a figure: there is less that words could contradict. */
export function withoutSum(clause: ClauseFile, statement: Path): string {
  if (statement[0] !== "measures") return ", no sum";
  const kind = valueAt(clause.written, [...statement.slice(0, 2), "amount", "kind"]);
  return kind === "not-stated" || kind === "in-kind" ? ", no sum" : "";
}
