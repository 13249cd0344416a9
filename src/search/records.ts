import { type FilterValues, filterValues } from "./filters.ts";
import type { SearchText, SearchTexts } from "./texts.ts";
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

function titleTokens(id: string, title: string): string[] {
  const tokens = tokenise(title);
  if (tokens.length >= TITLE_POSITIONS)
    throw new RangeError(`the title of ${id} is longer than ${TITLE_POSITIONS - 1} characters`);
  return [...tokens, ...Array<string>(TITLE_POSITIONS - tokens.length).fill(GAP)];
}

function contentTokens(id: string, { title, text, units }: SearchText): string[] {
  return [...titleTokens(id, title), ...[text, ...units].flatMap((one) => [...tokenise(one), GAP])];
}

/** The records of all clauses in their default order. */
export const indexRecords = (all: readonly SearchTexts[]): IndexRecord[] =>
  all
    .flatMap((document) => Object.entries(document.clauses).map(([id, clause]) => ({ id, clause, document })))
    .sort((a, b) => a.clause.rank - b.clause.rank)
    .map(({ id, clause, document }) => ({
      clause: id,
      content: contentTokens(id, clause).join(TOKEN_BREAK),
      filters: filterValues(document, clause),
    }));
