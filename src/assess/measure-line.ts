import type { Bucket } from "../domain/kind.ts";
import type { Context, Reading } from "./context.ts";
import { exact } from "./exact.ts";
import { amountBy, type Formula, sumOfText } from "./formula.ts";
import { type Judgement, judge } from "./judge.ts";
import type { Prepared } from "./prepare.ts";
import type { Reason } from "./reasons.ts";

/** One measure as it stands for a founder, before overlaps between levels are settled. */
export type MeasureLine<V> = {
  readonly of: Prepared;
  readonly bucket: Bucket | "draft" | "not-counted";
  /** What a draft's line would be if it were in force; null for all others. */
  readonly wouldBe: Bucket | "not-counted" | null;
  /** What it comes to in each reading; undefined where it is not money. */
  readonly yuan: Readonly<Record<Reading, V>> | undefined;
  /** How it is computed; undefined where nothing is. */
  readonly formulas: Readonly<Record<Reading, Formula<V>>> | undefined;
  readonly atMost: boolean;
  /** The conservative reading counts it too: the document on this day, and the payee. */
  readonly sure: boolean;
  /** The document counts on this day in the conservative reading too. */
  readonly sureToday: boolean;
  readonly reasons: readonly Reason[];
  /** What the reader of a figure must know beside it. */
  readonly besides: readonly Reason[];
};

/** What keeps a measure out before its own rules are asked. */
function refused<V>(context: Context<V>, prepared: Prepared): Reason | undefined {
  const { document, founders, repeated, who } = prepared;
  const validity = context.validity(document);
  if (repeated && validity.status !== "draft" && context.validity(repeated.document).counts.optimistic)
    return { is: "repeats", title: repeated.measure.title };
  if (!founders) return { is: "not-yours", who };
  if (!validity.counts.optimistic && validity.status !== "draft") return { is: "not-in-force", validity, document };
  return undefined;
}

function besides<V>(context: Context<V>, prepared: Prepared, { bucket, formulas }: Judgement<V>): Reason[] {
  if (bucket === "not-counted") return [];
  const { document, measure, unclearPayee } = prepared;
  const validity = context.validity(document);
  const reasons: Reason[] = [];
  if (unclearPayee) reasons.push({ is: "unclear-payee", counted: bucket === "entitled" });
  if (!validity.startStated && validity.status !== "draft")
    reasons.push({ is: "start-unsaid", document, counted: validity.counts.conservative });
  if (measure.pool !== "not-stated") reasons.push({ is: "pool", yuan: measure.pool.limit.yuan });
  if (formulas && document.reservation !== "not-stated")
    reasons.push({ is: "reserved", words: document.reservation.words });
  return reasons;
}

/** The value of a formula in each reading; 0 where the reading does not count it. */
function yuanOf<V>(
  context: Context<V>,
  formulas: Readonly<Record<Reading, Formula<V>>>,
  sure: boolean,
): Readonly<Record<Reading, V>> {
  const { algebra } = context;
  const optimistic = amountBy(algebra, formulas.optimistic);
  const { conservative } = formulas;
  if (!sure) return { conservative: algebra.constant(exact(0)), optimistic };
  return {
    conservative: conservative === formulas.optimistic ? optimistic : amountBy(algebra, conservative),
    optimistic,
  };
}

const notCounted = <V>(reason: Reason): Judgement<V> => ({
  bucket: "not-counted",
  formulas: undefined,
  atMost: false,
  reasons: [reason],
});

/** How a measure stands for a founder on a day. Overlaps between a city's and a district's measures come after. */
export function measureLine<V>(context: Context<V>, prepared: Prepared): MeasureLine<V> {
  const { document, unclearPayee, repeated } = prepared;
  const draft = document.status === "draft";
  const reason = refused(context, prepared);
  const judged = reason ? notCounted<V>(reason) : judge(context, prepared);
  const counted = judged.bucket === "entitled";
  const sureToday = draft || context.validity(document).counts.conservative;
  const sure = sureToday && !unclearPayee;
  const formulas = judged.formulas ?? (prepared.quantified ? bothNothing : undefined);
  return {
    of: prepared,
    bucket: draft ? "draft" : judged.bucket,
    wouldBe: draft ? judged.bucket : null,
    formulas: judged.formulas,
    yuan: formulas && yuanOf(context, formulas, !counted || sure),
    atMost: judged.atMost,
    sure,
    sureToday,
    reasons: draft ? [{ is: "draft", repeats: repeated?.measure.title }, ...judged.reasons] : judged.reasons,
    besides: besides(context, prepared, judged),
  };
}

const nothing: Formula<never> = sumOfText(exact(0));
const bothNothing: Readonly<Record<Reading, Formula<never>>> = { conservative: nothing, optimistic: nothing };
