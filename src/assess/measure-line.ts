import { BUCKET, type Bucket, FAMILY, kindOf, reachesFounder, type Who, whoOf } from "../domain/kind.ts";
import type { ProfileKey } from "../domain/profile-keys.ts";
import type { Validity } from "../domain/validity.ts";
import type { Measure, PolicyDocument } from "../schema/comparable.ts";
import type { Context, Reading } from "./context.ts";
import { type Evaluation, evaluate, type Reached, reachedTiers, type Step } from "./evaluate.ts";
import { exact } from "./exact.ts";
import { bounded, opening } from "./gate.ts";
import { stepsPaid } from "./steps-paid.ts";

/** Why a line counts nothing, in a form that a page can word. */
export type Because =
  | { readonly is: "counted" }
  | { readonly is: "not-yours"; readonly who: Who }
  | { readonly is: "not-in-force"; readonly validity: Validity }
  | { readonly is: "draft" }
  | { readonly is: "needs-selection"; readonly key: ProfileKey | "not-applicable" }
  | { readonly is: "not-selected"; readonly key: ProfileKey }
  | { readonly is: "gate"; readonly why: string }
  | { readonly is: "missing"; readonly keys: readonly ProfileKey[] }
  | { readonly is: "only-a-maximum"; readonly why: string }
  | { readonly is: "years-used"; readonly years: number }
  | { readonly is: "repeats"; readonly measure: string }
  | { readonly is: "kind" };

/** One measure as it stands for a founder, before overlaps between levels are settled. */
export type MeasureLine<V> = {
  readonly measure: Measure;
  readonly document: PolicyDocument;
  readonly bucket: Bucket | "draft" | "not-counted";
  readonly who: Who;
  /** What it comes to in each reading; undefined where it is not money. */
  readonly yuan: { readonly conservative: V; readonly optimistic: V } | undefined;
  readonly steps: readonly Step<V>[];
  readonly atMost: boolean;
  readonly unclearPayee: boolean;
  readonly because: Because;
  readonly notes: readonly string[];
};

const isUnclear = (measure: Measure, who: Who): boolean =>
  who === "not-stated" || measure.ambiguity.some((one) => one.about === "payee");

/** Whether the years of support that were used leave any of a measure's term. */
function yearsLeft<V>(context: Context<V>, { amount, term }: Measure): boolean {
  const used = context.profile.supportYearsUsed;
  const forCompute = amount.kind === "share" && amount.of.is === "compute-spend";
  return !forCompute || used === undefined || typeof term === "string" || term.unit !== "year" || used < term.value;
}

const zero = <V>({ algebra }: Context<V>): V => algebra.constant(exact(0));

type Money<V> = Extract<Evaluation<V>, { is: "paid" | "ceiling" }>;
const isMoney = <V>(evaluation: Evaluation<V>): evaluation is Money<V> =>
  evaluation.is === "paid" || evaluation.is === "ceiling";

/** A measure's amount with the bounds of its gate; tiers combined as the text says. */
function amountOf<V>(context: Context<V>, measure: Measure, reading: Reading): Evaluation<V> {
  const { amount } = measure;
  if (amount.kind === "not-stated") return { is: "not-money" };
  if (amount.kind !== "tiers") return evaluate(context, amount, reading);
  const { reached, why, unsaid } = reachedTiers(context, amount, reading);
  const paid = reached.filter((tier): tier is Reached<V> & { evaluation: Money<V> } => isMoney(tier.evaluation));
  const missing = reached.flatMap(({ evaluation }) => (evaluation.is === "missing" ? evaluation.keys : []));
  if (paid.length > 0) return stepsPaid(context, amount, paid);
  if (reached.some(({ evaluation }) => evaluation.is === "not-money")) return { is: "not-money" };
  if (unsaid.length + missing.length > 0) return { is: "missing", keys: [...unsaid, ...missing] };
  return { is: "nothing", why: why.join("；") };
}

type Judged<V> = Pick<MeasureLine<V>, "bucket" | "yuan" | "steps" | "atMost" | "because" | "notes">;

