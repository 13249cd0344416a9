import type { Amount, Measure, TierAmount } from "../schema/comparable.ts";

/** Whether a measure's text gives a number that can be lined up with another's: an amount, a quantity in kind, or a term. */
export function hasNumber({ amount, term }: Measure): boolean {
  if (typeof term === "object") return true;
  if (amount.kind === "in-kind") return amount.gives.some(({ quantity }) => quantity !== "not-stated");
  return amount.kind !== "not-stated";
}

const lowest = (sums: readonly number[]): number => (sums.length > 0 ? Math.min(...sums) : 0);

function plainMost(amount: TierAmount): number {
  if (amount.kind === "in-kind") return 0;
  const caps = amount.caps.flatMap(({ limit }) => (limit.kind === "money" ? [limit.yuan] : []));
  if (amount.kind === "ceiling") return lowest([...(amount.max.kind === "money" ? [amount.max.yuan] : []), ...caps]);
  if (amount.kind === "fixed") return lowest([amount.sum.yuan, ...caps]);
  return lowest(caps.length === 0 && amount.kind === "per-unit" ? [amount.sum.yuan] : caps);
}

/** The highest sum in yuan that the text sets one recipient; 0 where it sets none. Only orders measures of one kind: it is no expectation. */
export function statedMost(amount: Amount): number {
  if (amount.kind === "not-stated") return 0;
  return amount.kind === "tiers" ? Math.max(...amount.tiers.map((tier) => plainMost(tier.amount))) : plainMost(amount);
}
