import { label } from "../domain/labels.ts";
import { wordMeasure } from "./measure-wording.ts";
import type { Held } from "./place-measures.ts";

/** What a measure gives, in one line that cannot be taken for cash: `租金减免：每月最多2000元，2年`, `贷款：最多30万元`. */
export function wordHeld({ measure, kind }: Held): string {
  const { amount, instrument } = measure;
  const isBareSum = amount.kind === "ceiling" || amount.kind === "fixed" || amount.kind === "per-unit";
  const isCash = kind !== "in-kind" && kind !== "loan" && kind !== "equity";
  return isCash || !isBareSum ? wordMeasure(measure) : `${label("instrument", instrument.is)}：${wordMeasure(measure)}`;
}
