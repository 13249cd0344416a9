import { statusOn } from "../../dataset/document-status.ts";
import { targetsByDeadline } from "../../dataset/target-groups.ts";
import type { Dataset, Target } from "../../dataset/types.ts";
import { label } from "../../domain/labels.ts";
import { isSilent, wordQuantity } from "../../domain/wording.ts";

export type UnitTarget = {
  readonly target: Target;
  readonly deadline: string;
  readonly draft: boolean;
  /** In the unit; `to` is the upper end of a range. Undefined where the target is words. */
  readonly value: number | undefined;
  readonly to: number | undefined;
  /** `每年至少100个`. */
  readonly words: string;
};
/** Targets that are counted in one unit: only they share a scale. */
export type Unit = { readonly unit: string; readonly targets: readonly UnitTarget[] };

const WORDS = "不是数字";

function measured({ value }: Target): { unit: string; value: number | undefined; to: number | undefined } {
  if (value.kind === "money") return { unit: "元", value: value.yuan, to: undefined };
  if (value.kind === "rate") return { unit: "%", value: value.decimal * 100, to: undefined };
  if (value.kind === "count") return { unit: value.unit, value: value.value, to: value.to };
  if (value.kind === "duration") return { unit: value.unit, value: value.value, to: undefined };
  return { unit: WORDS, value: undefined, to: undefined };
}

function wordValue({ value, period }: Target): string {
  const span = isSilent(period) ? "" : label("period", period.is);
  return `${span}${value.kind === "words" ? value.text : wordQuantity(value)}`;
}

/** All targets by their unit, the unit with most of them first; in it by deadline, soonest first, then the highest first. */
export function targetUnits(dataset: Dataset, date: string): Unit[] {
  const drafts = new Set(dataset.documents.filter((one) => statusOn(one, date) === "draft").map(({ id }) => id));
  const all = targetsByDeadline(dataset).flatMap((deadline) =>
    deadline.topics
      .flatMap(({ targets }) => targets)
      .map((target) => ({
        ...measured(target),
        target,
        deadline: deadline.label,
        draft: drafts.has(target.document),
        words: wordValue(target),
      }))
      .sort((a, b) => (b.value ?? 0) - (a.value ?? 0)),
  );
  return [...Map.groupBy(all, ({ unit }) => unit)]
    .map(([unit, targets]) => ({ unit, targets }))
    .sort((a, b) => b.targets.length - a.targets.length);
}
