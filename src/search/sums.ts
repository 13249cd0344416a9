import type { Kind } from "../domain/kind.ts";
import { KIND_SHORT } from "../domain/kind-labels.ts";
import { type ChosenFilters, chosenMeasures } from "./filters.ts";
import type { Result } from "./scan.ts";

const WITHOUT_SUM: ReadonlySet<string> = new Set<Kind>(["service", "unquantified"]);
/** Sums stand beside each other only within one kind of support: a loan is not more than a grant. */
export const sortableByAmount = ({ kind }: ChosenFilters): boolean =>
  kind !== undefined && Object.hasOwn(KIND_SHORT, kind) && !WITHOUT_SUM.has(kind);

const largest = ({ of }: Result, chosen: ChosenFilters): number =>
  Math.max(-1, ...chosenMeasures(of.clause, chosen).map(({ yuan }) => yuan ?? -1));

/** Results by the largest sum that the chosen measures name, those that hold the query before the others. */
export const byAmount = (results: readonly Result[], chosen: ChosenFilters): Result[] =>
  sortableByAmount(chosen)
    ? [...results].sort(
        (a, b) =>
          Number(a.near !== undefined) - Number(b.near !== undefined) || largest(b, chosen) - largest(a, chosen),
      )
    : [...results];
