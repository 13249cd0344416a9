import type { AssessData, AssessDocument, AssessPlace } from "../assess/data.ts";
import { DOCUMENT_STATUS, type DocumentStatus } from "../domain/labels.ts";
import { validityOn } from "../domain/validity.ts";
import { wordIsoDate } from "../domain/wording.ts";

/** A document of a place on a day. */
export type DocumentState = {
  readonly id: string;
  readonly title: string;
  readonly status: DocumentStatus;
  readonly label: string;
  /** `2026年3月18日—2028年12月31日`; what the text leaves out is said. */
  readonly term: string;
  readonly startStated: boolean;
  /** The issuer's own reservation about its figures. */
  readonly reservation: string | undefined;
};

const bound = (when: AssessDocument["dates"]["effectiveFrom"], side: "from" | "to"): string | undefined =>
  when === "not-stated" || when === "not-applicable" || when.date[side] === "not-stated" ? undefined : when.date[side];

function term({ dates }: AssessDocument): string {
  const [from, to] = [bound(dates.effectiveFrom, "from"), bound(dates.effectiveTo, "to")];
  const [first, last] = [bound(dates.planYears, "from"), bound(dates.planYears, "to")];
  if (from !== undefined && to !== undefined) return `${wordIsoDate(from)}—${wordIsoDate(to)}`;
  const years = first && last ? `计划年度${first.slice(0, 4)}—${last.slice(0, 4)}年` : undefined;
  const start = from === undefined ? "生效日未载明" : `${wordIsoDate(from)}起`;
  const end = to === undefined ? (years ? undefined : "失效日未载明") : `至${wordIsoDate(to)}`;
  return [years, start, end].filter((part) => part !== undefined).join("，");
}

/** The documents a place's measures come from, drafts left out, as they are on an ISO date. */
export function documentStates(data: AssessData, place: AssessPlace, date: string): DocumentState[] {
  const own = new Set(
    data.measures.filter(({ jurisdiction }) => place.jurisdictions.includes(jurisdiction)).map((one) => one.document),
  );
  return data.documents
    .filter(({ id, status }) => own.has(id) && status !== "draft")
    .map((document) => {
      const { status, startStated } = validityOn(document, date);
      return {
        id: document.id,
        title: document.shortTitle,
        status,
        label: DOCUMENT_STATUS[status],
        term: term(document),
        startStated,
        reservation: document.reservation === "not-stated" ? undefined : document.reservation.words,
      };
    });
}
