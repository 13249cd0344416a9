import { DOCUMENT_STATUS } from "../domain/labels.ts";
import { validityOn } from "../domain/validity.ts";
import { isSilent, wordIsoDate } from "../domain/wording.ts";
import type { PolicyDocument } from "../schema/comparable.ts";

type When = PolicyDocument["dates"]["effectiveFrom"];
const day = (when: When, side: "from" | "to"): string | undefined => {
  if (isSilent(when)) return undefined;
  const iso = when.date[side];
  return iso === "not-stated" ? undefined : wordIsoDate(iso);
};
const printed = (when: When): string | undefined => (isSilent(when) ? undefined : when.date.text.replace(/\s/g, ""));

/** `2026年3月18日起，至2028年12月31日`; what the text leaves out is said as 未载明, a placeholder as printed. */
export function wordTerm({ dates }: PolicyDocument): string {
  const from = day(dates.effectiveFrom, "from");
  const to = day(dates.effectiveTo, "to");
  const years = isSilent(dates.planYears) ? undefined : `计划年度${printed(dates.planYears)}`;
  const start = from === undefined ? (printed(dates.effectiveFrom) ?? "生效日未载明") : `${from}起`;
  const end = to === undefined ? (printed(dates.effectiveTo) ?? (years ? undefined : "失效日未载明")) : `至${to}`;
  return [years, start, end].filter((part) => part !== undefined).join("，");
}

/** The status on an ISO date, then the term: `生效中：2026年3月18日起，至2028年12月31日`. */
export const wordValidity = (document: PolicyDocument, date: string): string =>
  `${DOCUMENT_STATUS[validityOn(document, date).status]}：${wordTerm(document)}`;
