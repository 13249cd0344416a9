import { statusOn } from "../dataset/document-status.ts";
import type { Clause, Dataset } from "../dataset/types.ts";
import { kindOf } from "../domain/kind.ts";
import { KIND_LABELS } from "../domain/kind-labels.ts";
import { DOCUMENT_STATUS } from "../domain/labels.ts";

/** What a search can be narrowed by; the names are those in the address. */
export const FILTERS = ["place", "topic", "kind", "status"] as const;
export type FilterName = (typeof FILTERS)[number];
/** The values of one clause. */
export type FilterValues = Readonly<Record<FilterName, readonly string[]>>;
export type FilterOption = { readonly value: string; readonly label: string };
export type FilterGroup = { readonly label: string; readonly options: readonly FilterOption[] };

/** A clause holds measures, targets or requirements; a measure also has its kind. */
const STATEMENT_KINDS = { measure: "支持措施（全部）", target: "政府目标", requirement: "认定条件" } as const;

/** The values of a clause on an ISO date. A place finds the clauses of its own jurisdiction and of those above it. */
export function filterValues(dataset: Dataset, clause: Clause, date: string): FilterValues {
  const document = dataset.documents.find(({ id }) => id === clause.document);
  if (!document) throw new Error(`no document ${clause.document} in the dataset`);
  const measures = dataset.measures.filter((one) => one.clause === clause.id);
  const has = (statements: readonly { readonly clause: string }[]) =>
    statements.some((one) => one.clause === clause.id);
  const kinds = [
    ...(measures.length > 0 ? ["measure", ...measures.map(kindOf)] : []),
    ...(has(dataset.targets) ? ["target"] : []),
    ...(has(dataset.requirements) ? ["requirement"] : []),
  ];
  return {
    place: dataset.places
      .filter(({ jurisdictions }) => jurisdictions.includes(clause.jurisdiction))
      .map(({ id }) => id),
    topic: clause.topics,
    kind: [...new Set(kinds)],
    status: [statusOn(document, date)],
  };
}

/** What the search form offers: only values that some clause has. */
export function filterOptions(dataset: Dataset, date: string): Readonly<Record<FilterName, readonly FilterGroup[]>> {
  const all = dataset.clauses.map((clause) => filterValues(dataset, clause, date));
  const occurs = (name: FilterName, value: string) => all.some((values) => values[name].includes(value));
  const options = (name: FilterName, pairs: readonly (readonly [string, string])[]) =>
    pairs.filter(([value]) => occurs(name, value)).map(([value, label]) => ({ value, label }));
  return {
    place: [
      {
        label: "",
        options: options(
          "place",
          dataset.places.map(({ id, label }) => [id, label]),
        ),
      },
    ],
    topic: [
      {
        label: "",
        options: options(
          "topic",
          dataset.topics.map(({ id, title }) => [id, title]),
        ),
      },
    ],
    kind: [
      { label: "条款里有", options: options("kind", Object.entries(STATEMENT_KINDS)) },
      { label: "支持措施的种类", options: options("kind", Object.entries(KIND_LABELS)) },
    ],
    status: [{ label: "", options: options("status", Object.entries(DOCUMENT_STATUS)) }],
  };
}
