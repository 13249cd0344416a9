import type { ProfileKey } from "../domain/profile-keys.ts";
import type { Amount, Cap, Rate, TierAmount } from "../schema/comparable.ts";
import { type Context, type Reading, type ScienceProject, sum } from "./context.ts";
import { type Exact, exact, exactOf, ZERO } from "./exact.ts";
import { bounded, opening } from "./gate.ts";

/** What an amount comes to, or why it cannot be said. */
export type Evaluation<V> =
  | {
      readonly is: "paid";
      readonly value: V;
      readonly steps: readonly Step<V>[];
      readonly atMost: boolean;
      readonly notes: readonly string[];
    }
  /** the text fixes nothing but a maximum */
  | { readonly is: "ceiling"; readonly value: V | undefined; readonly steps: readonly Step<V>[]; readonly why: string }
  | { readonly is: "missing"; readonly keys: readonly ProfileKey[] }
  | { readonly is: "nothing"; readonly why: string }
  | { readonly is: "not-money" };

/** One piece of a working: rate × base or a sum × count, with the caps it runs into. */
export type Step<V> =
  | { readonly of: "share"; readonly rates: readonly Exact[]; readonly base: V; readonly caps: readonly Exact[] }
  | { readonly of: "sum"; readonly sum: Exact; readonly count: V | undefined; readonly caps: readonly Exact[] };

type Share = Extract<TierAmount, { kind: "share" }>;

const rateOf = (rate: Rate): Exact => exact(rate.fraction.n, rate.fraction.d);
const isAtMost = (comparator: string): boolean => comparator === "at-most";

/** The caps in yuan; a cap on an area or a time bounds no money here. */
const moneyCaps = (caps: readonly Cap[], scope: "project" | "other" | "all"): Exact[] =>
  caps.flatMap(({ limit, scope: over }) => {
    const perProject = typeof over === "object" && over.is === "project";
    if (limit.kind !== "money" || (scope !== "all" && perProject !== (scope === "project"))) return [];
    return [exact(limit.yuan)];
  });

const capped = <V>({ algebra }: Context<V>, value: V, caps: readonly Exact[]): V =>
  caps.reduce((v, cap) => algebra.min(v, algebra.constant(cap)), value);

const keysOf = (input: Share["input"]): readonly ProfileKey[] => (input === "not-asked" ? [] : input);

/** Interest aid read off the LPR: on the principal at LPR, and on the principal at the contract's rate; the lower one is sure. */
function interest<V>(context: Context<V>, share: Share, reading: Reading): Evaluation<V> {
  const { profile, algebra } = context;
  const principal = context.amount("loanPrincipal");
  const needed = (["loanPrincipal", "loanRate", "lpr"] as const).filter(
    (key) => profile[key] === undefined && context.amount(key) === undefined,
  );
  if (principal === undefined || needed.length > 0) return { is: "missing", keys: needed };
  const rates = [exactOf(profile.lpr ?? 0), exactOf(profile.loanRate ?? 0)].sort((a, b) =>
    a.n * b.d < b.n * a.d ? -1 : 1,
  );
  const yearly = (reading === "conservative" ? rates[0] : rates[1]) ?? ZERO;
  const rate = rateOf(share.rate);
  const caps = moneyCaps(share.caps, "all");
  return {
    is: "paid",
    value: capped(context, algebra.scale(algebra.scale(principal, yearly), rate), caps),
    steps: [{ of: "share", rates: [rate, yearly], base: principal, caps }],
    atMost: isAtMost(share.rate.comparator),
    notes: ["利息补贴的两种读法：本金 × LPR × 比例，本金 × 合同利率 × 比例；保守口径取较低的一种"],
  };
}

/** A share of each project's allocated funds, capped per project, then together. */
function perProject<V>(
  context: Context<V>,
  share: Share,
  projects: readonly ScienceProject[] | undefined,
): Evaluation<V> {
  if (!projects) return { is: "missing", keys: ["scienceProjects.allocated"] };
  const led = projects.filter((project) => project.lead);
  if (led.length === 0) return { is: "nothing", why: "没有牵头承担的项目" };
  const rate = rateOf(share.rate);
  const caps = moneyCaps(share.caps, "project");
  const bases = led.map((project) => context.algebra.constant(exactOf(project.allocated)));
  const together = sum(
    context,
    bases.map((base) => capped(context, context.algebra.scale(base, rate), caps)),
  );
  return {
    is: "paid",
    value: capped(context, together, moneyCaps(share.caps, "other")),
    steps: bases.map((base) => ({ of: "share", rates: [rate], base, caps })),
    atMost: isAtMost(share.rate.comparator),
    notes: [],
  };
}

