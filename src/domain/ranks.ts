import type { LexiconValue } from "./lexicon.ts";

type Ranked = "instrument" | "award";
type Ranks<F extends Ranked> = Readonly<Record<LexiconValue<F>, number>>;

/** A voucher that pays a subsidy is a voucher; a relief with a service is a relief. */
const INSTRUMENTS: Ranks<"instrument"> = {
  voucher: 4,
  "interest-subsidy": 4,
  "risk-compensation": 4,
  "guarantee-waiver": 4,
  loan: 4,
  equity: 4,
  insurance: 4,
  "rent-relief": 4,
  "price-discount": 4,
  "loan-quota": 4,
  "free-stay": 4,
  "free-compute": 4,
  "free-service": 4,
  procurement: 4,
  subsidy: 3,
  reward: 3,
  prize: 3,
  grant: 2,
  title: 1,
  unspecified: 0,
  service: 0,
};

/** Where a sentence selects, nobody is entitled. */
const AWARDS: Ranks<"award"> = { selection: 4, recognition: 3, open: 2, entitlement: 1, service: 0 };

/** Terms that also stand in names and purposes: 资产评估, 揭榜优胜, 与基金对接. They allow their value but do not decide against another. */
const WEAK: Readonly<Record<Ranked, readonly string[]>> = {
  instrument: ["基金"],
  award: ["评估", "评价", "揭榜", "重点支持", "探索"],
};

/** How strong a value of a field is against the others that one sentence has words for. */
export function rankOf(field: Ranked, value: string): number {
  const ranks: Readonly<Record<string, number>> = field === "instrument" ? INSTRUMENTS : AWARDS;
  return ranks[value] ?? 0;
}

/** Whether a term decides by standing in a sentence, whatever else the sentence is about. */
export const isDecisive = (field: Ranked, term: string): boolean => !WEAK[field].includes(term);
