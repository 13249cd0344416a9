import { label } from "../domain/labels.ts";
import { comparatorWord, isSilent, percent, wordQuantity } from "../domain/wording.ts";
import type { Amount, Cap, Measure, TierAmount } from "../schema/comparable.ts";

/* What a measure gives, in one line of zh-CN. */

type Scope = Cap["scope"];
type Period = Cap["period"];

/** `每家企业每年`; '' where the text says neither. */
export function wordSpan(scope: Scope, period: Period): string {
  const said = (field: "scope" | "period", value: Scope | Period) => (isSilent(value) ? "" : label(field, value.is));
  return `${said("scope", scope)}${said("period", period)}`;
}

/** `每家企业每年最多20万元`. */
export const wordCap = (cap: Cap): string => `${wordSpan(cap.scope, cap.period)}${wordQuantity(cap.limit)}`;

function wordShare(amount: Extract<Amount, { kind: "share" }>): string {
  const base = label("base", amount.of.is);
  const rate = percent(amount.rate.fraction);
  const most = comparatorWord(amount.rate.comparator);
  if (amount.means === "you-pay") return `${most}只付${base}的${rate}`;
  if (amount.means === "relief") return `${most}减免${base}的${rate}`;
  return most === "" ? `${base}的${rate}` : `${most}为${base}的${rate}`;
}

function wordWithoutCaps(amount: TierAmount): string {
  switch (amount.kind) {
    case "share":
      return wordShare(amount);
    case "fixed":
      return `${wordSpan(amount.scope, amount.period)}${wordQuantity(amount.sum)}`;
    case "per-unit":
      return `${wordSpan(amount.unit, amount.period)}${wordQuantity(amount.sum)}`;
    case "ceiling":
      return `${wordSpan(amount.scope, amount.period)}${wordQuantity(amount.max)}`;
    case "in-kind":
      return amount.gives
        .map(({ what, quantity, scope, period }) =>
          isSilent(quantity) ? what : `${wordSpan(scope, period)}${wordQuantity(quantity)}（${what}）`,
        )
        .join("；");
  }
}

const isDifference = ({ combine }: Extract<Amount, { kind: "tiers" }>): boolean =>
  !isSilent(combine) && combine.is === "difference";

/** What an amount comes to: `算力费用的50%，每年最多20万元`; 金额未载明 where the text gives none. */
export function wordAmount(amount: Amount): string {
  if (amount.kind === "not-stated") return "金额未载明";
  if (amount.kind === "tiers") {
    const tiers = amount.tiers.map((tier) => `${tier.of.replace(/[\s…]/g, "")}：${wordAmount(tier.amount)}`);
    // Steps that are not all paid in full must not be added up by who reads them.
    return [...tiers, ...(isDifference(amount) ? [label("combine", "difference")] : [])].join("；");
  }
  const caps = amount.kind === "in-kind" ? [] : amount.caps;
  return [wordWithoutCaps(amount), ...caps.map(wordCap)].join("，");
}

/** The amount, then the term: `算力费用的50%，每年最多20万元，不超过3年`. */
export const wordMeasure = (measure: Measure): string =>
  [wordAmount(measure.amount), ...(isSilent(measure.term) ? [] : [wordQuantity(measure.term)])].join("，");
