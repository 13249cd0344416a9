import { FAMILY, type Family, type Who } from "../domain/kind.ts";
import { FAMILY_LABELS, WHO_LABELS } from "../domain/kind-labels.ts";
import type { Dataset, Place } from "../schema/comparable.ts";
import { hasNumber } from "./numbers.ts";
import { type Held, measuresOfPlace } from "./place-measures.ts";

export type PlaceColumns = {
  readonly place: Place;
  /** Those with a number, which can be lined up. */
  readonly numbered: readonly Held[];
  /** Those that are words alone. */
  readonly worded: readonly Held[];
};
/** Like beside like: one group, one family of instruments, one kind of recipient. */
export type Block = {
  /** Unique in its topic. */
  readonly id: string;
  readonly group: Dataset["groups"][number];
  /** `现金支持，给企业、团队` */
  readonly title: string;
  /** All places of the dataset, those without such a measure too. */
  readonly places: readonly PlaceColumns[];
};
export type TopicComparison = {
  /** In the order of the dataset's groups. */
  readonly blocks: readonly Block[];
  /** Each draft's measure once, whichever places would have it. */
  readonly drafts: readonly Held[];
};

const FAMILIES = Object.keys(FAMILY_LABELS) as Family[];
const WHOS = Object.keys(WHO_LABELS) as Who[];
const toWhom = (who: Who): string => `${who === "not-stated" || who === "anyone" ? "" : "给"}${WHO_LABELS[who]}`;
type PlaceHeld = { readonly place: Place; readonly held: readonly Held[] };

const familyOf = ({ measure }: Held): Family => FAMILY[measure.instrument.is];

/** Whom a measure stands beside: one that anyone can get, or that names nobody, stands beside the companies' where they have its like. */
function besideWhom(held: Held, all: readonly Held[]): Who {
  const joins = held.who === "anyone" || held.who === "not-stated";
  const hasCompanies = all.some((one) => one.who === "company" && familyOf(one) === familyOf(held));
  return joins && hasCompanies ? "company" : held.who;
}

function blocksOf(group: Block["group"], byPlace: readonly PlaceHeld[]): Block[] {
  const all = byPlace.flatMap(({ held }) => held);
  return FAMILIES.flatMap((family) =>
    WHOS.flatMap((who) => {
      const isHere = (one: Held) => familyOf(one) === family && besideWhom(one, all) === who;
      if (!all.some(isHere)) return [];
      const places = byPlace.map(({ place, held }) => ({
        place,
        numbered: held.filter((one) => isHere(one) && hasNumber(one.measure)),
        worded: held.filter((one) => isHere(one) && !hasNumber(one.measure)),
      }));
      return [{ id: `${group.id}-${family}-${who}`, group, title: `${FAMILY_LABELS[family]}，${toWhom(who)}`, places }];
    }),
  );
}

/** A topic side by side on an ISO date: by group, then like beside like, then by place. Drafts stand apart. */
export function compareTopic(dataset: Dataset, topic: string, date: string): TopicComparison {
  const byPlace = dataset.places.map((place) => ({
    place,
    held: measuresOfPlace(dataset, place, date).filter(({ measure }) => measure.topic === topic),
  }));
  const ofGroup = (group: string) =>
    byPlace.map(({ place, held }) => ({
      place,
      held: held.filter(({ measure, status }) => measure.group === group && status !== "draft"),
    }));
  const drafts = byPlace.flatMap(({ held }) => held.filter(({ status }) => status === "draft"));
  return {
    blocks: dataset.groups.flatMap((group) => blocksOf(group, ofGroup(group.id))),
    drafts: [...new Map(drafts.map((one) => [one.measure.id, one])).values()],
  };
}

/** The columns of a block's table from left to right. */
export const columnsOf = ({ places }: Block): Held[] => places.flatMap(({ numbered }) => [...numbered]);
/** Whether some measure of a block can be lined up, or is words alone. */
export const hasNumbered = ({ places }: Block): boolean => places.some(({ numbered }) => numbered.length > 0);
export const hasWorded = ({ places }: Block): boolean => places.some(({ worded }) => worded.length > 0);
