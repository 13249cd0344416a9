import type { AssessData, AssessMeasure } from "../assess/data.ts";
import { prepare } from "../assess/prepare.ts";
import type { Profile } from "../domain/profile.ts";
import { saidKeys } from "./said.ts";

/** Whether a measure is near what a founder said, and its place among others: the smaller the earlier. */
export type Relevance = { readonly near: boolean; readonly rank: number };

const hasQuantity = ({ amount }: AssessMeasure): boolean =>
  amount.kind === "in-kind"
    ? amount.gives.some(({ quantity }) => quantity !== "not-stated")
    : amount.kind !== "not-stated";

/**
 * What stands in a clause that counts by something the founder said comes first; then what names who gets it; then what says how much.
 * Says nothing of what is worth more.
 */
export function relevanceTo(profile: Profile, data: AssessData): ReadonlyMap<string, Relevance> {
  const said = saidKeys(profile);
  const { measures } = prepare(data);
  const clauses = new Set(
    measures.filter(({ reads }) => said.some((key) => reads.has(key))).map(({ measure }) => measure.clause),
  );
  return new Map(
    measures.map(({ measure, unclearPayee }) => {
      const near = clauses.has(measure.clause);
      return [measure.id, { near, rank: (near ? 0 : 4) + (unclearPayee ? 2 : 0) + (hasQuantity(measure) ? 0 : 1) }];
    }),
  );
}
