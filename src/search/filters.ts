import type { MeasureLine, SearchText, SearchTexts } from "./texts.ts";

/** What a search can be narrowed by; the names are those in the address. */
export const FILTERS = ["place", "topic", "kind", "payee", "status"] as const;
export type FilterName = (typeof FILTERS)[number];
/** The values of one clause. */
export type FilterValues = Readonly<Record<FilterName, readonly string[]>>;
/** The value someone chose of each filter; a filter without one is not there. */
export type ChosenFilters = Readonly<Partial<Record<FilterName, string>>>;

/** The kind of every measure; the other kinds of a clause are `target` and `requirement`. */
const ANY_MEASURE = "measure";

/** A kind and a payee are asked of one measure, not of two of the same clause. */
export const bothOf = (kind: string, payee: string): string => `${kind} ${payee}`;

const ofMeasure = (kind: string | undefined, payee: string | undefined) => (measure: MeasureLine) =>
  (kind === undefined || kind === ANY_MEASURE || kind === measure.kind) &&
  (payee === undefined || payee === measure.who);

/** The measures of a clause that a choice of kind and payee means; all where neither is chosen. */
export const chosenMeasures = (clause: SearchText, { kind, payee }: ChosenFilters): readonly MeasureLine[] =>
  clause.measures.filter(ofMeasure(kind, payee));

/** The values of a clause. A place finds the clauses of its own jurisdiction and of those above it. */
export function filterValues(document: SearchTexts, clause: SearchText): FilterValues {
  const { measures, has, topics } = clause;
  return {
    place: document.places,
    topic: topics,
    kind: [...(measures.length > 0 ? [ANY_MEASURE] : []), ...new Set(measures.map(({ kind }) => kind)), ...has],
    payee: [...new Set(measures.flatMap(({ kind, who }) => [who, bothOf(ANY_MEASURE, who), bothOf(kind, who)]))],
    status: [document.status],
  };
}

/** Whether a clause is among what someone narrowed the search to. */
export function fits(document: SearchTexts, clause: SearchText, chosen: ChosenFilters): boolean {
  const { place, topic, kind, payee, status } = chosen;
  if (place !== undefined && !document.places.includes(place)) return false;
  if (topic !== undefined && !clause.topics.includes(topic)) return false;
  if (status !== undefined && document.status !== status) return false;
  if (kind === undefined && payee === undefined) return true;
  return (payee === undefined && clause.has.some((one) => one === kind)) || chosenMeasures(clause, chosen).length > 0;
}

/** How many clauses each value of each filter would leave, the other filters staying as they are. */
export type FilterCounts = Readonly<Record<FilterName, Readonly<Record<string, number>>>>;
type Countable = { readonly document: SearchTexts; readonly clause: SearchText };

/** Counts the clauses of a search, found without any filter, for every value that one of them has. */
export function countFilters(found: readonly Countable[], chosen: ChosenFilters): FilterCounts {
  const count = (name: FilterName) => {
    const counts: Record<string, number> = {};
    for (const { document, clause } of found)
      for (const value of filterValues(document, clause)[name])
        if (fits(document, clause, { ...chosen, [name]: value })) counts[value] = (counts[value] ?? 0) + 1;
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