function baseOf<V>(context: Context<V>, share: Share, said: readonly V[], reading: Reading): V {
  const base = sum(context, said);
  const inside =
    share.of.is === "rnd-cost" && reading === "conservative" ? context.amount("computeInsideRnd") : undefined;
  if (inside === undefined) return base;
  const { algebra } = context;
  return algebra.max(algebra.add(base, algebra.scale(inside, exact(-1))), algebra.constant(ZERO));
}

function evaluateShare<V>(context: Context<V>, share: Share, reading: Reading): Evaluation<V> {
  if (share.means !== "paid") return { is: "not-money" };
  if (share.of.is === "loan-interest") return interest(context, share, reading);
  if (share.of.is === "allocated-funds") return perProject(context, share, context.profile.scienceProjects);
  const keys = keysOf(share.input);
  const caps = moneyCaps(share.caps, "all");
  if (keys.length === 0)
    return {
      is: "ceiling",
      value: caps[0] && capped(context, context.algebra.constant(caps[0]), caps),
      steps: [],
      why: `本站没有询问「${share.of.words}」`,
    };
  const said = keys.flatMap((key) => context.amount(key) ?? []);
  if (said.length === 0) return { is: "missing", keys };
  const base = baseOf(context, share, said, reading);
  const rate = rateOf(share.rate);
  return {
    is: "paid",
    value: capped(context, context.algebra.scale(base, rate), caps),
    steps: [{ of: "share", rates: [rate], base, caps }],
    atMost: isAtMost(share.rate.comparator),
    notes:
      share.of.is === "rnd-cost" && context.amount("computeInsideRnd") !== undefined
        ? ["研发成本里已计入算力支出的部分，保守口径从研发成本中扣除，同一笔钱不算两次"]
        : [],
  };
}

/** What one amount comes to. A maximum without a rate is a ceiling here; whether it counts is decided with the measure's award. */
export function evaluate<V>(context: Context<V>, amount: TierAmount, reading: Reading): Evaluation<V> {
  const { algebra } = context;
  switch (amount.kind) {
    case "share":
      return evaluateShare(context, amount, reading);
    case "fixed": {
      const own = exact(amount.sum.yuan);
      const caps = moneyCaps(amount.caps, "all");
      return {
        is: "paid",
        value: capped(context, algebra.constant(own), caps),
        steps: [{ of: "sum", sum: own, count: undefined, caps }],
        atMost: isAtMost(amount.sum.comparator),
        notes: [],
      };
    }
    case "per-unit": {
      const keys = keysOf(amount.input);
      const said = keys.flatMap((key) => context.amount(key) ?? []);
      const own = exact(amount.sum.yuan);
      const caps = moneyCaps(amount.caps, "all");
      if (keys.length === 0)
        return {
          is: "ceiling",
          value: caps[0] && algebra.constant(caps[0]),
          steps: [],
          why: `本站没有询问「${amount.unit.words}」的数量`,
        };
      if (said.length === 0) return { is: "missing", keys };
      const count = sum(context, said);
      return {
        is: "paid",
        value: capped(context, algebra.scale(count, own), caps),
        steps: [{ of: "sum", sum: own, count, caps }],
        atMost: isAtMost(amount.sum.comparator),
        notes: [],
      };
    }
    case "ceiling":
      if (amount.max.kind !== "money") return { is: "not-money" };
      return {
        is: "ceiling",
        value: algebra.constant(exact(amount.max.yuan)),
        steps: [{ of: "sum", sum: exact(amount.max.yuan), count: undefined, caps: [] }],
        why: "原文只给了最高额",
      };
    case "in-kind":
      return { is: "not-money" };
  }
}

type Tiers = Extract<Amount, { kind: "tiers" }>;

/** A tier that was reached, with what it comes to. */
export type Reached<V> = { readonly of: string; readonly evaluation: Evaluation<V> };

/** Which tiers are open: those that pay, or why none does. */
export function reachedTiers<V>(
  context: Context<V>,
  { tiers }: Tiers,
  reading: Reading,
): { reached: Reached<V>[]; why: string[]; unsaid: ProfileKey[] } {
  const reached: Reached<V>[] = [];
  const why: string[] = [];
  const unsaid: ProfileKey[] = [];
  for (const tier of tiers) {
    const gate = opening(context, tier.when);
    if (gate.is === "closed") why.push(`${tier.of}：${gate.why}`);
    else if (gate.is === "unsaid") unsaid.push(...gate.keys);
    else {
      const evaluation = evaluate(context, tier.amount, reading);
      const value = "value" in evaluation ? evaluation.value : undefined;
      reached.push({
        of: tier.of,
        evaluation:
          value === undefined || evaluation.is === "missing"
            ? evaluation
            : ({ ...evaluation, value: bounded(context, gate.bounds, value) } as Evaluation<V>),
      });
    }
  }
  return { reached, why, unsaid: [...new Set(unsaid)] };
}
