import type { Dataset, Measure, PolicyDocument } from "../schema/comparable.ts";
import { draftIds, placeOrder } from "./lookup.ts";

export type Office = Measure["agencies"][number]["name"];
export type DocumentQuestions = {
  readonly document: PolicyDocument;
  /** The offices that answer for the document's measures on the topic; empty where its text names none. */
  readonly offices: readonly Office[];
};

/**
 * The documents behind a topic, drafts apart, each with whom to ask: what every founder wants to know and the texts
 * rarely say is shown for each. A topic without measures is a topic of all documents.
 */
export function questionsOf(dataset: Dataset, topic: string): DocumentQuestions[] {
  const measures = Map.groupBy(
    dataset.measures.filter((one) => one.topic === topic),
    ({ document }) => document,
  );
  const places = placeOrder(dataset);
  const order = (document: PolicyDocument) => places.get(document.jurisdiction) ?? -1;
  return dataset.documents
    .filter(({ id, status }) => status !== "draft" && (measures.size === 0 || measures.has(id)))
    .sort((a, b) => order(a) - order(b))
    .map((document) => ({
      document,
      offices: [...new Set((measures.get(document.id) ?? []).flatMap((one) => one.agencies.map(({ name }) => name)))],
    }));
}

/** The targets and requirements of a topic, drafts apart, in the order of the places. */
export function aimsOf(
  dataset: Dataset,
  topic: string,
): { targets: Dataset["targets"]; requirements: Dataset["requirements"] } {
  const drafts = draftIds(dataset);
  const places = placeOrder(dataset);
  const order = (jurisdiction: string) => places.get(jurisdiction) ?? -1;
  const of = <T extends { topic: string; document: string; jurisdiction: string }>(items: readonly T[]): T[] =>
    items
      .filter((one) => one.topic === topic && !drafts.has(one.document))
      .sort((a, b) => order(a.jurisdiction) - order(b.jurisdiction));
  return { targets: of(dataset.targets), requirements: of(dataset.requirements) };
}
