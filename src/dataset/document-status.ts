import type { DocumentStatus } from "../domain/labels.ts";
import type { PolicyDocument } from "../schema/comparable.ts";

type When = PolicyDocument["dates"]["effectiveFrom"];
const bound = (when: When, side: "from" | "to"): string | undefined => {
  if (when === "not-stated" || when === "not-applicable") return undefined;
  const iso = when.date[side];
  return iso === "not-stated" ? undefined : iso;
};

/**
 * What a document is on an ISO date: a draft stays a draft; in force from its first to its last day;
 * a plan whose years have passed is neither in force nor lapsed, because its text does not say.
 */
export function statusOn({ status, dates }: PolicyDocument, date: string): DocumentStatus {
  if (status === "draft") return "draft";
  const from = bound(dates.effectiveFrom, "from");
  const to = bound(dates.effectiveTo, "to");
  if (from !== undefined && date < from) return "upcoming";
  if (to !== undefined && date > to) return "lapsed";
  const planEnd = bound(dates.planYears, "to");
  return status === "plan" && planEnd !== undefined && date > planEnd ? "unconfirmed" : status;
}
