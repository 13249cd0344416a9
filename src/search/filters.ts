import type { Kind, Who } from "../domain/kind.ts";
import type { Facets } from "./facets.ts";

/** What a search can be narrowed by; the names are those in the address. */
export const FILTERS = ["place", "topic", "kind", "payee", "status"] as const;
export type FilterName = (typeof FILTERS)[number];
/** The value someone chose of each filter; a filter without one is not there. */
export type ChosenFilters = Readonly<Partial<Record<FilterName, string>>>;

/** The kind of every measure; the other kinds of a clause are `target` and `requirement`. */
const ANY_MEASURE = "measure";

/** The measures of a clause that a choice of kind and payee means, both asked of one measure; all where neither is chosen. */
export const chosenMeasures = <T extends { readonly kind: Kind; readonly who: Who }>(
  measures: readonly T[],
  { kind, payee }: ChosenFilters,
): readonly T[] =>
  measures.filter(
    (measure) =>
      (kind === undefined || kind === ANY_MEASURE || kind === measure.kind) &&
      (payee === undefined || payee === measure.who),
  );

/** The values of a clause. A place finds the clauses of its own jurisdiction and of those above it. */
export const filterValues = ({
  places,
  topics,
  has,
  measures,
  status,
}: Facets): Record<FilterName, readonly string[]> => ({
  place: places,
  topic: topics,
  kind: [...(measures.length > 0 ? [ANY_MEASURE] : []), ...new Set(measures.map(({ kind }) => kind)), ...has],
  payee: [...new Set(measures.map(({ who }) => who))],
  status: [status],
});

/** Whether a clause is among what someone narrowed the search to. */
export function fits({ places, topics, has, measures, status }: Facets, chosen: ChosenFilters): boolean {
  const { place, topic, kind, payee } = chosen;
  if (place !== undefined && !places.includes(place)) return false;
  if (topic !== undefined && !topics.includes(topic)) return false;
  if (chosen.status !== undefined && status !== chosen.status) return false;
  if (kind === undefined && payee === undefined) return true;
  return (payee === undefined && has.some((one) => one === kind)) || chosenMeasures(measures, chosen).length > 0;
}

/** How many clauses each value of each filter would leave, the other filters staying as they are. */
export type FilterCounts = Readonly<Record<FilterName, Readonly<Record<string, number>>>>;

/** Counts the clauses of a search, found without any filter, for every value that one of them has. */
export function countFilters(found: readonly Facets[], chosen: ChosenFilters): FilterCounts {
  const alike = new Map<Facets, number>();
  for (const facets of found) alike.set(facets, (alike.get(facets) ?? 0) + 1);
  const count = (name: FilterName) => {
    const counts: Record<string, number> = {};
    for (const [facets, times] of alike)
      for (const value of filterValues(facets)[name])
        if (fits(facets, { ...chosen, [name]: value })) counts[value] = (counts[value] ?? 0) + times;
    return counts;
  };
  return {
    place: count("place"),
    topic: count("topic"),
    kind: count("kind"),
    payee: count("payee"),
    status: count("status"),
  };
}
