import { statusOn } from "../dataset/document-status.ts";
import type { Clause, Dataset } from "../dataset/types.ts";

const STATUS_ORDER = ["in-force", "plan", "upcoming", "unconfirmed", "draft", "lapsed"];

/**
 * The place of each clause in the order of equal hits on an ISO date: by the document's status, then what someone is
 * entitled to, other measures, clauses without any.
 */
export function ranking(dataset: Dataset, date: string): ReadonlyMap<string, number> {
  const status = new Map(dataset.documents.map((one) => [one.id, STATUS_ORDER.indexOf(statusOn(one, date))]));
  const entitled = new Set(dataset.measures.filter(({ award }) => award.is === "entitlement").map((one) => one.clause));
  const measures = new Set(dataset.measures.map((one) => one.clause));
  const rank = (clause: Clause) =>
    (status.get(clause.document) ?? 0) * 4 + (entitled.has(clause.id) ? 0 : measures.has(clause.id) ? 1 : 2);
  const inOrder = dataset.clauses
    .map((clause, n) => ({ clause, n, rank: rank(clause) }))
    .sort((a, b) => a.rank - b.rank || a.n - b.n);
  return new Map(inOrder.map(({ clause }, n) => [clause.id, n]));
}