/** What the rules make of a measure that is the founder's and in force. */
function judged<V>(context: Context<V>, measure: Measure): Judged<V> {
  const bucket = BUCKET[kindOf(measure)];
  const plain = { steps: [], atMost: false, notes: [], yuan: undefined };
  const out = (because: Because): Judged<V> => ({ ...plain, bucket: "not-counted", because });
  const gate = opening(context, measure.gate);
  if (gate.is === "closed") return out({ is: "gate", why: gate.why });
  if (FAMILY[measure.instrument.is] !== "cash" || bucket === "unquantified" || bucket === "in-kind")
    return { ...plain, bucket, because: { is: "kind" } };
  const [low, high] = [amountOf(context, measure, "conservative"), amountOf(context, measure, "optimistic")];
  if (low.is === "missing") return out({ is: "missing", keys: low.keys });
  if (low.is === "nothing") return out({ is: "gate", why: low.why });
  if (!isMoney(low) || !isMoney(high) || low.value === undefined || high.value === undefined)
    return { ...plain, bucket: "ceiling", because: { is: "only-a-maximum", why: low.is === "ceiling" ? low.why : "" } };
  if (!yearsLeft(context, measure)) return out({ is: "years-used", years: context.profile.supportYearsUsed ?? 0 });
  const bounds = gate.is === "open" ? gate.bounds : [];
  const yuan = { conservative: bounded(context, bounds, low.value), optimistic: bounded(context, bounds, high.value) };
  const money = {
    yuan,
    steps: low.steps,
    atMost: low.is === "ceiling" || low.atMost,
    notes: low.is === "paid" ? low.notes : [],
  };
  if (gate.is === "unsaid")
    return { ...money, yuan: undefined, bucket: "not-counted", because: { is: "missing", keys: gate.keys } };
  const { inHand } = measure.award;
  if (measure.award.is === "selection") {
    const said =
      inHand === "not-applicable" ? undefined : (context.profile as Readonly<Record<string, unknown>>)[inHand];
    if (said === false && inHand !== "not-applicable") return out({ is: "not-selected", key: inHand });
    if (low.is === "paid" && said === true) return { ...money, bucket: "entitled", because: { is: "counted" } };
    return {
      ...money,
      bucket: "ceiling",
      because: low.is === "paid" ? { is: "needs-selection", key: inHand } : { is: "only-a-maximum", why: low.why },
    };
  }
  if (bucket === "entitled") return { ...money, bucket, because: { is: "counted" } };
  return {
    ...money,
    bucket: "ceiling",
    because: { is: "only-a-maximum", why: low.is === "ceiling" ? low.why : "条件由原文之外的规定决定" },
  };
}

/** How a measure stands for a founder on a day. Overlaps between a city's and a district's measures come after. */
export function measureLine<V>(
  context: Context<V>,
  measure: Measure,
  document: PolicyDocument,
  validity: Validity,
): MeasureLine<V> {
  const who = whoOf(measure);
  const unclearPayee = isUnclear(measure, who);
  const base = { measure, document, who, unclearPayee };
  const nothing = { yuan: undefined, steps: [], atMost: false, notes: [] };
  if (measure.repeats !== "not-applicable" && validity.status !== "draft")
    return { ...base, ...nothing, bucket: "not-counted", because: { is: "repeats", measure: measure.repeats } };
  const hosted = measure.gate.length > 0 && opening(context, measure.gate).is === "open";
  const mine = reachesFounder(who) || who === "not-stated" || (who === "institution" && (hosted || unclearPayee));
  if (!mine) return { ...base, ...nothing, bucket: "not-counted", because: { is: "not-yours", who } };
  if (!validity.counts.optimistic && validity.status !== "draft")
    return { ...base, ...nothing, bucket: "not-counted", because: { is: "not-in-force", validity } };
  const found = judged(context, measure);
  if (validity.status === "draft") return { ...base, ...found, bucket: "draft", because: { is: "draft" } };
  const sure = validity.counts.conservative && !unclearPayee;
  const yuan =
    found.yuan && found.bucket === "entitled" && !sure ? { ...found.yuan, conservative: zero(context) } : found.yuan;
  return { ...base, ...found, yuan };
}
