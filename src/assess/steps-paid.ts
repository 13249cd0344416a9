import type { Amount } from "../schema/comparable.ts";
import { type Context, sum } from "./context.ts";
import type { Evaluation, Reached } from "./evaluate.ts";
import { compare, type Exact, exact, greater } from "./exact.ts";

type Tiers = Extract<Amount, { kind: "tiers" }>;
type Money<V> = Extract<Evaluation<V>, { is: "paid" | "ceiling" }>;
type Paid<V> = Reached<V> & { readonly evaluation: Money<V> };

/** How often a step's condition stands in the list that a profile key gives. */
function listed(profile: object, key: string, tier: Tiers["tiers"][number]): number {
  const list = (profile as Readonly<Record<string, unknown>>)[key];
  const wanted: readonly unknown[] = tier.when.flatMap((one) => ("is" in one ? [one.is] : "in" in one ? one.in : []));
  return Array.isArray(list) ? list.filter((item) => wanted.includes(item)).length : 0;
}

const stepSum = ({ amount }: Tiers["tiers"][number]): Exact => exact(amount.kind === "fixed" ? amount.sum.yuan : 0);

/**
 * 逐级差额: a thing that climbs from one step to the next is paid the difference, so that all its steps come to the highest one.
 * Every lower listing is taken to have climbed, if there is a higher one for it; listings of earlier years were paid then.
 */
function difference<V>({ profile }: Context<V>, amount: Tiers): Exact {
  const steps = [...amount.tiers].sort((a, b) => compare(stepSum(b), stepSum(a)));
  const now = steps.map((tier) =>
    tier.when.reduce((n, one) => n + ("key" in one ? listed(profile, one.key, tier) : 0), 0),
  );
  const before = steps.map((tier) => (amount.earlier === "not-applicable" ? 0 : listed(profile, amount.earlier, tier)));
  const worth = (counts: readonly number[]): Exact => {
    const things: Exact[] = [];
    let above = 0;
    steps.forEach((tier, i) => {
      const own = counts[i] ?? 0;
      for (let n = 0; n < Math.max(0, own - above); n++) things.push(stepSum(tier));
      above = Math.max(above, own);
    });
    return things.reduce((a, b) => exact(a.n + b.n), exact(0));
  };
  const after = worth(now.map((n, i) => n + (before[i] ?? 0)));
  const already = worth(before);
  return greater(exact(after.n - already.n), exact(0));
}

/** What the steps that were reached come to together: each of them, the difference, or the highest where only one can be had. */
export function stepsPaid<V>(context: Context<V>, amount: Tiers, paid: readonly Paid<V>[]): Evaluation<V> {
  const combine = typeof amount.combine === "string" ? "one-of" : amount.combine.is;
  const values = paid.flatMap(({ evaluation }): V[] => (evaluation.value === undefined ? [] : [evaluation.value]));
  const steps = paid.flatMap(({ evaluation }) => evaluation.steps);
  const atMost = paid.some(({ evaluation }) => evaluation.is === "ceiling" || evaluation.atMost);
  const common = { is: "paid", steps, atMost } as const;
  if (combine === "each") return { ...common, value: sum(context, values), notes: [] };
  if (combine === "difference") {
    const notes = ["逐级认定的给予差额：同一产品先后入选几级，合计只按最高一级"];
    return { ...common, value: context.algebra.constant(difference(context, amount)), notes };
  }
  return { ...common, value: values.reduce((a: V, b: V) => context.algebra.max(a, b)), notes: [] };
}
