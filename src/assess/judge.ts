import type { Bucket } from "../domain/kind.ts";
import { capsOf } from "./caps.ts";
import type { Context, Reading } from "./context.ts";
import type { AssessMeasure } from "./data.ts";
import { type Evaluation, evaluate } from "./evaluate.ts";
import { compare, type Exact, exact } from "./exact.ts";
import { capped, type Formula, sumOfText } from "./formula.ts";
import { bounded, opening } from "./gate.ts";
import { fieldOfKey, type Prepared } from "./prepare.ts";
import type { Reason } from "./reasons.ts";
import { evaluateTiers } from "./tiers.ts";

/** What the rules make of a measure that is the founder's and in force. */
export type Judgement<V> = {
  readonly bucket: Bucket | "not-counted";
  /** How it is computed in each reading; undefined where nothing is. */
  readonly formulas: Readonly<Record<Reading, Formula<V>>> | undefined;
  readonly atMost: boolean;
  readonly reasons: readonly Reason[];
};

type Money<V> = Extract<Evaluation<V>, { is: "money" }>;
type InHand = "yes" | "no" | "unsaid" | "not-asked";

/** Whether a selection's result is in hand: a yes, a number above 0 or a list that is not empty. */
function inHand<V>(context: Context<V>, { award }: AssessMeasure): InHand {
  if (award.inHand === "not-applicable") return "not-asked";
  const said = context.said(fieldOfKey(award.inHand));
  if (said === undefined) return "unsaid";
  return said === false || said === 0 || (Array.isArray(said) && said.length === 0) ? "no" : "yes";
}

/** Whether the years of support that were used leave any of a compute measure's term. */
function yearsLeft<V>(context: Context<V>, { amount, term }: AssessMeasure): boolean {
  const used = context.said("supportYearsUsed");
  const forCompute = amount.kind === "share" && amount.of.is === "compute-spend";
  return (
    !forCompute || typeof used !== "number" || typeof term === "string" || term.unit !== "year" || used < term.value
  );
}

/** A recognition of which no gate, input or result in hand tells whether it was given. */
function isUnknownRecognition({ award, amount, gate }: AssessMeasure): boolean {
  if (award.is !== "recognition" || award.inHand !== "not-applicable" || gate.length > 0) return false;
  if (amount.kind === "tiers") return amount.tiers.some(({ when }) => when.length === 0);
  return amount.kind === "fixed";
}

const amountOf = <V>(context: Context<V>, measure: AssessMeasure, reading: Reading): Evaluation<V> => {
  const { amount } = measure;
  if (amount.kind === "not-stated") return { is: "not-money" };
  return amount.kind === "tiers"
    ? evaluateTiers(context, amount, measure, reading)
    : evaluate(context, amount, measure, reading);
};

/** A pot for everyone bounds one company's amount too, where no cap of its own is lower. */
function pooled<V>({ pool, amount }: AssessMeasure, formula: Formula<V>): Formula<V> {
  if (pool === "not-stated") return formula;
  const limit = exact(pool.limit.yuan);
  const caps = amount.kind === "share" || amount.kind === "per-unit" || amount.kind === "fixed" ? amount.caps : [];
  const lower = capsOf(caps, "together").some((cap) => cap.is === "figure" && compare(cap.value, limit) <= 0);
  return lower ? formula : capped(formula, [sumOfText(limit)]);
}

const both = <V>(formula: Formula<V>): Readonly<Record<Reading, Formula<V>>> => ({
  conservative: formula,
  optimistic: formula,
});

/** What is listed as the most it can be, where its base is not known: the text's maximum. */
const ceiling = <V>(most: Exact, reasons: readonly Reason[]): Judgement<V> => ({
  bucket: "ceiling",
  formulas: both(sumOfText(most)),
  atMost: true,
  reasons,
});

