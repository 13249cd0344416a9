import { BASE_LABELS, SCOPE_LABELS } from "../domain/labels.ts";
import type { ProfileKey } from "../domain/profile-keys.ts";
import { capsOf, countCaps, lowestCap, MONTHS_A_YEAR } from "./caps.ts";
import { type Context, type Reading, recordsOf } from "./context.ts";
import type { AssessMeasure, AssessTierAmount } from "./data.ts";
import { type Exact, exact, exactOf } from "./exact.ts";
import { capped, counted, type Formula, rated, said, sumOf, sumOfText, times } from "./formula.ts";
import { recordsThrough } from "./gate.ts";
import { interest, isInterest } from "./interest.ts";
import type { Needs } from "./reasons.ts";

/** What an amount comes to, or why it cannot be said. */
export type Evaluation<V> =
  | {
      readonly is: "money";
      readonly formula: Formula<V>;
      /** The text fixes the sum or the rate; otherwise it fixes nothing but a maximum. */
      readonly fixed: boolean;
      readonly atMost: boolean;
      readonly notes: readonly string[];
    }
  /** `most`: what it cannot exceed, where the text says so */
  | { readonly is: "missing"; readonly needs: Needs; readonly most: Exact | undefined }
  | { readonly is: "not-asked"; readonly what: string; readonly most: Exact | undefined }
  | { readonly is: "nothing"; readonly why: string }
  | { readonly is: "not-money" };

/** What of a measure stands around its amount. */
export type Around = Pick<AssessMeasure, "gate" | "quote" | "term">;
type Share = Extract<AssessTierAmount, { kind: "share" }>;
type Fixed = Extract<AssessTierAmount, { kind: "fixed" }>;
type PerUnit = Extract<AssessTierAmount, { kind: "per-unit" }>;

const isAtMost = (comparator: string): boolean => comparator === "at-most";
const rateOf = ({ rate }: Share): Exact => exact(rate.fraction.n, rate.fraction.d);

/** A sum paid by the month (每月 2000 元) as it can come to in a year: how many months of it are paid is left open. */
function yearly<V>(formula: Formula<V>, period: Fixed["period"], { term }: Around): Formula<V> | undefined {
  if (typeof period !== "object" || period.is !== "month") return undefined;
  const months =
    typeof term === "object" && term.unit === "month" ? Math.min(term.value, MONTHS_A_YEAR) : MONTHS_A_YEAR;
  return times([counted(exactOf(months))], formula);
}

/** A share of each record's amount, capped for each, then together: 单个项目最高…，单个企业年最高…. */
function perRecord<V>(context: Context<V>, share: Share, around: Around, key: ProfileKey): Evaluation<V> {
  const records = recordsThrough(context, around.gate, key);
  if (!records) return { is: "missing", needs: [[key]], most: undefined };
  if (records.length === 0) return { is: "nothing", why: "没有符合条件的项目" };
  const name = key.split(".")[1] ?? "";
  const each = records.map((record): Formula<V> => {
    const own = sumOfText(exactOf(Number(record[name] ?? 0)));
    return capped(times([rated(rateOf(share))], own), capsOf(share.caps, "each"));
  });
  return {
    is: "money",
    formula: capped(sumOf(each), capsOf(share.caps, "together")),
    fixed: true,
    atMost: isAtMost(share.rate.comparator),
    notes: [],
  };
}

/** The amounts that were said, added; a R&D cost conservatively without the compute that is paid for already (MODEL §3). */
function baseOf<V>(context: Context<V>, share: Share, amounts: readonly V[], reading: Reading): Formula<V> {
  const base = sumOf(amounts.map(said));
  const inside = share.of.is === "rnd-cost" ? context.amount("computeInsideRnd") : undefined;
  if (inside === undefined || reading === "optimistic") return base;
  return { is: "rest", of: base, less: said(inside) };
}

function evaluateShare<V>(context: Context<V>, share: Share, around: Around, reading: Reading): Evaluation<V> {
  const most = lowestCap(share.caps);
  if (share.input === "not-asked") return { is: "not-asked", what: BASE_LABELS[share.of.is], most };
  if (isInterest(share)) return interest(context, share, reading);
  const [first] = share.input;
  if (first?.includes(".")) return perRecord(context, share, around, first);
  const amounts = share.input.flatMap((key) => context.amount(key) ?? []);
  if (amounts.length === 0) return { is: "missing", needs: [share.input], most };
  const inside = share.of.is === "rnd-cost" && context.amount("computeInsideRnd") !== undefined;
  return {
    is: "money",
    formula: capped(
      times([rated(rateOf(share))], baseOf(context, share, amounts, reading)),
      capsOf(share.caps, "together-and-each"),
    ),
    fixed: true,
    atMost: isAtMost(share.rate.comparator),
    notes: inside ? ["研发成本中已含的算力费用，保守口径从研发成本里减去，同一笔钱不算两次"] : [],
  };
}

/** How many units were said: a number, or the length of a list. */
function unitsOf<V>(context: Context<V>, { input }: PerUnit, { gate }: Around): Formula<V> | undefined {
  if (input === "not-asked") return undefined;
  const numbers = input.flatMap((key): Formula<V>[] => {
    const amount = context.amount(key);
    if (amount !== undefined) return [said(amount)];
    const list = key.includes(".") ? recordsThrough(context, gate, key) : recordsOf(context, key);
    return list ? [sumOfText(exact(list.length))] : [];
  });
  return numbers.length > 0 ? sumOf(numbers) : undefined;
}

function evaluatePerUnit<V>(context: Context<V>, amount: PerUnit, around: Around): Evaluation<V> {
  const most = lowestCap(amount.caps);
  if (amount.input === "not-asked") return { is: "not-asked", what: `${SCOPE_LABELS[amount.unit.is]}的数量`, most };
  const units = unitsOf(context, amount, around);
  if (!units) return { is: "missing", needs: [amount.input], most };
  const all = times([counted(exact(amount.sum.yuan))], capped(units, countCaps(amount.caps)));
  const monthly = yearly(all, amount.period, around);
  return {
    is: "money",
    formula: capped(monthly ?? all, capsOf(amount.caps, "together-and-each")),
    fixed: monthly === undefined,
    atMost: monthly !== undefined || isAtMost(amount.sum.comparator),
    notes: [],
  };
}

function evaluateFixed<V>(amount: Fixed, around: Around): Evaluation<V> {
  const own: Formula<V> = sumOfText(exact(amount.sum.yuan));
  const monthly = yearly(own, amount.period, around);
  return {
    is: "money",
    formula: capped(monthly ?? own, capsOf(amount.caps, "together-and-each")),
    fixed: monthly === undefined,
    atMost: monthly !== undefined || isAtMost(amount.sum.comparator),
    notes: [],
  };
}

/** What one amount comes to in a reading. Whether a bare maximum counts is decided with the measure's award. */
export function evaluate<V>(
  context: Context<V>,
  amount: AssessTierAmount,
  around: Around,
  reading: Reading,
): Evaluation<V> {
  switch (amount.kind) {
    case "share":
      return evaluateShare(context, amount, around, reading);
    case "fixed":
      return evaluateFixed(amount, around);
    case "per-unit":
      return evaluatePerUnit(context, amount, around);
    case "ceiling":
      if (amount.max.kind !== "money") return { is: "not-money" };
      return { is: "money", formula: sumOfText(exact(amount.max.yuan)), fixed: false, atMost: true, notes: [] };
    case "in-kind":
      return { is: "not-money" };
  }
}
