import { NUMBERS } from "./algebra.ts";
import { MONTHS_A_YEAR } from "./caps.ts";
import type { Context } from "./context.ts";
import type { AssessMeasure, AssessTierAmount } from "./data.ts";
import { compare, type Exact, exact, exactOf, minus } from "./exact.ts";
import {
  amountBy,
  capped,
  counted,
  type Factor,
  type Formula,
  rated,
  ratio,
  said,
  sumOfText,
  times,
  workingOf,
} from "./formula.ts";
import { opening } from "./gate.ts";
import { figure } from "./money.ts";

type Share = Extract<AssessTierAmount, { kind: "share" }>;
type Worth = {
  readonly formula: Formula<Exact>;
  /** What the text leaves open beyond its area or its sum. */
  readonly atMost: boolean;
  readonly yearly: boolean;
};

const ONE = exact(1);

/** The part of a flat that a cap in ㎡ covers, as factors; undefined where its area was not said or the cap is of another kind. */
function coveredPart(
  context: Context<Exact>,
  { caps }: Share,
  area: "flatArea" | "talentFlatArea",
): Factor[] | undefined {
  if (caps.length === 0) return [];
  const [cap] = caps;
  if (caps.length > 1 || cap?.limit.kind !== "count" || !cap.limit.unit.includes("平方米")) return undefined;
  const own = context.amount(area);
  if (own === undefined || own.n === 0n) return undefined;
  const limit = exactOf(cap.limit.value);
  return compare(own, limit) <= 0 ? [] : [ratio(limit, own)];
}

/** A share of a rent taken off for a year, or of a flat's price. */
function ofShare(context: Context<Exact>, share: Share): Worth | undefined {
  const { is } = share.of;
  const [key] = share.input === "not-asked" ? [] : share.input;
  if (share.means === "paid" || key === undefined || (is !== "rent" && is !== "flat-price")) return undefined;
  const own = context.amount(key);
  const part = coveredPart(context, share, is === "rent" ? "flatArea" : "talentFlatArea");
  if (own === undefined || part === undefined) return undefined;
  const rate = exact(share.rate.fraction.n, share.rate.fraction.d);
  const off = share.means === "relief" ? rate : minus(ONE, rate);
  const yearly = is === "rent";
  const factors = [...(yearly ? [counted(exact(MONTHS_A_YEAR))] : []), rated(off), ...part];
  return { formula: times(factors, said(own)), atMost: part.length > 0, yearly };
}

/** A rent waived up to a sum a month. What becomes of a dearer flat the text does not say. */
function ofMonthlySum(
  context: Context<Exact>,
  amount: Extract<AssessTierAmount, { kind: "ceiling" }>,
): Worth | undefined {
  const { max, period } = amount;
  const rent = context.amount("rentPerMonth");
  if (rent === undefined || max.kind !== "money" || typeof period !== "object" || period.is !== "month")
    return undefined;
  const limit = exact(max.yuan);
  const formula = times([counted(exact(MONTHS_A_YEAR))], capped(said(rent), [sumOfText(limit)]));
  return { formula, atMost: compare(rent, limit) > 0, yearly: true };
}

function ofAmount(context: Context<Exact>, amount: AssessTierAmount): Worth | undefined {
  if (amount.kind === "share") return ofShare(context, amount);
  return amount.kind === "ceiling" ? ofMonthlySum(context, amount) : undefined;
}

/**
 * What a rent relief or a discount is worth with the founder's own rent or price, in words; '' where an input is missing, the founder's
 * gate is not open, or the text leaves open what it is a share of. Never part of a total.
 */
export function worthOf(context: Context<Exact>, measure: AssessMeasure): string {
  const { amount, gate, ambiguity } = measure;
  if (amount.kind === "not-stated" || ambiguity.some(({ about }) => about === "base")) return "";
  if (opening(context, gate).is !== "open") return "";
  const amounts =
    amount.kind === "tiers"
      ? amount.tiers.filter(({ when }) => opening(context, when).is === "open").map((tier) => tier.amount)
      : [amount];
  const [only] = amounts;
  const worth = only && amounts.length === 1 ? ofAmount(context, only) : undefined;
  if (!worth) return "";
  const value = figure(amountBy(NUMBERS, worth.formula));
  return `${worth.atMost ? "最多" : ""}相当于${worth.yearly ? "一年" : ""} ${value} 元：${workingOf(worth.formula)}；不是现金，不计入合计`;
}
