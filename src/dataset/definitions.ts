import { reachesFounder, whoOf } from "../domain/kind.ts";
import { label } from "../domain/labels.ts";
import { isSilent } from "../domain/wording.ts";
import type { Clause, Dataset, Place } from "../schema/comparable.ts";
import { isCurrent, measuresOfPlace } from "./place-measures.ts";

/** The topic whose page compares what the texts call things, and whom they cover. */
export const DEFINITION_TOPIC = "definition";

export type Definition = { readonly clause: Clause; readonly quote: string; readonly inherited: boolean };
export type TermRow = {
  readonly term: string;
  /** By place, in the order of the dataset; empty where its texts do not say. */
  readonly places: readonly (readonly Definition[])[];
};

/** What each place's texts, drafts apart, say a term means; the topic's own terms first, then the others in the order of the texts. */
export function definitions(dataset: Dataset): TermRow[] {
  const drafts = new Set(dataset.documents.filter(({ status }) => status === "draft").map(({ id }) => id));
  const clauses = dataset.clauses.filter(({ document }) => !drafts.has(document));
  const asked = dataset.topics.find(({ id }) => id === DEFINITION_TOPIC)?.terms ?? [];
  const found = clauses.flatMap((clause) => clause.definitions.map(({ term }) => term));
  const terms = [...new Set([...asked.filter((term) => found.includes(term)), ...found])];
  const of = (term: string, place: Place): Definition[] =>
    place.jurisdictions.flatMap((jurisdiction, level) =>
      clauses
        .filter((clause) => clause.jurisdiction === jurisdiction)
        .flatMap((clause) =>
          clause.definitions
            .filter((one) => one.term === term)
            .map(({ quote }) => ({ clause, quote, inherited: level > 0 })),
        ),
    );
  return terms.map((term) => ({ term, places: dataset.places.map((place) => of(term, place)) }));
}

export type PayeeRow = {
  readonly label: string;
  /** Whether a founder can receive what goes to it. */
  readonly reaches: boolean;
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
    const counts = byPlace.map((all) => all.filter((one) => named(one) === name).length);
    const reaches = !isSilent(held.measure.payee) && reachesFounder(whoOf({ ...held.measure }));
    if (!rows.has(name)) rows.set(name, { label: name, reaches, counts });
  }
  const total = ({ counts }: PayeeRow) => counts.reduce((a, b) => a + b, 0);
  return [...rows.values()].sort((a, b) => Number(b.reaches) - Number(a.reaches) || total(b) - total(a));
}
