import type { LexiconField } from "../domain/lexicon.ts";
import type { WrittenClause } from "../schema/written.ts";
import type { Path } from "./yaml-source.ts";

/** What kind of number a phrase must hold. */
export type Expected = "money" | "rate" | "duration" | "date" | "months" | "any";

/** One thing a statement says, with the verbatim words it rests on. */
export type Claim = {
  readonly path: Path;
  /** The statement it belongs to, as an index path such as ["measures", 0]; a clause-level claim has none. */
  readonly statement: Path;
  readonly text: string;
} & (
  | { readonly role: "phrase"; readonly expects: Expected }
  | { readonly role: "lexicon"; readonly field: LexiconField; readonly value: string }
  | { readonly role: "words" }
);

const PHRASES: Record<string, Expected> = {
  rate: "rate",
  sum: "money",
  max: "any",
  limit: "any",
  count: "any",
  quantity: "any",
  value: "any",
  term: "duration",
  deadline: "date",
  atLeast: "any",
  moreThan: "any",
  monthsReached: "months",
};
const LEXICAL: Record<string, LexiconField> = {
  instrument: "instrument",
  payee: "payee",
  award: "award",
  scope: "scope",
  period: "period",
  combine: "combine",
  stacking: "stacking",
  unit: "scope",
};
const WORDS = new Set(["words", "what", "metric"]);
const NOT_VERBATIM = new Set([
  "id",
  "title",
  "topic",
  "group",
  "repeats",
  "quote",
  "key",
  "is",
  "in",
  "kind",
  "means",
  "input",
  "inHand",
  "earlier",
]);
const SILENT = new Set(["not-stated", "not-applicable", "not-asked"]);

type Json = { readonly [key: string]: unknown };
const isRecord = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** `of` is a base in a share, the payee of a requirement, and plain words in a tier. */
function fieldOf(key: string, statement: Path): LexiconField | undefined {
  if (key === "of") return statement[0] === "requirements" ? "payee" : "base";
  return LEXICAL[key];
}

function walk(value: unknown, key: string, path: Path, statement: Path): Claim[] {
  if (NOT_VERBATIM.has(key) && typeof value !== "object") return [];
  if (typeof value === "string") {
    if (SILENT.has(value)) return [];
    const expects = PHRASES[key];
    if (expects) return [{ role: "phrase", expects, path, statement, text: value }];
    return WORDS.has(key) || key === "conditions" || key === "of"
      ? [{ role: "words", path, statement, text: value }]
      : [];
  }
  if (Array.isArray(value)) return value.flatMap((item, i) => walk(item, key, [...path, i], statement));
  if (!isRecord(value) || key === "ambiguity") return [];
  const field = fieldOf(key, statement);
  if (field && typeof value["is"] === "string" && typeof value["words"] === "string")
    return [{ role: "lexicon", field, value: value["is"], path, statement, text: value["words"] }];
  return Object.entries(value).flatMap(([name, inner]) => walk(inner, name, [...path, name], statement));
}

const KINDS = ["measures", "targets", "requirements"] as const;

export type StatementPlace = { readonly path: Path; readonly id: string; readonly quote: string };

/** The measures, targets and requirements of a clause, in order. */
export const statementsOf = (written: WrittenClause): StatementPlace[] =>
  KINDS.flatMap((kind) =>
    (written[kind] ?? []).map((statement, i) => ({ path: [kind, i], id: statement.id, quote: statement.quote })),
  );

/** Everything the statements of a clause say, with the words each rests on. */
export function claimsOf(written: WrittenClause): Claim[] {
  return KINDS.flatMap((kind) =>
    (written[kind] ?? []).flatMap((statement, i) => walk(statement, "", [kind, i], [kind, i])),
  );
}
