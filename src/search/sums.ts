import type { Kind } from "../domain/kind.ts";
import { KIND_SHORT } from "../domain/kind-labels.ts";
import type { Result } from "./answer.ts";
import type { ChosenFilters } from "./filters.ts";

const WITHOUT_SUM: ReadonlySet<string> = new Set<Kind>(["service", "unquantified"]);
/** Sums stand beside each other only within one kind of support: a loan is not more than a grant. */
export const SUMMED_KINDS = (Object.keys(KIND_SHORT) as Kind[]).filter((kind) => !WITHOUT_SUM.has(kind));

export const sortableByAmount = ({ kind }: ChosenFilters): boolean => SUMMED_KINDS.some((one) => one === kind);

/** Results by the largest sum in yuan of each clause's chosen measures, those that hold the query before the others. */
export const byAmount = (results: readonly Result[], largest: (clause: number) => number): Result[] =>
  [...results].sort(
    (a, b) => Number(a.near !== undefined) - Number(b.near !== undefined) || largest(b.clause) - largest(a.clause),
  );
