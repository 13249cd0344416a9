import type { Dataset } from "../schema/comparable.ts";
import { clausesOfDocument, measuresOfDocument, requirementsOfDocument, targetsOfDocument } from "./lookup.ts";

export type DocumentCounts = {
  readonly clauses: number;
  readonly measures: number;
  readonly targets: number;
  readonly requirements: number;
};

/** `26 条 · 61 项措施`, without what there is none of. */
export function wordCounts({ clauses, measures, requirements, targets }: DocumentCounts): string {
  const said: readonly (readonly [number, string])[] = [
    [clauses, "条"],
    [measures, "项措施"],
    [requirements, "项门槛要求"],
    [targets, "项政府目标"],
  ];
  return said.flatMap(([n, unit]) => (n === 0 ? [] : [`${n} ${unit}`])).join(" · ");
}

/** How many clauses and statements of each kind a document has. */
export const countsOf = (dataset: Dataset, document: string): DocumentCounts => ({
  clauses: clausesOfDocument(dataset, document).length,
  measures: measuresOfDocument(dataset, document).length,
  targets: targetsOfDocument(dataset, document).length,
  requirements: requirementsOfDocument(dataset, document).length,
});
