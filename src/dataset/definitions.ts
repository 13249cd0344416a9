import { reachesFounder } from "../domain/kind.ts";
import { label } from "../domain/labels.ts";
import { isSilent } from "../domain/wording.ts";
import type { Clause, Dataset, Place } from "../schema/comparable.ts";
import { draftIds } from "./lookup.ts";
import { isCurrent, measuresOfPlace } from "./place-measures.ts";

/** The topic whose page compares what the texts call things, and whom they cover. */
export const DEFINITION_TOPIC = "definition";

/** What a text says a term means, and every clause of the place that says just that, white space aside. */
export type Definition = { readonly quote: string; readonly clauses: readonly Clause[]; readonly inherited: boolean };
export type TermRow = {
  readonly term: string;
  /** By place, in the order of the dataset; empty where its texts do not say. */
  readonly places: readonly (readonly Definition[])[];
};

const compact = (quote: string): string => quote.replace(/\s/g, "");

/** The same words in several clauses are one definition. */
function once(all: readonly Definition[]): Definition[] {
  const found = new Map<string, Definition>();
  for (const one of all) {
    const same = found.get(compact(one.quote));
    found.set(compact(one.quote), same ? { ...same, clauses: [...same.clauses, ...one.clauses] } : one);
  }
  return [...found.values()];
}

/** What each place's texts, drafts apart, say a term means; the topic's own terms first, then the others in the order of the texts. */
export function definitions(dataset: Dataset): TermRow[] {
  const drafts = draftIds(dataset);
  const clauses = dataset.clauses.filter(({ document }) => !drafts.has(document));
  const asked = dataset.topics.find(({ id }) => id === DEFINITION_TOPIC)?.terms ?? [];
  const defining = Map.groupBy(
    clauses.filter((clause) => clause.definitions.length > 0),
    ({ jurisdiction }) => jurisdiction,
  );
  const found = clauses.flatMap((clause) => clause.definitions.map(({ term }) => term));
  const related = found.filter((term) => asked.some((one) => term.includes(one)));
  const terms = [...new Set([...asked.filter((term) => found.includes(term)), ...related, ...found])];
  const of = (term: string, place: Place): Definition[] =>
    place.jurisdictions.flatMap((jurisdiction, level) =>
      (defining.get(jurisdiction) ?? []).flatMap((clause) =>
        clause.definitions
          .filter((one) => one.term === term)
          .map(({ quote }) => ({ clauses: [clause], quote, inherited: level > 0 })),
      ),
    );
  return terms.map((term) => ({ term, places: dataset.places.map((place) => once(of(term, place))) }));
}

export type PayeeRow = {
  readonly label: string;
  /** Whether a founder can receive what goes to it; unclear where the text names nobody. */
  readonly reaches: boolean | "unclear";
  /** By place: how many measures name it, those it inherits included. */
  readonly counts: readonly number[];
};

/** Whom the measures that count on an ISO date name as their recipient, those that reach a founder first. 未载明 is a row of its own. */
export function payeeCounts(dataset: Dataset, date: string): PayeeRow[] {
  const byPlace = dataset.places.map((place) => measuresOfPlace(dataset, place, date).filter(isCurrent));
  const named = ({ measure: { payee } }: (typeof byPlace)[number][number]): string =>
    isSilent(payee) ? "未载明" : label("payee", payee.is);
  const rows = new Map<string, PayeeRow>();
  for (const held of byPlace.flat()) {
    const name = named(held);
    if (rows.has(name)) continue;
    const counts = byPlace.map((all) => all.filter((one) => named(one) === name).length);
    const reaches = isSilent(held.measure.payee) ? ("unclear" as const) : reachesFounder(held.who);
    rows.set(name, { label: name, reaches, counts });
  }
  const total = ({ counts }: PayeeRow) => counts.reduce((a, b) => a + b, 0);
  const rank = ({ reaches }: PayeeRow) => (reaches === true ? 0 : reaches === "unclear" ? 1 : 2);
  return [...rows.values()].sort((a, b) => rank(a) - rank(b) || total(b) - total(a));
}
