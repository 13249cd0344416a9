import { hasNumber, statedMost } from "../../dataset/numbers.ts";
import { type Held, isCurrent, measuresOfPlace } from "../../dataset/place-measures.ts";
import type { Dataset } from "../../dataset/types.ts";
import { FAMILY, reachesFounder, type Who } from "../../domain/kind.ts";
import { WHO_LABELS } from "../../domain/kind-labels.ts";

/** Whose money it is, as a founder sees it. */
export type Side = "founder" | "unnamed" | "others";
export const SIDE_LABELS: Readonly<Record<Side, string>> = {
  founder: "创业者能拿",
  unnamed: "没写给谁",
  others: "给别的单位",
};
export const sideOf = (who: Who): Side =>
  reachesFounder(who) ? "founder" : who === "not-stated" ? "unnamed" : "others";

export type PayeeRow = {
  readonly who: Who;
  readonly side: Side;
  /** With a number first, the place's own first. */
  readonly measures: readonly Held[];
  /** How many have a number. */
  readonly numbered: number;
  /** The highest sum in yuan that cash support states one recipient; undefined where none does. */
  readonly most: { readonly yuan: number; readonly measure: Held["measure"] } | undefined;
};
export type PlacePayees = { readonly place: string; readonly rows: readonly PayeeRow[] };

const WHOS = Object.keys(WHO_LABELS) as Who[];
const SIDES = Object.keys(SIDE_LABELS) as Side[];

/** Cash support that states a sum: what a headline is made of. */
export const isStatedCash = ({ measure }: Held): boolean =>
  FAMILY[measure.instrument.is] === "cash" && statedMost(measure.amount) > 0;

function mostOf(measures: readonly Held[]): PayeeRow["most"] {
  const [first] = measures
    .filter(isStatedCash)
    .sort((a, b) => statedMost(b.measure.amount) - statedMost(a.measure.amount));
  return first && { yuan: statedMost(first.measure.amount), measure: first.measure };
}

/** The measures that count in each place on an ISO date, by who receives them: the founder's first. */
export function payeeRows(dataset: Dataset, date: string): PlacePayees[] {
  return dataset.places.map((place) => {
    const held = measuresOfPlace(dataset, place, date).filter(isCurrent);
    const rows = SIDES.flatMap((side) =>
      WHOS.filter((who) => sideOf(who) === side).flatMap((who): PayeeRow[] => {
        const own = held.filter((one) => one.who === who);
        if (own.length === 0) return [];
        const order = (one: Held): number => (hasNumber(one.measure) ? 0 : 2) + (one.inherited ? 1 : 0);
        const measures = own.sort((a, b) => order(a) - order(b));
        const numbered = own.filter(({ measure }) => hasNumber(measure)).length;
        return [{ who, side, measures, numbered, most: mostOf(own) }];
      }),
    );
    return { place: place.id, rows };
  });
}