/** What a ceiling waits for. `fixes`: the text fixes the sum or the rate, so that it counts once the result is in hand. */
function waitsFor({ award }: AssessMeasure, fixes: boolean): Reason {
  if (award.is === "selection" || award.is === "recognition")
    return {
      is: "needs-selection",
      key: fixes ? award.inHand : "not-applicable",
      recognition: award.is === "recognition",
    };
  return { is: "only-a-maximum", open: true, fixes };
}

/** Cash whose amount is known: counted, or listed as a ceiling. */
function money<V>(measure: AssessMeasure, bucket: Bucket, low: Money<V>, high: Money<V>, state: InHand): Judgement<V> {
  const { award } = measure;
  const formulas = { conservative: pooled(measure, low.formula), optimistic: pooled(measure, high.formula) };
  const notes = low.notes.map((text): Reason => ({ is: "note", text }));
  const listed = (reason: Reason): Judgement<V> => ({
    bucket: "ceiling",
    formulas,
    atMost: low.atMost,
    reasons: [reason, ...notes],
  });
  const fixes = low.fixed && high.fixed;
  if (award.is === "selection" || award.inHand !== "not-applicable") {
    if (state === "yes" && fixes) return { bucket: "entitled", formulas, atMost: low.atMost, reasons: notes };
    if (state === "yes") return listed({ is: "only-a-maximum", open: true, fixes });
    return listed(waitsFor(measure, fixes));
  }
  if (isUnknownRecognition(measure)) return listed(waitsFor(measure, fixes));
  if (bucket === "entitled") return { bucket: "entitled", formulas, atMost: low.atMost, reasons: notes };
  return listed({ is: "only-a-maximum", open: award.is !== "entitlement", fixes });
}

/** Applies the rules of MODEL §3 to a measure that is the founder's and in force. */
export function judge<V>(context: Context<V>, { measure, bucket, quantified }: Prepared): Judgement<V> {
  const out = (...reasons: Reason[]): Judgement<V> => ({
    bucket: "not-counted",
    formulas: undefined,
    atMost: false,
    reasons,
  });
  const gate = opening(context, measure.gate);
  if (gate.is === "closed") return out({ is: "gate", why: gate.why });
  const unsaid: Reason[] = gate.is === "unsaid" ? [{ is: "condition-unsaid", keys: gate.keys }] : [];
  if (!quantified) return { bucket, formulas: undefined, atMost: false, reasons: [{ is: "kind", bucket }, ...unsaid] };
  const state = inHand(context, measure);
  if (state === "no" && measure.award.inHand !== "not-applicable")
    return out({ is: "not-selected", key: measure.award.inHand });
  const [low, high] = [amountOf(context, measure, "conservative"), amountOf(context, measure, "optimistic")];
  if (low.is === "nothing") return out({ is: "gate", why: low.why });
  if (low.is === "not-money" || high.is === "not-money")
    return {
      bucket: "in-kind",
      formulas: undefined,
      atMost: false,
      reasons: [{ is: "kind", bucket: "in-kind" }, ...unsaid],
    };
  if (!yearsLeft(context, measure)) return out({ is: "years-used", years: Number(context.said("supportYearsUsed")) });
  if (gate.is === "unsaid")
    return out({
      is: "missing",
      needs: [...gate.keys.map((key) => [key]), ...(low.is === "missing" ? low.needs : [])],
    });
  if (low.is === "missing" || low.is === "not-asked") {
    const unknown: Reason =
      low.is === "missing" ? { is: "missing", needs: low.needs } : { is: "not-asked", what: low.what };
    const listed = low.is === "not-asked" || (bucket === "ceiling" && state !== "yes");
    return listed && low.most ? ceiling(low.most, [waitsFor(measure, true), unknown]) : out(unknown);
  }
  if (high.is !== "money") return out();
  const judged = money(measure, bucket, low, high, state);
  const { formulas } = judged;
  if (!formulas || gate.bounds.length === 0) return judged;
  const from = (formula: Formula<V>): Formula<V> => bounded(gate.bounds, formula);
  return {
    ...judged,
    formulas: { conservative: from(formulas.conservative), optimistic: from(formulas.optimistic) },
  };
}
