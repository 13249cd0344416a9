import type { DocumentStatus } from "./labels.ts";

type Silence = "not-stated" | "not-applicable";
type Bounds = { readonly from: string; readonly to: string };
type When = { readonly date: Bounds } | Silence;

/** What of a document decides on which days it counts: ISO dates, or the text's silence. */
export type Dated = {
  readonly status: "in-force" | "plan" | "draft";
  readonly dates: {
    readonly signed: When;
    readonly issued: When;
    readonly effectiveFrom: When;
    readonly effectiveTo: When;
    readonly planYears: When;
    /** The day this copy was received. */
    readonly received: string;
  };
};

/** What a document is on a day, and whether its measures count then in each of the two readings (MODEL §3). */
export type Validity = {
  readonly status: DocumentStatus;
  readonly counts: { readonly conservative: boolean; readonly optimistic: boolean };
  /** false: 生效日未载明, to be said beside every figure. */
  readonly startStated: boolean;
};

const bound = (when: When, side: "from" | "to"): string | undefined => {
  if (when === "not-stated" || when === "not-applicable") return undefined;
  const iso = when.date[side];
  return iso === "not-stated" ? undefined : iso;
};

/**
 * The validity of a document on an ISO date.
 * In force from its first to its last day. Without a first day in the text: optimistic from the first day of the plan years
 * (of its issue or signature, where there are none), conservative from the day this copy was received, until the plan
 * years end; after them neither, to be confirmed. A draft never counts.
 */
export function validityOn({ status, dates }: Dated, date: string): Validity {
  const from = bound(dates.effectiveFrom, "from");
  const startStated = from !== undefined;
  const at = (what: DocumentStatus, conservative: boolean, optimistic = conservative): Validity => ({
    status: what,
    counts: { conservative, optimistic },
    startStated,
  });
  if (status === "draft") return at("draft", false);
  const to = bound(dates.effectiveTo, "to");
  if (to !== undefined && date > to) return at("lapsed", false);
  const planEnd = bound(dates.planYears, "to");
  if (from !== undefined) {
    if (date < from) return at("upcoming", false);
    return planEnd !== undefined && date > planEnd ? at("unconfirmed", false) : at(status, true);
  }
  if (planEnd !== undefined && date > planEnd) return at("unconfirmed", false);
  const earliest =
    bound(dates.planYears, "from") ?? bound(dates.issued, "from") ?? bound(dates.signed, "from") ?? dates.received;
  if (date < earliest) return at("upcoming", false);
  return at(status, date >= dates.received, true);
}
