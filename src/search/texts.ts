import { statusOn } from "../dataset/document-status.ts";
import { clausesOfDocument, measuresOfClause, requirementsOfClause, targetsOfClause } from "../dataset/lookup.ts";
import { wordMeasure } from "../dataset/measure-wording.ts";
import type { Clause, Dataset } from "../dataset/types.ts";
import { type Kind, kindOf, type Who, whoOf } from "../domain/kind.ts";
import { DOCUMENT_STATUS, type DocumentStatus } from "../domain/labels.ts";
import { unitsOf } from "./clause-texts.ts";
import { largestSum } from "./largest-sum.ts";
import { ranking } from "./order.ts";

/** What results show of one document, and what they are found and narrowed by. */
export type SearchTexts = {
  readonly document: string;
  readonly shortTitle: string;
  readonly status: DocumentStatus;
  readonly statusLabel: string;
  /** Its name: 武汉市. */
  readonly jurisdiction: string;
  /** The places whose founders it concerns. */
  readonly places: readonly string[];
  /** What someone may call it: full title, number, jurisdiction. No clause holds these words; see `answer.ts`. */
  readonly names: readonly string[];
  readonly clauses: Readonly<Record<string, SearchText>>;
};
/** What a result shows of one clause. */
export type ClauseTexts = { readonly document: Omit<SearchTexts, "clauses">; readonly clause: SearchText };
export type SearchText = {
  readonly label: string;
  readonly title: string;
  readonly text: string;
  readonly units: readonly string[];
  readonly topics: readonly string[];
  /** What it holds besides measures. */
  readonly has: readonly ("target" | "requirement")[];
  readonly measures: readonly MeasureLine[];
  /** Its place in the default order of all clauses. */
  readonly rank: number;
};
/** A measure in one line. */
export type MeasureLine = {
  readonly id: string;
  readonly title: string;
  /** What it gives, in words. */
  readonly gives: string;
  readonly kind: Kind;
  readonly who: Who;
  /** The largest sum that its text names, in yuan; null where it names none. */
  readonly yuan: number | null;
  /** Where its sentence stands in the clause's text. */
  readonly at: readonly [start: number, end: number];
};

function searchText(dataset: Dataset, clause: Clause, rank: number): SearchText {
  return {
    label: clause.ordinal === "not-applicable" ? clause.title : `${clause.ordinal} ${clause.title}`,
    title: clause.title,
    text: clause.text,
    units: unitsOf(clause),
    topics: clause.topics,
    has: [
      ...(targetsOfClause(dataset, clause.id).length > 0 ? (["target"] as const) : []),
      ...(requirementsOfClause(dataset, clause.id).length > 0 ? (["requirement"] as const) : []),
    ],
    measures: measuresOfClause(dataset, clause.id).map((measure) => ({
      id: measure.id.split("#")[1] ?? "",
      title: measure.title,
      gives: wordMeasure(measure),
      kind: kindOf(measure),
      who: whoOf(measure),
      yuan: largestSum(measure.amount) ?? null,
      at: [measure.span.start, measure.span.end],
    })),
    rank,
  };
}

/** The texts of every document on an ISO date, documents in the dataset's order. */
export function allSearchTexts(dataset: Dataset, date: string): SearchTexts[] {
  const rank = ranking(dataset, date);
  return dataset.documents.map((document) => {
    const status = statusOn(document, date);
    const jurisdiction = dataset.jurisdictions.find(({ id }) => id === document.jurisdiction)?.name;
    if (jurisdiction === undefined) throw new Error(`no jurisdiction ${document.jurisdiction} in the dataset`);
    const clauses = clausesOfDocument(dataset, document.id);
    return {
      document: document.id,
      shortTitle: document.shortTitle,
      status,
      statusLabel: DOCUMENT_STATUS[status],
      jurisdiction,
      places: dataset.places.filter((one) => one.jurisdictions.includes(document.jurisdiction)).map(({ id }) => id),
      names: [jurisdiction, document.title, ...(document.docNumber === "not-stated" ? [] : [document.docNumber.words])],
      clauses: Object.fromEntries(
        clauses.map((clause) => [clause.id, searchText(dataset, clause, rank.get(clause.id) ?? 0)]),
      ),
    };
  });
}
