import { KINDS, type Kind, reachesFounder } from "../domain/kind.ts";
import type { Dataset, Place } from "../schema/comparable.ts";
import { clausesOfJurisdiction, draftIds, requirementsOfJurisdiction, targetsOfJurisdiction } from "./lookup.ts";
import { hasNumber, statedMost } from "./numbers.ts";
import { type Held, isCurrent, measuresOfPlace } from "./place-measures.ts";

export type KindCount = { readonly kind: Kind; readonly measures: readonly Held[] };
/** What one level of government has on a topic. */
export type Part = {
  /** For the founder, or with nobody named; by kind. */
  readonly kinds: readonly KindCount[];
  /** The strongest of them with a number: money due on conditions before ceilings, before what is in kind, before loans. */
  readonly strongest: Held | undefined;
  /** For operators, institutions, lenders, districts. */
  readonly others: readonly Held[];
};
/** What a place has on a topic on a date. */
export type Cell = {
  readonly place: string;
  readonly own: Part;
  readonly inherited: Part;
  /** Not yet, no longer, or no longer surely in force. */
  readonly dormant: readonly Held[];
  readonly drafts: readonly Held[];
  /** Own and inherited; they give nobody anything. */
  readonly targets: number;
  readonly requirements: number;
  /** Clauses that speak of the topic, whether or not they give anything. */
  readonly clauses: number;
  /** Terms that these clauses define. */
  readonly terms: readonly string[];
};
export type CoverageRow = { readonly topic: Dataset["topics"][number]; readonly cells: readonly Cell[] };

/** Services and sums without a number cannot be weighed. */
const WEIGHED: readonly Kind[] = ["entitlement", "recognition", "ceiling", "in-kind", "loan", "equity"];

function strongestOf(measures: readonly Held[]): Held | undefined {
  const rank = ({ kind, who }: Held) => WEIGHED.indexOf(kind) + (reachesFounder(who) ? 0 : WEIGHED.length);
  return measures
    .filter(({ kind, measure }) => WEIGHED.includes(kind) && hasNumber(measure))
    .sort((a, b) => rank(a) - rank(b) || statedMost(b.measure.amount) - statedMost(a.measure.amount))[0];
}

function partOf(measures: readonly Held[]): Part {
  const open = measures.filter(({ who }) => reachesFounder(who) || who === "not-stated");
  return {
    kinds: KINDS.map((kind) => ({ kind, measures: open.filter((held) => held.kind === kind) })).filter(
      (count) => count.measures.length > 0,
    ),
    strongest: strongestOf(open),
    others: measures.filter((held) => !open.includes(held)),
  };
}

export const isEmptyPart = (part: Part): boolean => part.kinds.length + part.others.length === 0;
/** 未载明: no measure of any kind, in force or not. */
export const isSilentCell = ({ own, inherited, dormant, drafts }: Cell): boolean =>
  isEmptyPart(own) && isEmptyPart(inherited) && dormant.length + drafts.length === 0;

/** What a place has on a topic on an ISO date. */
export function cellOf(dataset: Dataset, place: Place, topic: string, date: string): Cell {
  const held = measuresOfPlace(dataset, place, date).filter(({ measure }) => measure.topic === topic);
  const current = held.filter(isCurrent);
  const drafts = draftIds(dataset);
  const here = <T extends { readonly document: string }>(
    of: (dataset: Dataset, jurisdiction: string) => readonly T[],
  ) => place.jurisdictions.flatMap((one) => of(dataset, one)).filter(({ document }) => !drafts.has(document));
  const clauses = here(clausesOfJurisdiction).filter((one) => one.topics.includes(topic));
  return {
    place: place.id,
    own: partOf(current.filter(({ inherited }) => !inherited)),
    inherited: partOf(current.filter(({ inherited }) => inherited)),
    dormant: held.filter((one) => one.status !== "draft" && !isCurrent(one)),
    drafts: held.filter(({ status }) => status === "draft"),
    targets: here(targetsOfJurisdiction).filter((one) => one.topic === topic).length,
    requirements: here(requirementsOfJurisdiction).filter((one) => one.topic === topic).length,
    clauses: clauses.length,
    terms: [...new Set(clauses.flatMap(({ definitions }) => definitions.map(({ term }) => term)))],
  };
}

/** Topics × places on an ISO date, in the order of the dataset's lists. */
export const coverage = (dataset: Dataset, date: string): CoverageRow[] =>
  dataset.topics.map((topic) => ({
    topic,
    cells: dataset.places.map((place) => cellOf(dataset, place, topic.id, date)),
  }));
