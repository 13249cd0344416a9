import type { ProfileKey } from "../domain/profile-keys.ts";
import { climb } from "./climbs.ts";
import type { Context, Reading } from "./context.ts";
import type { AssessTiers } from "./data.ts";
import { type Around, type Evaluation, evaluate } from "./evaluate.ts";
import { compare, type Exact, exact } from "./exact.ts";
import { type Formula, sumOf, sumOfText } from "./formula.ts";
import { bounded, opening } from "./gate.ts";
import { fieldOfKey } from "./prepare.ts";

type Tier = AssessTiers["tiers"][number];
type Money<V> = Extract<Evaluation<V>, { is: "money" }>;

/** How often a tier's condition stands in the list that a profile key gives. */
function listed<V>(context: Context<V>, key: ProfileKey, { when }: Tier): number {
  const list = context.said(fieldOfKey(key));
  const wanted = when.flatMap((one): unknown[] => ("is" in one ? [one.is] : "in" in one ? [...one.in] : []));
  return Array.isArray(list) ? list.filter((item) => wanted.includes(item)).length : 0;
}

const sumOfTier = ({ amount }: Tier): Exact => exact(amount.kind === "fixed" ? amount.sum.yuan : 0);

/** 逐级认定的给予差额, over the lists of this year's and of earlier steps. */
function difference<V>(context: Context<V>, amount: AssessTiers, reading: Reading): Formula<V> {
  const { earlier } = amount;
  const rungs = [...amount.tiers]
    .sort((a, b) => compare(sumOfTier(b), sumOfTier(a)))
    .map((tier) => ({
      sum: sumOfTier(tier),
      now: tier.when.reduce((n, one) => n + ("key" in one ? listed(context, one.key, tier) : 0), 0),
      before: earlier === "not-applicable" ? 0 : listed(context, earlier, tier),
    }));
  const { paid, less } = climb(rungs, reading);
  const all: Formula<V> = sumOf(paid.map(sumOfText));
  return less.length === 0 ? all : { is: "rest", of: all, less: sumOf(less.map(sumOfText)) };
}

/** What the tiers that were reached come to together: each of them, the difference, or the highest where only one can be had. */
function combined<V>(context: Context<V>, amount: AssessTiers, paid: readonly Money<V>[], reading: Reading): Money<V> {
  const combine = typeof amount.combine === "string" ? "one-of" : amount.combine.is;
  const formulas = paid.map(({ formula }) => formula);
  const [only] = formulas;
  const common = {
    is: "money",
    fixed: paid.every(({ fixed }) => fixed),
    atMost: paid.some(({ atMost }) => atMost),
    notes: paid.flatMap(({ notes }) => notes),
  } as const;
  if (combine === "each") return { ...common, formula: sumOf(formulas) };
  if (combine === "difference") {
    const notes = ["逐级认定的给予差额：同一产品先后列入几级，合计只到最高一级"];
    return { ...common, formula: difference(context, amount, reading), notes: [...common.notes, ...notes] };
  }
  return { ...common, formula: formulas.length === 1 && only ? only : { is: "max", of: formulas } };
}

/** A measure's tiers as a founder reaches them, combined as the text says. */
export function evaluateTiers<V>(
  context: Context<V>,
  amount: AssessTiers,
  around: Around,
  reading: Reading,
): Evaluation<V> {
  const paid: Money<V>[] = [];
  const why: string[] = [];
  const missing: (readonly ProfileKey[])[] = [];
  let inKind = false;
  for (const tier of amount.tiers) {
    const gate = opening(context, tier.when);
    if (gate.is === "closed") why.push(`${tier.of}：${gate.why}`);
    else if (gate.is === "unsaid") missing.push(...gate.keys.map((key) => [key]));
    else {
      const found = evaluate(context, tier.amount, { ...around, gate: [...around.gate, ...tier.when] }, reading);
      if (found.is === "money") paid.push({ ...found, formula: bounded(gate.bounds, found.formula) });
      else if (found.is === "missing") missing.push(...found.needs);
      else if (found.is === "nothing") why.push(`${tier.of}：${found.why}`);
      else if (found.is === "not-asked") why.push(`${tier.of}：本站没有询问「${found.what}」`);
      else inKind = true;
    }
  }
  if (paid.length > 0) return combined(context, amount, paid, reading);
  if (inKind) return { is: "not-money" };
  if (missing.length > 0) return { is: "missing", needs: missing, most: undefined };
  return { is: "nothing", why: why.join("；") };
}
