import type { Ambiguity, Clause, Dataset, PolicyDocument } from "../schema/comparable.ts";
import { documentsInOrder } from "./document-order.ts";
import { clausesOfDocument, measuresOfClause, requirementsOfClause, targetsOfClause } from "./lookup.ts";

export type ClauseAmbiguities = { readonly clause: Clause; readonly ambiguities: readonly Ambiguity[] };
export type DocumentAmbiguities = {
  readonly document: PolicyDocument;
  readonly count: number;
  readonly clauses: readonly ClauseAmbiguities[];
};

/** Everything recorded as unclear, by document and clause: the clause's own first, then that of its statements. */
export function ambiguitiesByDocument(dataset: Dataset): DocumentAmbiguities[] {
  const of = (clause: Clause): ClauseAmbiguities => ({
    clause,
    ambiguities: [
      ...clause.ambiguity,
      ...[measuresOfClause, requirementsOfClause, targetsOfClause].flatMap((statements) =>
        statements(dataset, clause.id).flatMap((one) => one.ambiguity),
      ),
    ],
  });
  return documentsInOrder(dataset).map((document) => {
    const clauses = clausesOfDocument(dataset, document.id)
      .map(of)
      .filter(({ ambiguities }) => ambiguities.length > 0);
    return { document, clauses, count: clauses.reduce((sum, { ambiguities }) => sum + ambiguities.length, 0) };
  });
}
