import type { Dataset, Measure, PolicyDocument } from "../schema/comparable.ts";

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
  const measures = dataset.measures.filter((one) => one.topic === topic);
  const order = (document: PolicyDocument) => dataset.places.findIndex(({ id }) => id === document.jurisdiction);
  return dataset.documents
    .filter(
      ({ id, status }) => status !== "draft" && (measures.length === 0 || measures.some((m) => m.document === id)),
    )
    .sort((a, b) => order(a) - order(b))
    .map((document) => ({
      document,
      offices: [
        ...new Set(
          measures.filter((one) => one.document === document.id).flatMap((one) => one.agencies.map(({ name }) => name)),
        ),
      ],
    }));
}

/** The targets and requirements of a topic, drafts apart, in the order of the places. */
export function aimsOf(
  dataset: Dataset,
  topic: string,
): { targets: Dataset["targets"]; requirements: Dataset["requirements"] } {
  const drafts = new Set(dataset.documents.filter(({ status }) => status === "draft").map(({ id }) => id));
  const order = (jurisdiction: string) => dataset.places.findIndex(({ id }) => id === jurisdiction);
  const of = <T extends { topic: string; document: string; jurisdiction: string }>(items: readonly T[]): T[] =>
    items
      .filter((one) => one.topic === topic && !drafts.has(one.document))
      .sort((a, b) => order(a.jurisdiction) - order(b.jurisdiction));
  return { targets: of(dataset.targets), requirements: of(dataset.requirements) };
}
