import type { Problem } from "../domain/problem.ts";
import type { Span } from "../domain/verbatim.ts";
import { type Claim, claimsOf, type StatementPlace, statementsOf } from "../normalise/claims.ts";
import type { ClauseFile } from "../normalise/clause-file.ts";
import type { Corpus } from "../normalise/corpus.ts";
import { quoteSpan } from "../normalise/resolve.ts";

/** One rule of the content: what it is called, why it is there, and what breaks it. */
export type Rule = {
  readonly name: string;
  readonly why: string;
  readonly check: (corpus: Corpus) => readonly Problem[];
};

/** A problem without the rule's name, which the runner adds. */
export type Finding = Omit<Problem, "rule">;

/** A rule that looks at one clause at a time. */
export type ClauseRule = Rule & { readonly checkClause: (clause: ClauseFile, corpus: Corpus) => readonly Problem[] };

/** Makes a rule over the whole corpus. */
export const corpusRule = (name: string, why: string, check: (corpus: Corpus) => readonly Finding[]): Rule => ({
  name,
  why,
  check: (corpus) => check(corpus).map((finding) => ({ rule: name, ...finding })),
});

/** Makes a rule that looks at one clause at a time, so that a change of one clause can be checked alone. */
export function clauseRule(
  name: string,
  why: string,
  check: (clause: ClauseFile, corpus: Corpus) => readonly Finding[],
): ClauseRule {
  const checkClause = (clause: ClauseFile, corpus: Corpus) =>
    check(clause, corpus).map((finding) => ({ rule: name, ...finding }));
  return { name, why, checkClause, check: (corpus) => corpus.clauses.flatMap((clause) => checkClause(clause, corpus)) };
}

/** A statement with its claims; only those whose quote stands once in the clause. */
export type Quoted = { readonly place: StatementPlace; readonly quote: Span; readonly claims: readonly Claim[] };

/** Most rules begin with the same statements of the same clause. */
const READ = new WeakMap<ClauseFile, readonly Quoted[]>();

/** The statements of a clause, in order. */
export function quotedStatements(clause: ClauseFile): readonly Quoted[] {
  const read = READ.get(clause) ?? readStatements(clause);
  READ.set(clause, read);
  return read;
}

function readStatements(clause: ClauseFile): readonly Quoted[] {
  const claims = claimsOf(clause.written);
  return statementsOf(clause.written).flatMap((place) => {
    const quote = quoteSpan(clause, place.quote);
    const own = claims.filter((claim) => claim.statement[0] === place.path[0] && claim.statement[1] === place.path[1]);
    return quote ? [{ place, quote, claims: own }] : [];
  });
}

/** Where a claim stands in the source file, as `measures[0].payee`. */
export const fieldName = (path: readonly (string | number)[]): string =>
  path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
    .join("")
    .replace(/^\./, "");
