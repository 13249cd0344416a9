import { statedMost } from "../../dataset/numbers.ts";
import { type Held, isCurrent, measuresOfPlace } from "../../dataset/place-measures.ts";
import type { Dataset } from "../../dataset/types.ts";
import { FAMILY, type Family, type Who } from "../../domain/kind.ts";
import { FAMILY_LABELS, WHO_LABELS } from "../../domain/kind-labels.ts";

/** What may stand on one scale: one family of instruments, one kind of recipient. */
export type Like = { readonly family: Family; readonly who: Who };

/** `cash-company`. */
export const likeId = ({ family, who }: Like): string => `${family}-${who}`;
/** `现金支持，给企业、团队`. */
export const likeLabel = ({ family, who }: Like): string =>
  `${FAMILY_LABELS[family]}，${who === "not-stated" || who === "anyone" ? "" : "给"}${WHO_LABELS[who]}`;

export type CapDot = { readonly held: Held; readonly yuan: number };
/** What a place itself states on a topic. */
export type CapRow = {
  readonly place: string;
  /** From low to high. */
  readonly dots: readonly CapDot[];
  /** A share without a cap in money. */
  readonly rateOnly: readonly Held[];
  /** No amount in the text. */
  readonly unstated: readonly Held[];
};
export type CapTopic = { readonly topic: Dataset["topics"][number]; readonly rows: readonly CapRow[] };

type Own = { readonly place: string; readonly held: readonly Held[] };
const ownOf = (dataset: Dataset, date: string): Own[] =>
  dataset.places.map((place) => ({
    place: place.id,
    held: measuresOfPlace(dataset, place, date).filter((one) => isCurrent(one) && !one.inherited),
  }));
const isLike = ({ measure, who }: Held, like: Like): boolean =>
  FAMILY[measure.instrument.is] === like.family && who === like.who;

/** Everything that can stand on one scale on an ISO date: at least one measure states a sum in yuan. */
export function likesOf(dataset: Dataset, date: string): Like[] {
  const all = ownOf(dataset, date).flatMap(({ held }) => held);
  const families = Object.keys(FAMILY_LABELS) as Family[];
  const whos = Object.keys(WHO_LABELS) as Who[];
  return families
    .flatMap((family) => whos.map((who): Like => ({ family, who })))
    .filter((like) => all.some((one) => isLike(one, like) && statedMost(one.measure.amount) > 0));
}

function rowOf(place: string, held: readonly Held[]): CapRow {
  const dots = held
    .map((one) => ({ held: one, yuan: statedMost(one.measure.amount) }))
    .filter(({ yuan }) => yuan > 0)
    .sort((a, b) => a.yuan - b.yuan);
  const without = held.filter((one) => !dots.some((dot) => dot.held === one));
  const unstated = without.filter(({ measure }) => measure.amount.kind === "not-stated");
  return { place, dots, rateOnly: without.filter((one) => !unstated.includes(one)), unstated };
}

/** The measures of one kind by topic, each under the place whose own they are; topics and places without any are left out. */
export function capTopics(dataset: Dataset, date: string, like: Like): CapTopic[] {
  const own = ownOf(dataset, date);
  return dataset.topics.flatMap((topic) => {
    const rows = own.flatMap(({ place, held }) => {
      const here = held.filter((one) => one.measure.topic === topic.id && isLike(one, like));
      return here.length > 0 ? [rowOf(place, here)] : [];
    });
    return rows.length > 0 ? [{ topic, rows }] : [];
  });
}
