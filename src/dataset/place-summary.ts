import { KINDS, type Kind, reachesFounder } from "../domain/kind.ts";
import type { Dataset, Place, PolicyDocument } from "../schema/comparable.ts";
import { type Held, isCurrent, measuresOfPlace } from "./place-measures.ts";

export type PlaceSummary = {
  /** The documents whose measures count on the date; drafts apart. */
  readonly documents: readonly PolicyDocument[];
  /** Measures that reach a founder, by kind, without the kinds there are none of. */
  readonly kinds: readonly { readonly kind: Kind; readonly count: number }[];
  /** Paid as a share of what a founder spends, on no further condition: what can be counted on. */
  readonly shares: readonly Held[];
  /** For operators, institutions, lenders, districts: not the founder's. */
  readonly others: number;
  readonly unnamed: number;
};

const isPlainShare = ({ kind, measure }: Held): boolean =>
  kind === "entitlement" &&
  measure.gate.length === 0 &&
  measure.amount.kind === "share" &&
  measure.amount.input !== "not-asked";

/** What a place offers a founder on an ISO date, in counts and in the shares that are simply paid. */
export function placeSummary(dataset: Dataset, place: Place, date: string): PlaceSummary {
  const held = measuresOfPlace(dataset, place, date).filter(isCurrent);
  const reaching = held.filter(({ who }) => reachesFounder(who));
  const unnamed = held.filter(({ who }) => who === "not-stated").length;
  const documents = new Map(held.map(({ document }) => [document.id, document]));
  return {
    documents: [...documents.values()],
    kinds: KINDS.map((kind) => ({ kind, count: reaching.filter((one) => one.kind === kind).length })).filter(
      ({ count }) => count > 0,
    ),
    shares: reaching.filter(isPlainShare),
    others: held.length - reaching.length - unnamed,
    unnamed,
  };
}
