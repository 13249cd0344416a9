import type { LexiconValue } from "./lexicon.ts";

export type Instrument = LexiconValue<"instrument">;
export type Payee = LexiconValue<"payee">;
export type Award = LexiconValue<"award">;

/** Instruments that may stand beside each other: a grant never beside a loan. */
export type Family =
  | "cash"
  | "rent"
  | "free-use"
  | "service"
  | "insurance"
  | "loan"
  | "risk"
  | "equity"
  | "unspecified";
export const FAMILY: Readonly<Record<Instrument, Family>> = {
  subsidy: "cash",
  reward: "cash",
  prize: "cash",
  grant: "cash",
  voucher: "cash",
  "interest-subsidy": "cash",
  "rent-relief": "rent",
  "price-discount": "rent",
  "free-stay": "rent",
  "free-compute": "free-use",
  "free-service": "free-use",
  service: "service",
  procurement: "service",
  insurance: "insurance",
  title: "service",
  loan: "loan",
  "guarantee-waiver": "loan",
  "loan-quota": "loan",
  "risk-compensation": "risk",
  equity: "equity",
  unspecified: "unspecified",
};

/** Whose money it is. Only a founder's company and person stand beside each other's; an operator's or a lender's never does. */
export type Who = "company" | "person" | "anyone" | "not-stated" | "operator" | "institution" | "lender" | "district";
const WHO: Readonly<Record<Payee, Who>> = {
  opc: "company",
  enterprise: "company",
  sme: "company",
  startup: "company",
  "enterprise-or-team": "company",
  team: "company",
  "rnd-unit": "company",
  "project-unit": "company",
  "lead-unit": "company",
  tenant: "company",
  "tenant-project": "company",
  founder: "person",
  talent: "person",
  graduate: "person",
  student: "person",
  any: "anyone",
  "community-operator": "operator",
  incubator: "operator",
  "park-operator": "operator",
  "platform-operator": "operator",
  "training-unit": "institution",
  "platform-builder": "institution",
  lab: "institution",
  "event-host": "institution",
  "film-studio": "institution",
  factory: "institution",
  institution: "institution",
  district: "district",
};

type Silence = "not-stated" | "not-applicable";
/** What of a measure decides whose money it is. */
export type Received = {
  readonly instrument: { readonly is: Instrument };
  readonly payee: { readonly is: Payee } | Silence;
};

/** Who receives a measure. What makes good a lender's loss is the lender's, whoever the sentence names. */
export function whoOf({ instrument, payee }: Received): Who {
  if (FAMILY[instrument.is] === "risk") return "lender";
  return payee === "not-stated" || payee === "not-applicable" ? "not-stated" : WHO[payee.is];
}

/** Whether a founder can receive it: through the company, in person, or as anyone can. */
export const reachesFounder = (who: Who): boolean => who === "company" || who === "person" || who === "anyone";

/** What kind of thing a measure is; never added or compared across kinds. In the order in which they are shown. */
export const KINDS = [
  "entitlement",
  "recognition",
  "ceiling",
  "in-kind",
  "service",
  "loan",
  "equity",
  "unquantified",
] as const;
export type Kind = (typeof KINDS)[number];

/** The block of a founder's result in which a kind is listed (MODEL §4). */
export type Bucket = "entitled" | "ceiling" | "in-kind" | "loan" | "equity" | "unquantified";
export const BUCKET: Readonly<Record<Kind, Bucket>> = {
  entitlement: "entitled",
  recognition: "entitled",
  ceiling: "ceiling",
  "in-kind": "in-kind",
  service: "in-kind",
  loan: "loan",
  equity: "equity",
  unquantified: "unquantified",
};

type PlainAmount =
  | { readonly kind: "share"; readonly means: "paid" | "relief" | "you-pay" }
  | { readonly kind: "fixed" | "per-unit" | "ceiling" | "in-kind" };
type AnyAmount =
  | PlainAmount
  | { readonly kind: "not-stated" }
  | {
      readonly kind: "tiers";
      readonly tiers: readonly { readonly when: readonly unknown[]; readonly amount: PlainAmount }[];
    };
/** What of a measure decides its kind. */
export type Given = {
  readonly instrument: { readonly is: Instrument };
  readonly award: { readonly is: Award; readonly inHand: string };
  readonly amount: AnyAmount;
  readonly gate: readonly unknown[];
};

const isPaid = (amount: PlainAmount): boolean =>
  amount.kind === "share" ? amount.means === "paid" : amount.kind !== "in-kind";

/** A bare 最高: its size is left open unless it is due on a plain fact (MODEL §3). */
const sizeIsOpen = ({ amount, gate }: Given): boolean =>
  amount.kind === "tiers"
    ? amount.tiers.some((tier) => tier.amount.kind === "ceiling" && tier.when.length + gate.length === 0)
    : amount.kind === "ceiling" && gate.length === 0;
const hasCeiling = ({ amount }: Given): boolean =>
  amount.kind === "tiers" ? amount.tiers.some((tier) => tier.amount.kind === "ceiling") : amount.kind === "ceiling";

function cashKind(measure: Given): Kind {
  const { award, amount } = measure;
  if (amount.kind === "not-stated") return "unquantified";
  const parts = amount.kind === "tiers" ? amount.tiers.map((tier) => tier.amount) : [amount];
  if (!parts.every(isPaid)) return "in-kind";
  if (award.is === "entitlement") return sizeIsOpen(measure) ? "ceiling" : "entitlement";
  // 最高 after a recognition: the office still decides how much.
  if (award.is === "recognition") return hasCeiling(measure) ? "ceiling" : "recognition";
  return "ceiling";
}

/**
 * The kind of a measure: the instrument decides first (a loan stays a loan, a service a service), then how it is awarded,
 * then whether the text fixes the amount. Says nothing of whom it reaches: see `whoOf`.
 */
export function kindOf(measure: Given): Kind {
  switch (FAMILY[measure.instrument.is]) {
    case "loan":
      return "loan";
    case "equity":
      return "equity";
    case "rent":
    case "free-use":
      return "in-kind";
    case "service":
    case "insurance":
      return "service";
    default:
      return cashKind(measure);
  }
}
