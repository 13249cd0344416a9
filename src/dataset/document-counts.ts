import type { Dataset } from "../schema/comparable.ts";

export type DocumentCounts = {
  readonly clauses: number;
  readonly measures: number;
  readonly targets: number;
  readonly requirements: number;
};

/** How many clauses and statements of each kind a document has. */
export function countsOf(dataset: Dataset, document: string): DocumentCounts {
  const of = (items: readonly { readonly document: string }[]) =>
    items.filter((item) => item.document === document).length;
  return {
    clauses: of(dataset.clauses),
    measures: of(dataset.measures),
    targets: of(dataset.targets),
    requirements: of(dataset.requirements),
  };
}
