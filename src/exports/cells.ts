import type { Ambiguity, ComparableQuantity, Dataset, Measure, PolicyDocument, StatedDate } from "../dataset/types.ts";
import { SILENCE, type Silence } from "../domain/labels.ts";
import { comparatorWord, isSilent, wordQuantity } from "../domain/wording.ts";
import type { Cell } from "./csv.ts";

/* How values stand in a cell: a number where there is one, else words; silence is 未载明 or 不适用, never an empty cell. */

export const NOT_STATED = SILENCE["not-stated"];
export const NOT_APPLICABLE = SILENCE["not-applicable"];
/** Says 没有 for a list that is ours, where nothing to record is not silence of the text. */
export const NONE = "无";

/** A value in words, or its silence. */
export const orSilence = <T>(value: T | Silence, cell: (value: T) => Cell): Cell =>
  isSilent(value) ? SILENCE[value] : cell(value as T);

/** A list in one cell; `empty` where it has nothing. */
export const list = (items: readonly string[], empty = NOT_STATED): string =>
  items.length === 0 ? empty : items.join("；");

/** Units that answer for a sentence, leading ones marked. */
export const agencies = (units: Measure["agencies"]): string =>
  list(units.map(({ role, name }) => (role === "lead" ? `${name}（牵头）` : name)));

export const ambiguities = (all: readonly Ambiguity[]): string =>
  list(
    all.map(({ unclear, readings }) => `${unclear}（保守：${readings.conservative}；乐观：${readings.optimistic}）`),
    NONE,
  );

/** The bare number of a quantity: yuan, a fraction of 1, or a count of its unit; a date has none. */
export const numberOf = (quantity: ComparableQuantity): Cell => {
  switch (quantity.kind) {
    case "money":
      return quantity.yuan;
    case "rate":
      return quantity.decimal;
    case "date":
      return NOT_APPLICABLE;
    default:
      return quantity.value;
  }
};

const DURATION_UNITS = { year: "年", month: "个月", day: "天", hour: "小时", minute: "分钟" } as const;
export function unitOf(quantity: ComparableQuantity): string {
  if (quantity.kind === "money") return "元";
  if (quantity.kind === "rate") return "比例";
  if (quantity.kind === "duration") return DURATION_UNITS[quantity.unit];
  return quantity.kind === "count" ? quantity.unit : NOT_APPLICABLE;
}

/** 恰好, 最多, 至少 …; not applicable to a date. */
export const comparison = (quantity: ComparableQuantity): string =>
  quantity.kind === "date" ? NOT_APPLICABLE : comparatorWord(quantity.comparator) || "恰好";

/** A date in ISO form where the text gives a day, else as printed. */
export const dateCell = (date: StatedDate): string =>
  date.precision === "day" && date.from !== "not-stated" ? date.from : wordQuantity(date);

type Found<T> = (id: string) => T;
const finder = <T extends { readonly id: string }>(items: readonly T[]): Found<T> => {
  const index = new Map(items.map((item) => [item.id, item]));
  return (id) => {
    const found = index.get(id);
    if (!found) throw new Error(`the dataset refers to ${id} and does not have it`);
    return found;
  };
};

/** What rows refer to by id. */
export type Names = {
  readonly document: Found<PolicyDocument>;
  readonly jurisdiction: Found<Dataset["jurisdictions"][number]>;
  readonly topic: Found<Dataset["topics"][number]>;
  readonly group: Found<Dataset["groups"][number]>;
};
export const namesOf = (dataset: Dataset): Names => ({
  document: finder(dataset.documents),
  jurisdiction: finder(dataset.jurisdictions),
  topic: finder(dataset.topics),
  group: finder(dataset.groups),
});
