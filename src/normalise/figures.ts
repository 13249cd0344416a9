import type { Clause } from "../schema/comparable.ts";
import { inText } from "./answering.ts";
import { claimsOf, statementsOf } from "./claims.ts";
import type { ClauseFile } from "./clause-file.ts";
import { quoteSpan, resolvePhrase } from "./resolve.ts";
import type { Path } from "./yaml-source.ts";

const fieldPath = (path: Path): string => path.slice(2).join(".");

/** Each number of a clause that a statement uses, with the statement and field, in the order of the text; a number twice used is listed once. */
export function figuresOf(clause: ClauseFile): Clause["figures"] {
  const statements = statementsOf(clause.written);
  const figures = claimsOf(clause.written).flatMap((claim) => {
    if (claim.role !== "phrase") return [];
    const statement = statements.find(
      (one) => one.path[0] === claim.statement[0] && one.path[1] === claim.statement[1],
    );
    const quote = statement && quoteSpan(clause, statement.quote);
    const read = quote && resolvePhrase(clause, quote, claim.text);
    if (!statement || !read?.ok) return [];
    const span = inText(clause, read.quantity.span);
    return [{ ...span, statement: statement.id, field: fieldPath(claim.path) }];
  });
  const seen = new Set<number>();
  return figures
    .sort((a, b) => a.start - b.start)
    .filter((figure) => !seen.has(figure.start) && seen.add(figure.start));
}
