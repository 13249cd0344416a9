import { type Kind, kindOf, type Who, whoOf } from "../domain/kind.ts";
import type { DocumentStatus } from "../domain/labels.ts";
import { validityOn } from "../domain/validity.ts";
import type { Dataset, Measure, Place, PolicyDocument } from "../schema/comparable.ts";
import { documentsOfJurisdiction, measuresOfJurisdiction, perDataset } from "./lookup.ts";

/** A measure as a place has it. */
export type Held = {
  readonly measure: Measure;
  readonly document: PolicyDocument;
  /** What its document is on the date asked for. */
  readonly status: DocumentStatus;
  /** It comes from a jurisdiction above the place's own. */
  readonly inherited: boolean;
  readonly kind: Kind;
  readonly who: Who;
  /** The same measure, said once more elsewhere. */
  readonly again: readonly Measure[];
};

const isDraft = ({ status }: PolicyDocument): boolean => status === "draft";

/** A measure without a document is a mistake of the data, not of the reader. */
const documentsById = perDataset(({ documents }) => {
  const index = new Map(documents.map((one) => [one.id, one]));
  return (id: string): PolicyDocument => {
    const found = index.get(id);
    if (!found) throw new Error(`no document ${id} in the dataset`);
    return found;
  };
});

/** What documents in force say once more, by the measure they repeat. */
const repeatedInForce = perDataset((dataset) => {
  const documentOf = documentsById(dataset);
  return Map.groupBy(
    dataset.measures.filter((one) => !isDraft(documentOf(one.document))),
    ({ repeats }) => repeats,
  );
});

/**
 * All measures of a place on an ISO date: those of its own jurisdiction first, then what it inherits, each in the order of
 * the dataset. A measure that a document in force says twice is one; a draft's stands for itself.
 */
export function measuresOfPlace(dataset: Dataset, place: Place, date: string): Held[] {
  const documentOf = documentsById(dataset);
  const repeated = repeatedInForce(dataset);
  return place.jurisdictions.flatMap((jurisdiction, level) =>
    measuresOfJurisdiction(dataset, jurisdiction)
      .filter((one) => one.repeats === "not-applicable" || isDraft(documentOf(one.document)))
      .map((measure) => {
        const document = documentOf(measure.document);
        return {
          measure,
          document,
          status: validityOn(document, date).status,
          inherited: level > 0,
          kind: kindOf(measure),
          who: whoOf(measure),
          again: isDraft(document) ? [] : (repeated.get(measure.id) ?? []),
        };
      }),
  );
}

/** Whether a measure counts on its date: neither a draft nor before or after its time. */
export const isCurrent = ({ status }: Held): boolean => status === "in-force" || status === "plan";

/** The documents of a place: its own jurisdiction's first, then those it inherits. */
export const documentsOfPlace = (dataset: Dataset, place: Place): PolicyDocument[] =>
  place.jurisdictions.flatMap((jurisdiction) => documentsOfJurisdiction(dataset, jurisdiction));
