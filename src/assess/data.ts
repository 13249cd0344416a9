import type { Dataset, Measure, PolicyDocument } from "../dataset/types.ts";

/** What a page shows of a value but no rule of an assessment reads: how it is printed, and the words that a field rests on. */
type Shown<T> = "text" | "unitPrinted" | "decimal" | (T extends { readonly key: unknown } ? never : "words");
type Lean<T> = T extends readonly (infer Item)[]
  ? readonly Lean<Item>[]
  : T extends object
    ? { readonly [K in keyof T as K extends Shown<T> ? never : K]: Lean<T[K]> }
    : T;

/** The fields of the comparable records that an assessment reads: the whole dataset has them, and so does the slim one. */
export type AssessMeasure = Lean<
  Pick<
    Measure,
    | "id"
    | "clause"
    | "document"
    | "jurisdiction"
    | "title"
    | "quote"
    | "group"
    | "repeats"
    | "instrument"
    | "payee"
    | "award"
    | "amount"
    | "term"
    | "gate"
    | "conditions"
    | "stacking"
    | "pool"
  >
> & {
  readonly agencies: readonly { readonly name: string }[];
  readonly ambiguity: readonly { readonly about: string; readonly words: readonly { readonly words: string }[] }[];
};

type LeanDate = { readonly from: string; readonly to: string };
type When = { readonly date: LeanDate; readonly words: string } | "not-stated" | "not-applicable";
export type AssessDocument = Pick<PolicyDocument, "id" | "shortTitle" | "status"> & {
  readonly dates: Readonly<Record<"signed" | "issued" | "effectiveFrom" | "effectiveTo" | "planYears", When>> & {
    readonly received: string;
  };
  readonly overlap: { readonly words: string } | "not-stated";
  readonly reservation: { readonly words: string } | "not-stated";
};
export type AssessPlace = Pick<Dataset["places"][number], "id" | "label"> & {
  readonly jurisdictions: readonly string[];
};

export type AssessData = {
  readonly places: readonly AssessPlace[];
  readonly documents: readonly AssessDocument[];
  readonly measures: readonly AssessMeasure[];
};

export type AssessAmount = AssessMeasure["amount"];
export type AssessTierAmount = Exclude<AssessAmount, { kind: "tiers" | "not-stated" }>;
export type AssessGate = AssessMeasure["gate"][number];
export type AssessCap = Extract<AssessAmount, { kind: "share" }>["caps"][number];
export type AssessTiers = Extract<AssessAmount, { kind: "tiers" }>;
