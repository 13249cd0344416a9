import type { Amount, ComparableQuantity } from "../dataset/types.ts";

const yuanOf = (quantity: ComparableQuantity): number[] => (quantity.kind === "money" ? [quantity.yuan] : []);

function sumsOf(amount: Amount): number[] {
  switch (amount.kind) {
    case "not-stated":
      return [];
    case "tiers":
      return amount.tiers.flatMap((tier) => sumsOf(tier.amount));
    case "in-kind":
      return amount.gives.flatMap(({ quantity }) => (quantity === "not-stated" ? [] : yuanOf(quantity)));
    default: {
      const caps = amount.caps.flatMap(({ limit }) => yuanOf(limit));
      if (amount.kind === "share") return caps;
      return [...caps, ...yuanOf(amount.kind === "ceiling" ? amount.max : amount.sum)];
    }
  }
}

/** The largest sum in yuan that the text of an amount names, whatever it counts by; undefined where it names none. */
export function largestSum(amount: Amount): number | undefined {
  const sums = sumsOf(amount);
  return sums.length > 0 ? Math.max(...sums) : undefined;
}
