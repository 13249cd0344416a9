import type { Dataset } from "../dataset/types.ts";
import { KIND_LABELS, WHO_LABELS } from "../domain/kind-labels.ts";
import { DOCUMENT_STATUS } from "../domain/labels.ts";
import { facetsOf } from "./facets.ts";
import { countFilters, type FilterName } from "./filters.ts";
import type { SearchTexts } from "./texts.ts";

export type FilterOption = { readonly value: string; readonly label: string; readonly count: number };
export type FilterGroup = { readonly label: string; readonly options: readonly FilterOption[] };

/** A clause holds measures, targets or requirements; a measure also has its kind. */
const STATEMENT_KINDS = { measure: "支持措施（全部）", target: "政府目标", requirement: "认定条件" } as const;

/** What the search form offers: only values that some clause has, with the number of clauses. */
export function filterOptions(
  { places, topics }: Dataset,
  all: readonly SearchTexts[],
): Readonly<Record<FilterName, readonly FilterGroup[]>> {
  const clauses = all.flatMap((document) =>
    Object.values(document.clauses).map((clause) => facetsOf(document, clause)),
  );
  const counts = countFilters(clauses, {});
  const group = (name: FilterName, pairs: readonly (readonly [string, string])[], label = ""): FilterGroup => ({
    label,
    options: pairs.flatMap(([value, text]) => {
      const count = counts[name][value] ?? 0;
      return count > 0 ? [{ value, label: text, count }] : [];
    }),
  });
  return {
    place: [
      group(
        "place",
        places.map(({ id, label }) => [id, label]),
      ),
    ],
    topic: [
      group(
        "topic",
        topics.map(({ id, title }) => [id, title]),
      ),
    ],
    kind: [
      group("kind", Object.entries(STATEMENT_KINDS), "条款里有"),
      group("kind", Object.entries(KIND_LABELS), "支持措施的种类"),
    ],
    payee: [group("payee", Object.entries(WHO_LABELS))],
    status: [group("status", Object.entries(DOCUMENT_STATUS))],
  };
}
