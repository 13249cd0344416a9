import { addDays } from "../domain/calendar.ts";
import { byCharacters } from "../domain/order.ts";
import type { Dataset, PolicyDocument } from "../schema/comparable.ts";
import { documentsInOrder } from "./document-order.ts";
import { measuresOfDocument } from "./lookup.ts";
import { daysBetween } from "./timeline.ts";

/** How long before a day it is announced, and how long a copy may go unchecked. */
export const NOTICE_DAYS = 90;

/**
 * What somebody has to look at: a validity that ends, the last year of a plan, the day or year in which a draft says it would hold, and a
 * copy that nobody has compared with its issuer for 90 days.
 */
export type DueKind = "lapses" | "plan-ends" | "draft-starts" | "unchecked";
export type Due = {
  readonly kind: DueKind;
  readonly document: string;
  readonly title: string;
  /** ISO; the last day of a validity, of a plan or of the year a draft names, or the day since which a check is overdue. */
  readonly day: string;
  /** From the day of the report; negative where it is past. */
  readonly days: number;
  readonly clauses: number;
  readonly measures: number;
};
/** When a document's copy must be compared with its issuer next. */
export type Review = {
  readonly document: string;
  readonly title: string;
  readonly received: string;
  /** ISO; undefined where that never happened. */
  readonly checked: string | undefined;
  readonly by: string;
};
export type DueReport = { readonly on: string; readonly due: readonly Due[]; readonly reviews: readonly Review[] };

type Dated = Pick<PolicyDocument, "dates">;
/** The ISO day on which a document's copy was compared with its issuer, as far as that lies before an ISO day: a later one has not been yet. */
export function checkedBefore({ dates: { checkedWithIssuer: checked } }: Dated, on: string): string | undefined {
  return checked === "not-stated" || checked > on ? undefined : checked;
}
/** The ISO day by which a document's copy must be compared with its issuer: 90 days after the last time, or after it was received. */
export const reviewBy = (document: Dated, on: string): string =>
  addDays(checkedBefore(document, on) ?? document.dates.received, NOTICE_DAYS);

type When = PolicyDocument["dates"]["signed"];
/** The last day that a date may mean; of a placeholder (2026年X月X日) the last of its year. */
function latest(when: When): string | undefined {
  if (typeof when === "string") return undefined;
  const { to, year } = when.date;
  return to === "not-stated" ? `${year}-12-31` : to;
}

function daysOf({ status, dates }: PolicyDocument): readonly (readonly [DueKind, string | undefined])[] {
  if (status === "draft") return [["draft-starts", latest(dates.effectiveFrom)]];
  return [
    ["lapses", latest(dates.effectiveTo)],
    ["plan-ends", latest(dates.planYears)],
  ];
}

/** What is due on an ISO day, within 90 days after it or overdue, soonest first; and every document's next review. */
export function dueOn(dataset: Dataset, on: string): DueReport {
  const documents = documentsInOrder(dataset);
  const due = documents.flatMap((document): Due[] => {
    const by = reviewBy(document, on);
    const kinds = [...daysOf(document), ["unchecked", by <= on ? by : undefined] as const];
    return kinds.flatMap(([kind, day]) => {
      const days = day === undefined ? Number.POSITIVE_INFINITY : daysBetween(on, day);
      if (day === undefined || days > NOTICE_DAYS) return [];
      const { id, shortTitle } = document;
      const clauses = document.structure.filter((part) => "clause" in part).length;
      const measures = measuresOfDocument(dataset, id).length;
      return [{ kind, document: id, title: shortTitle, day, days, clauses, measures }];
    });
  });
  const reviews = documents.map((document): Review => {
    const { received } = document.dates;
    const checked = checkedBefore(document, on);
    return { document: document.id, title: document.shortTitle, received, checked, by: reviewBy(document, on) };
  });
  return {
    on,
    due: due.sort((a, b) => byCharacters(a.day, b.day)),
    reviews: reviews.sort((a, b) => byCharacters(a.by, b.by)),
  };
}
