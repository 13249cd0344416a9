import type { Dataset, PolicyDocument } from "../schema/comparable.ts";
import { placeOrder } from "./lookup.ts";

const STATUS = ["in-force", "plan", "draft"] as const;

/** Documents as a visitor meets them: what is in force first, then plans, then drafts; each by the order of the places. */
export function documentsInOrder(dataset: Pick<Dataset, "documents" | "places">): PolicyDocument[] {
  const order = placeOrder(dataset);
  const place = (one: PolicyDocument) => order.get(one.jurisdiction) ?? -1;
  const rank = (one: PolicyDocument) => STATUS.indexOf(one.status) * (dataset.places.length + 1) + place(one);
  return [...dataset.documents].sort((a, b) => rank(a) - rank(b));
}
