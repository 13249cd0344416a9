import { capsOf, lowestCap } from "./caps.ts";
import type { Context, Reading } from "./context.ts";
import type { AssessTierAmount } from "./data.ts";
import type { Evaluation } from "./evaluate.ts";
import { compare, exact, exactOf } from "./exact.ts";
import { capped, rated, said, times } from "./formula.ts";

type Share = Extract<AssessTierAmount, { kind: "share" }>;

/** Whether a share is one of a loan's interest. */
export const isInterest = ({ of }: Share): boolean => of.is === "loan-interest" || of.is === "loan-interest-at-lpr";

/**
 * Interest aid. 对贷款利息按LPR最高30%: on the principal at the LPR, or on the principal at the contract's rate; the lower one is sure
 * (MODEL §3). A sentence that does not name the LPR speaks of the interest at the contract's rate.
 */
export function interest<V>(context: Context<V>, share: Share, reading: Reading): Evaluation<V> {
  const principal = context.amount("loanPrincipal");
  const rates = share.of.is === "loan-interest-at-lpr" ? (["lpr", "loanRate"] as const) : (["loanRate"] as const);
  const missing = rates.filter((key) => context.said(key) === undefined);
  if (principal === undefined || missing.length > 0)
    return {
      is: "missing",
      needs: [...(principal === undefined ? (["loanPrincipal"] as const) : []), ...missing].map((key) => [key]),
      most: lowestCap(share.caps),
    };
  const yearly = rates.map((key) => exactOf(Number(context.said(key)))).sort(compare);
  const used = (reading === "conservative" ? yearly[0] : yearly.at(-1)) ?? exactOf(0);
  return {
    is: "money",
    formula: capped(
      times([rated(exact(share.rate.fraction.n, share.rate.fraction.d)), rated(used)], said(principal)),
      capsOf(share.caps, "together-and-each"),
    ),
    fixed: true,
    atMost: share.rate.comparator === "at-most",
    notes:
      yearly.length > 1
        ? ["贴息有两种算法：本金 × LPR × 比例，本金 × 合同利率 × 比例；保守口径取较低的一种，乐观口径取较高的一种"]
        : [],
  };
}
