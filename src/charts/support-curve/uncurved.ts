import { assess } from "../../assess/assess.ts";
import type { Dataset, Measure } from "../../dataset/types.ts";
import { groupsWithCurve, type Profile, shareMeasures } from "./curves.ts";

/** A share with a cap that no curve is drawn of, and why. */
export type Uncurved = { readonly measure: Measure; readonly why: string };

const SEVERAL = "按每一项分别算，一项一个上限，几项合起来另有上限，一条横轴画不出来";
/** Any amount does: only what else is needed is read from the answer. */
const SOME = 1_000_000;

/** What is missing though the amount is known that the measure is a share of, as the assessment of an ISO date says it. */
function missing(dataset: Dataset, measure: Measure, inputs: readonly string[], date: string): string {
  const profile = { asOf: date, ...Object.fromEntries(inputs.map((key) => [key, SOME])) } as Profile;
  const { places } = assess(profile, { ...dataset, measures: [measure] }, date);
  const lines = Object.values(places).flatMap((place) => place.lines);
  return lines.find((line) => line.measure === measure.id)?.because ?? "";
}

/** Every measure in force that pays a founder a share with a cap in money, of a group that has no curve on an ISO date. */
export function uncurved(dataset: Dataset, date: string): Uncurved[] {
  const drawn = groupsWithCurve(dataset, date);
  return dataset.groups
    .filter(({ id }) => !drawn.includes(id))
    .flatMap(({ id }) => shareMeasures(dataset, id))
    .flatMap((measure) => {
      const { amount } = measure;
      if (amount.kind !== "share" || amount.input === "not-asked") return [];
      if (!amount.caps.some(({ limit }) => limit.kind === "money")) return [];
      const isOfSeveral = amount.input.some((key) => key.includes("."));
      return [{ measure, why: isOfSeveral ? SEVERAL : missing(dataset, measure, amount.input, date) }];
    });
}
