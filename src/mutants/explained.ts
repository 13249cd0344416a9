import type { Survivor } from "./run.ts";

/** Why no check can refuse the mutants of a kind. An explanation that nothing needs fails the run. */
export type Explanation = { readonly kind: string; readonly reason: string };

const UNCITED =
  "the part that is gone holds no number, no word such as 每年 or 每家, no kind of support and no words that a field cites: every value still stands on its sentence";
const READING =
  "the sentence names both in forms that do not say which one it means; the page shows the cited words in their sentence";
const WITHOUT_SUM =
  "without a figure the sentence has no 给予 X or 遴选 that decides, and nothing is counted; the page shows the cited words in their sentence";

/** By the kind of change alone: nothing here may know what the content says. */
export const EXPLAINED: readonly Explanation[] = [
  { kind: "quote without its first part", reason: UNCITED },
  { kind: "quote without its last part", reason: UNCITED },
  { kind: "payee by other words", reason: READING },
  { kind: "instrument by other words", reason: READING },
  { kind: "award by other words", reason: READING },
  { kind: "payee by other words, no sum", reason: WITHOUT_SUM },
  { kind: "payee dropped, no sum", reason: `${WITHOUT_SUM}; an \`ambiguity\` about the payee is there already` },
  { kind: "instrument by other words, no sum", reason: WITHOUT_SUM },
  { kind: "award by other words, no sum", reason: WITHOUT_SUM },
  {
    kind: "measure removed, no sum",
    reason:
      "a service without a number leaves no word that only a support would have; its sentence stays on the page, and a second reader compares",
  },
  {
    kind: "amount dropped, no sum",
    reason: "what is given in kind has no figure to miss; the instrument still says what kind of support it is",
  },
  {
    kind: "day of receipt",
    reason: "no text says when a copy was received; it is only checked against the days that the text names",
  },
];

/** Survivors that no explanation covers, and explanations that cover nothing. */
export function unexplained(
  survivors: readonly Survivor[],
  explanations: readonly Explanation[],
): { readonly survivors: readonly Survivor[]; readonly explanations: readonly Explanation[] } {
  return {
    survivors: survivors.filter(({ kind }) => !explanations.some((one) => one.kind === kind)),
    explanations: explanations.filter(({ kind }) => !survivors.some((one) => one.kind === kind)),
  };
}
