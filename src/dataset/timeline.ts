import type { DocumentStatus } from "../domain/labels.ts";
import { byCharacters } from "../domain/order.ts";
import type { Dataset, PolicyDocument } from "../schema/comparable.ts";
import { documentsInOrder } from "./document-order.ts";
import { statusOn } from "./document-status.ts";
import { measuresOfDocument } from "./lookup.ts";

/** An ISO date, or undefined where the text gives none. */
type Day = string | undefined;
type When = PolicyDocument["dates"]["signed"];
const bound = (when: When, side: "from" | "to"): Day => {
  if (when === "not-stated" || when === "not-applicable") return undefined;
  const day = when.date[side];
  return day === "not-stated" ? undefined : day;
};

/** When a document counts: on stated days, in the years of a plan, from a day on without an end, or the text does not say. */
export type SpanKind = "stated" | "plan-years" | "from-issue" | "none";
export type TimelineRow = {
  readonly document: PolicyDocument;
  readonly status: DocumentStatus;
  readonly kind: SpanKind;
  readonly from: Day;
  readonly to: Day;
  readonly measures: number;
};

function spanOf({ status, dates }: PolicyDocument): Pick<TimelineRow, "kind" | "from" | "to"> {
  const from = bound(dates.effectiveFrom, "from");
  const to = bound(dates.effectiveTo, "to");
  if (from !== undefined) return { kind: "stated", from, to };
  const planFrom = bound(dates.planYears, "from");
  if (planFrom !== undefined) return { kind: "plan-years", from: planFrom, to: bound(dates.planYears, "to") };
  const issued = bound(dates.issued, "from") ?? bound(dates.signed, "from");
  return status === "draft" || issued === undefined
    ? { kind: "none", from: undefined, to: undefined }
    : { kind: "from-issue", from: issued, to };
}

/** Every document with the days on which it counts, as of an ISO date. */
export const timelineRows = (dataset: Dataset, date: string): TimelineRow[] =>
  documentsInOrder(dataset).map((document) => ({
    document,
    status: statusOn(document, date),
    ...spanOf(document),
    measures: measuresOfDocument(dataset, document.id).length,
  }));

const DAY = 86_400_000;
/** Whole days from one ISO date to another. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

export type Ending = { readonly row: TimelineRow; readonly to: string; readonly daysLeft: number };
/** What ends after an ISO date, soonest first: stated validity and plan years; drafts do not end. */
export const endings = (rows: readonly TimelineRow[], date: string): Ending[] =>
  rows
    .flatMap((row) =>
      row.status !== "draft" && row.to !== undefined && row.to >= date
        ? [{ row, to: row.to, daysLeft: daysBetween(date, row.to) }]
        : [],
    )
    .sort((a, b) => byCharacters(a.to, b.to));

export type EventKind = "signed" | "issued" | "effective" | "plan-start" | "plan-end" | "lapses" | "received";
export type TimelineEvent = {
  readonly day: string;
  readonly kind: EventKind;
  readonly documents: readonly PolicyDocument[];
};

function eventsOf(document: PolicyDocument): { day: string; kind: EventKind; document: PolicyDocument }[] {
  const { dates } = document;
  const days: readonly (readonly [EventKind, Day])[] = [
    ["signed", bound(dates.signed, "from")],
    ["issued", bound(dates.issued, "from")],
    ["effective", bound(dates.effectiveFrom, "from")],
    ["plan-start", bound(dates.planYears, "from")],
    ["plan-end", bound(dates.planYears, "to")],
    ["lapses", bound(dates.effectiveTo, "to")],
    ["received", dates.received],
  ];
  return days.flatMap(([kind, day]) => (day === undefined ? [] : [{ day, kind, document }]));
}

/** Everything with a day, in order; the same thing happening to several documents on one day is one event. */
export function timelineEvents(dataset: Dataset): TimelineEvent[] {
  const all = documentsInOrder(dataset).flatMap(eventsOf);
  return [...Map.groupBy(all, ({ day, kind }) => `${day} ${kind}`).values()]
    .flatMap((same) => {
      const [first] = same;
      return first ? [{ day: first.day, kind: first.kind, documents: same.map(({ document }) => document) }] : [];
    })
    .sort((a, b) => byCharacters(a.day, b.day));
}
