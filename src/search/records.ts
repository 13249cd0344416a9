import { statusOn } from "../dataset/document-status.ts";
import type { Clause, Dataset } from "../dataset/types.ts";
import { type FilterValues, filterValues } from "./filters.ts";
import { GAP, TOKEN_BREAK, tokenise } from "./tokens.ts";

/** One clause as the index takes it. */
export type IndexRecord = {
  /** The clause's id. */
  readonly clause: string;
  readonly content: string;
  readonly filters: FilterValues;
};

/** A title takes this many positions: a hit at a smaller one is a hit in the title. */
export const TITLE_POSITIONS = 64;

/** The units that answer for a clause, also those that only a task table names. */
export const unitsOf = (clause: Clause): string[] => [...new Set(clause.agencies.flatMap(({ units }) => units))];

/** The texts of a clause that search looks into, title first. */
export const searchedTexts = (clause: Clause): string[] => [clause.title, clause.text, ...unitsOf(clause)];

function titleTokens(clause: Clause): string[] {
  const tokens = tokenise(clause.title);
  if (tokens.length >= TITLE_POSITIONS)
    throw new RangeError(`the title of ${clause.id} is longer than ${TITLE_POSITIONS - 1} characters`);
  return [...tokens, ...Array<string>(TITLE_POSITIONS - tokens.length).fill(GAP)];
}

function contentTokens(clause: Clause): string[] {
  const rest = [clause.text, ...unitsOf(clause)].flatMap((text) => [...tokenise(text), GAP]);
  return [...titleTokens(clause), ...rest];
}

const STATUS_ORDER = ["in-force", "plan", "upcoming", "unconfirmed", "draft", "lapsed"];

/** Clauses in the order in which equal hits are shown: what is in force first, clauses with support before others. */
function inOrder(dataset: Dataset, date: string): Clause[] {
  const status = new Map(dataset.documents.map((one) => [one.id, STATUS_ORDER.indexOf(statusOn(one, date))]));
  const entitled = new Set(dataset.measures.filter(({ award }) => award.is === "entitlement").map((one) => one.clause));
  const measures = new Set(dataset.measures.map((one) => one.clause));
  const rank = (clause: Clause) =>
    (status.get(clause.document) ?? 0) * 4 + (entitled.has(clause.id) ? 0 : measures.has(clause.id) ? 1 : 2);
  return dataset.clauses
    .map((clause, n) => ({ clause, n, rank: rank(clause) }))
    .sort((a, b) => a.rank - b.rank || a.n - b.n)
    .map(({ clause }) => clause);
}

/** The records of all clauses in their default ranking on an ISO date. */
export const indexRecords = (dataset: Dataset, date: string): IndexRecord[] =>
  inOrder(dataset, date).map((clause) => ({
    clause: clause.id,
    content: contentTokens(clause).join(TOKEN_BREAK),
    filters: filterValues(dataset, clause, date),
  }));
