import { type LABELS, label, PROFILE_LABELS } from "../domain/labels.ts";
import { comparatorWord, fullFigure, isSilent, percent, type QuantityValue, wordQuantity } from "../domain/wording.ts";
import type { Amount, Cap, GateCondition, Measure } from "../schema/comparable.ts";
import { wordAmount, wordSpan } from "./measure-wording.ts";

/** One value of a field: our wording, the full figure of a sum, and the source's words it rests on; or silence. */
export type FieldValue =
  | { readonly text: string; readonly full?: string | undefined; readonly words?: string | undefined }
  | { readonly silent: "not-stated" | "not-applicable" };
export type FieldKey = keyof typeof FIELD_LABELS;
export type Field = { readonly key: FieldKey; readonly label: string; readonly values: readonly FieldValue[] };

/** The fields of a measure in the order in which they are read. */
export const FIELD_LABELS = {
  instrument: "支持方式",
  payee: "谁能拿",
  award: "给付条件",
  rate: "比例",
  base: "基数",
  amount: "给多少",
  tiers: "分档",
  cap: "上限",
  term: "期限",
  gate: "门槛",
  pool: "资金池",
  quota: "名额",
  stacking: "叠加",
} as const;

type Cited = { readonly is: string; readonly words: string } | "not-stated" | "not-applicable";
const NOT_STATED = { silent: "not-stated" } as const;
const NOT_APPLICABLE = { silent: "not-applicable" } as const;
const cited = (field: keyof typeof LABELS, value: Cited): FieldValue =>
  isSilent(value) ? { silent: value } : { text: label(field, value.is), words: value.words };
const quantity = (value: QuantityValue, before = "", words?: string): FieldValue => ({
  text: `${before}${wordQuantity(value)}`,
  full: fullFigure(value),
  words,
});

function capValue({ limit, scope, period }: Cap): FieldValue {
  const silent = [
    ...(scope === "not-stated" ? ["按家还是按项目计"] : []),
    ...(period === "not-stated" ? ["周期"] : []),
  ];
  return {
    text: `${wordSpan(scope, period)}${wordQuantity(limit)}${silent.length > 0 ? `（${silent.join("、")}未载明）` : ""}`,
    full: fullFigure(limit),
    words: limit.text,
  };
}

const MEANS = { paid: "", relief: "减免", "you-pay": "自付" } as const;

function rateValues(amount: Amount): FieldValue[] {
  if (amount.kind === "not-stated") return [NOT_STATED];
  if (amount.kind !== "share") return [NOT_APPLICABLE];
  const { rate, means } = amount;
  return [{ text: `${MEANS[means]}${comparatorWord(rate.comparator)}${percent(rate.fraction)}`, words: rate.text }];
}

function baseValues(amount: Amount): FieldValue[] {
  if (amount.kind === "not-stated") return [NOT_STATED];
  return [amount.kind === "share" ? cited("base", amount.of) : NOT_APPLICABLE];
}

function amountValues(amount: Amount): FieldValue[] {
  switch (amount.kind) {
    case "not-stated":
      return [NOT_STATED];
    case "fixed":
      return [quantity(amount.sum, wordSpan(amount.scope, amount.period), amount.sum.text)];
    case "per-unit":
      return [quantity(amount.sum, wordSpan(amount.unit, amount.period), amount.sum.text)];
    case "in-kind":
      return amount.gives.map(({ what, quantity: given, scope, period }) =>
        isSilent(given) ? { text: what } : quantity(given, `${what}：${wordSpan(scope, period)}`, given.text),
      );
    default:
      return [NOT_APPLICABLE];
  }
}

function capValues(amount: Amount): FieldValue[] {
  if (amount.kind === "not-stated") return [NOT_STATED];
  if (amount.kind === "in-kind" || amount.kind === "tiers") return [NOT_APPLICABLE];
  const own = amount.kind === "ceiling" ? [{ limit: amount.max, scope: amount.scope, period: amount.period }] : [];
  const all = [...own.map((one) => capValue(one as Cap)), ...amount.caps.map(capValue)];
  return all.length > 0 ? all : [NOT_STATED];
}

function tierValues(amount: Amount): FieldValue[] {
  if (amount.kind !== "tiers") return [NOT_APPLICABLE];
  const steps = amount.tiers.map((tier) => ({ text: `${tier.of.replace(/[\s…]/g, "")}：${wordAmount(tier.amount)}` }));
  return isSilent(amount.combine) ? steps : [...steps, cited("combine", amount.combine)];
}

function gateValue(condition: GateCondition): FieldValue {
  if ("any" in condition)
    return {
      text: `以下之一：${condition.any
        .map(gateValue)
        .map((one) => ("text" in one ? one.text : ""))
        .join("；")}`,
    };
  const about = PROFILE_LABELS[condition.key];
  if ("atLeast" in condition) return quantity(condition.atLeast, `${about}：`, condition.atLeast.text);
  if ("moreThan" in condition) return quantity(condition.moreThan, `${about}：`, condition.moreThan.text);
  if ("monthsReached" in condition)
    return { text: `${about}起满${condition.monthsReached.value}个月`, words: condition.monthsReached.text };
  return { text: about, words: condition.words };
}

function gateValues({ gate, conditions }: Measure): FieldValue[] {
  const all = [...gate.map(gateValue), ...conditions.map((words) => ({ text: `「${words}」` }))];
  return all.length > 0 ? all : [NOT_STATED];
}

/** All fields of a measure in order, silent ones too. */
export function measureFields(measure: Measure): Field[] {
  const { amount, term, pool, quota } = measure;
  const values: Record<FieldKey, readonly FieldValue[]> = {
    instrument: [cited("instrument", measure.instrument)],
    payee: [cited("payee", measure.payee)],
    award: [cited("award", measure.award)],
    rate: rateValues(amount),
    base: baseValues(amount),
    amount: amountValues(amount),
    tiers: tierValues(amount),
    cap: capValues(amount),
    term: [isSilent(term) ? { silent: term } : quantity(term, "", term.text)],
    gate: gateValues(measure),
    pool: [pool === "not-stated" ? NOT_STATED : capValue({ ...pool, scope: "not-applicable" })],
    quota: [
      quota === "not-stated"
        ? NOT_STATED
        : quantity(quota.count, wordSpan("not-stated", quota.period), quota.count.text),
    ],
    stacking: [cited("stacking", measure.stacking)],
  };
  return (Object.keys(FIELD_LABELS) as FieldKey[]).map((key) => ({
    key,
    label: FIELD_LABELS[key],
    values: values[key],
  }));
}

/** The key of the field that shows a figure, from the figure's path in its statement. */
export function fieldOfPath(path: string): string {
  const [first = "", second = ""] = path.split(".");
  if (first === "conditions") return "gate";
  if (first !== "amount") return first;
  if (second === "tiers" || second === "rate") return second;
  return second === "caps" || second === "max" ? "cap" : "amount";
}
