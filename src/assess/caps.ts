import type { AssessCap } from "./data.ts";
import { type Exact, exact, exactOf, lesser } from "./exact.ts";
import { counted, type Formula, sumOfText, times } from "./formula.ts";

export const MONTHS_A_YEAR = 12;

const isPerProject = ({ scope }: AssessCap): boolean => typeof scope === "object" && scope.is === "project";
const isMonthly = ({ period }: AssessCap): boolean => typeof period === "object" && period.is === "month";

const yuanOf = ({ limit }: AssessCap): Exact | undefined => (limit.kind === "money" ? exact(limit.yuan) : undefined);

/**
 * Caps in yuan as they bound one year. `each` are those of one project of a list, `together` those of all of them;
 * without a list a project's cap bounds the one project that was said. A monthly cap holds twelve times a year.
 */
export function capsOf(caps: readonly AssessCap[], which: "each" | "together" | "together-and-each"): Formula<never>[] {
  return caps.flatMap((cap): Formula<never>[] => {
    const yuan = yuanOf(cap);
    if (!yuan || (which !== "together-and-each" && isPerProject(cap) !== (which === "each"))) return [];
    return [isMonthly(cap) ? times([counted(yuan)], sumOfText(exact(MONTHS_A_YEAR))) : sumOfText(yuan)];
  });
}

/** Caps on a number of units, such as 最高 100 平方米. */
export const countCaps = (caps: readonly AssessCap[]): Formula<never>[] =>
  caps.flatMap(({ limit }) => (limit.kind === "count" ? [sumOfText(exactOf(limit.value))] : []));

/** What an amount cannot exceed in a year, if a cap in yuan says so. */
export const lowestCap = (caps: readonly AssessCap[]): Exact | undefined =>
  caps
    .flatMap((cap) => {
      const yuan = yuanOf(cap);
      return yuan ? [isMonthly(cap) ? exact(yuan.n * BigInt(MONTHS_A_YEAR)) : yuan] : [];
    })
    .reduce<Exact | undefined>((low, cap) => (low ? lesser(low, cap) : cap), undefined);
