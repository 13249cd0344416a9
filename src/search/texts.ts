import { statusOn } from "../dataset/document-status.ts";
import type { Dataset } from "../dataset/types.ts";
import { DOCUMENT_STATUS, type DocumentStatus } from "../domain/labels.ts";
import { unitsOf } from "./records.ts";

/** dist/data/search/<document>.json: what a result shows, a file a document, so that its size does not grow with the site. */
export type SearchTexts = {
  readonly document: string;
  readonly shortTitle: string;
  readonly status: DocumentStatus;
  readonly statusLabel: string;
  /** Its name: 武汉市. */
  readonly jurisdiction: string;
  readonly clauses: Readonly<Record<string, SearchText>>;
};
export type SearchText = {
  readonly label: string;
  readonly text: string;
  readonly units: readonly string[];
};

/** The texts of one document on an ISO date. Throws on an id the dataset does not have. */
export function searchTexts(dataset: Dataset, document: string, date: string): SearchTexts {
  const found = dataset.documents.find(({ id }) => id === document);
  if (!found) throw new Error(`no document ${document} in the dataset`);
  const status = statusOn(found, date);
  const clauses = dataset.clauses.filter((clause) => clause.document === document);
  return {
    document,
    shortTitle: found.shortTitle,
    status,
    statusLabel: DOCUMENT_STATUS[status],
    jurisdiction: dataset.jurisdictions.find(({ id }) => id === found.jurisdiction)?.name ?? found.jurisdiction,
    clauses: Object.fromEntries(
      clauses.map((clause) => [
        clause.id,
        {
          label: clause.ordinal === "not-applicable" ? clause.title : `${clause.ordinal} ${clause.title}`,
          text: clause.text,
          units: unitsOf(clause),
        },
      ]),
    ),
  };
}
