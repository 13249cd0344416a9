import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dueOn, reviewBy } from "../../src/dataset/due.ts";
import { daysBetween } from "../../src/dataset/timeline.ts";
import type { PolicyDocument } from "../../src/schema/comparable.ts";
import { dataset, document } from "./samples.ts";

const when = (to: string, year = Number(to.slice(0, 4))) =>
  ({
    date: { kind: "date", year, precision: to === "not-stated" ? "placeholder" : "day", from: to, to, text: to },
    words: to,
    clause: "not-applicable",
  }) as const;
const dated = (id: string, status: PolicyDocument["status"], dates: Partial<PolicyDocument["dates"]>) =>
  document({
    id,
    status,
    dates: {
      ...document().dates,
      effectiveTo: "not-stated",
      planYears: "not-applicable",
      received: "2026-11-21",
      checkedWithIssuer: "not-stated",
      ...dates,
    },
  });
const due = (on: string, ...documents: PolicyDocument[]) =>
  dueOn(dataset({ documents }), on).due.map(({ kind, document: id, day, days }) => `${kind} ${id} ${day} ${days}`);

describe("what is due", () => {
  /** Compared with its issuer on the day of the report, so that only its own end is due. */
  const measures = (checkedWithIssuer: string) =>
    dated("measures", "in-force", { effectiveTo: when("2028-12-31"), checkedWithIssuer });

  test("a validity within 90 days of its last day, on it, and for good once it is over", () => {
    expect(due("2028-10-01", measures("2028-10-01"))).toEqual([]);
    expect(due("2028-10-02", measures("2028-10-02"))).toEqual(["lapses measures 2028-12-31 90"]);
    expect(due("2028-12-31", measures("2028-12-31"))).toEqual(["lapses measures 2028-12-31 0"]);
    expect(due("2029-01-10", measures("2029-01-10"))).toEqual(["lapses measures 2028-12-31 -10"]);
  });

  test("the last year of a plan", () => {
    const plan = (checkedWithIssuer: string) =>
      dated("plan", "plan", { planYears: when("2027-12-31"), checkedWithIssuer });
    expect(due("2027-10-01", plan("2027-10-01"))).toEqual([]);
    expect(due("2027-12-01", plan("2027-12-01"))).toEqual(["plan-ends plan 2027-12-31 30"]);
  });

  test("a draft when the year it names for its start runs out, though it gives no day; its end is nobody's concern", () => {
    const draft = dated("draft", "draft", {
      effectiveFrom: when("not-stated", 2026),
      effectiveTo: when("not-stated", 2028),
    });
    expect(due("2026-10-01", draft)).toEqual([]);
    expect(due("2026-11-22", draft)).toEqual(["draft-starts draft 2026-12-31 39"]);
  });

  test("a copy 90 days after it was compared with its issuer, or received where it never was", () => {
    const never = dated("never", "plan", {});
    const once = dated("once", "plan", { checkedWithIssuer: "2026-12-21" });
    expect(due("2027-02-18", never, once)).toEqual([]);
    expect(due("2027-02-19", never, once)).toEqual(["unchecked never 2027-02-19 0"]);
    expect(due("2027-03-21", never, once)).toEqual(["unchecked never 2027-02-19 -30", "unchecked once 2027-03-21 0"]);
  });

  test("says for each document when it was compared last and when it must be next, soonest first", () => {
    const { reviews } = dueOn(
      dataset({ documents: [dated("once", "plan", { checkedWithIssuer: "2026-12-21" }), dated("never", "plan", {})] }),
      "2026-12-22",
    );
    expect(reviews.map(({ document: id, checked, by }) => [id, checked, by])).toEqual([
      ["never", undefined, "2027-02-19"],
      ["once", "2026-12-21", "2027-03-21"],
    ]);
  });

  test("does not believe a check that is dated later than the day", () => {
    const later = dataset({ documents: [dated("later", "plan", { checkedWithIssuer: "2030-01-01" })] });
    const { due, reviews } = dueOn(later, "2027-02-20");
    expect(due.map(({ kind, day }) => [kind, day])).toEqual([["unchecked", "2027-02-19"]]);
    expect(reviews[0]?.checked).toBeUndefined();
  });

  test("whatever is due stays due until somebody acts", () => {
    const day = fc
      .date({ min: new Date("2026-11-21"), max: new Date("2031-01-01"), noInvalidDate: true })
      .map((one) => one.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, day, (end, a, b) => {
        const one = dated("one", "in-force", { effectiveTo: when(end) });
        const [early, late] = [a, b].sort() as [string, string];
        const later = dueOn(dataset({ documents: [one] }), late).due.map(({ kind }) => kind);
        for (const { kind } of dueOn(dataset({ documents: [one] }), early).due) expect(later).toContain(kind);
        expect(daysBetween("2026-11-21", reviewBy(one, "2026-11-21"))).toBe(90);
      }),
    );
  });
});
