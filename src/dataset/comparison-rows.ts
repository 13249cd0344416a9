import { label } from "../domain/labels.ts";
import { fullFigure, isSilent, wordQuantity } from "../domain/wording.ts";
import type { Amount, Cap, Measure } from "../schema/comparable.ts";
import { wordHeld } from "./held-wording.ts";
import { type FieldKey, type FieldValue, measureFields } from "./measure-fields.ts";
import type { Held } from "./place-measures.ts";
import { wordTerm } from "./validity-wording.ts";

/** The rows of a comparison in the order in which they are read. */
export const ROW_LABELS = {
  summary: "一句话",
  instrument: "支持方式",
  payee: "谁能拿",
  award: "给付方式",
  rate: "比例",
  base: "基数",
  amount: "给多少",
  tiers: "分档",
  cap: "上限",
  capPeriod: "上限周期",
  term: "期限",
  gate: "门槛、条件",
  pool: "资金池",
  quota: "名额",
  stacking: "能否叠加",
  agencies: "责任单位",
  validity: "有效期",
} as const;
export type RowKey = keyof typeof ROW_LABELS;
export type ComparisonRow = {
  readonly key: RowKey;
  readonly label: string;
  /** Whether the places' own values are alike; single where there is nothing to compare. */
  readonly compared: "differs" | "same" | "single";
  /** By column. */
  readonly cells: readonly (readonly FieldValue[])[];
};

const NOT_STATED = { silent: "not-stated" } as const;
const NOT_APPLICABLE = { silent: "not-applicable" } as const;

function capsOf(amount: Amount): readonly Cap[] | undefined {
  if (amount.kind === "not-stated" || amount.kind === "in-kind" || amount.kind === "tiers") return undefined;
  const { caps } = amount;
  return amount.kind === "ceiling"
    ? [{ limit: amount.max, scope: amount.scope, period: amount.period }, ...caps]
    : caps;
}

/** The caps without their period, and the periods without their caps: `每年` that the text does not say must not be read into it. */
function capFields(amount: Amount): { readonly cap: FieldValue[]; readonly capPeriod: FieldValue[] } {
  const caps = capsOf(amount);
  const none = amount.kind === "not-stated" ? NOT_STATED : NOT_APPLICABLE;
  if (caps === undefined) return { cap: [none], capPeriod: [none] };
  if (caps.length === 0) return { cap: [NOT_STATED], capPeriod: [NOT_APPLICABLE] };
  const scopeOf = ({ scope }: Cap) => (isSilent(scope) ? "" : label("scope", scope.is));
  return {
    cap: caps.map((one) => ({
      text: `${scopeOf(one)}${wordQuantity(one.limit)}`,
      full: fullFigure(one.limit),
      words: one.limit.text,
    })),
    capPeriod: caps.map(({ period, ...one }) => {
      if (isSilent(period)) return { silent: period };
      const of = caps.length > 1 ? `${scopeOf({ period, ...one })}：` : "";
      return { text: `${of}${label("period", period.is)}`, words: period.words };
    }),
  };
}

function agencyFields({ agencies }: Measure): FieldValue[] {
  const of = (role: "lead" | "responsible") => agencies.filter((one) => one.role === role).map(({ name }) => name);
  const [lead, responsible] = [of("lead"), of("responsible")];
  if (lead.length + responsible.length === 0) return [NOT_STATED];
  return [
    ...(lead.length > 0 ? [{ text: `牵头：${lead.join("、")}` }] : []),
    ...(responsible.length > 0 ? [{ text: responsible.join("、") }] : []),
  ];
}

/** A condition in the very words that a gate before it cites already says nothing more. */
const gateFields = (values: readonly FieldValue[]): readonly FieldValue[] =>
  values.filter(
    (value) =>
      "silent" in value ||
      !values.some((other) => other !== value && "words" in other && value.text === `「${other.words}」`),
  );

function fieldsOf(held: Held): Record<RowKey, readonly FieldValue[]> {
  const { measure, document } = held;
  const said = Object.fromEntries(measureFields(measure).map(({ key, values }) => [key, values])) as Record<
    FieldKey,
    readonly FieldValue[]
  >;
  return {
    ...said,
    ...capFields(measure.amount),
    gate: gateFields(said.gate),
    summary: [{ text: wordHeld(held) }],
    agencies: agencyFields(measure),
    validity: [{ text: wordTerm(document) }],
  };
}

const text = (values: readonly FieldValue[]): string =>
  values.map((value) => ("silent" in value ? value.silent : value.text)).join("\n");
const isAll = (cells: readonly (readonly FieldValue[])[], silence: "not-stated" | "not-applicable"): boolean =>
  cells.every((values) => values.every((value) => "silent" in value && value.silent === silence));

/** Place against place: what a place's own measures say together. */
function compared(cells: readonly (readonly FieldValue[])[], columns: readonly Held[]): ComparisonRow["compared"] {
  const own = new Map<string, string[]>();
  cells.forEach((cell, n) => {
    const { inherited, measure } = columns[n] ?? {};
    if (measure && !inherited) own.set(measure.jurisdiction, [...(own.get(measure.jurisdiction) ?? []), text(cell)]);
  });
  if (own.size < 2) return "single";
  return new Set([...own.values()].map((texts) => texts.join("\n\n"))).size > 1 ? "differs" : "same";
}

/** Measures side by side, a row a field: those on which some column says something, and the labels of those on which all are silent. */
export function comparisonRows(columns: readonly Held[]): {
  readonly rows: readonly ComparisonRow[];
  readonly silent: readonly string[];
} {
  const fields = columns.map(fieldsOf);
  const all = (Object.keys(ROW_LABELS) as RowKey[]).map((key) => {
    const cells = fields.map((field) => field[key]);
    return { key, label: ROW_LABELS[key], compared: compared(cells, columns), cells };
  });
  return {
    rows: all.filter(({ cells }) => !isAll(cells, "not-stated") && !isAll(cells, "not-applicable")),
    silent: all.filter(({ cells }) => isAll(cells, "not-stated")).map((row) => row.label),
  };
}
