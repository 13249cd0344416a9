import { describe, expect, test } from "vitest";
import { timelineChart } from "../../src/charts/timeline.ts";
import { daysBetween, endings, timelineEvents, timelineRows } from "../../src/dataset/timeline.ts";
import type { PolicyDocument } from "../../src/schema/comparable.ts";
import { dataset, document } from "./samples.ts";

const day = (from: string, to = from) =>
  ({
    date: { kind: "date", year: 2026, precision: from === to ? "day" : "years", from, to, text: from },
    words: from,
    clause: "not-applicable",
  }) as const;
const dated = (id: string, status: PolicyDocument["status"], dates: Partial<PolicyDocument["dates"]>) =>
  document({ id, status, dates: { ...document().dates, ...dates } });

const measures = dated("measures", "in-force", { effectiveFrom: day("2026-03-18"), effectiveTo: day("2028-12-31") });
const plan = dated("plan", "plan", { planYears: day("2026-01-01", "2027-12-31") });
const scheme = dated("scheme", "plan", { issued: day("2026-02-24") });
const draft = dated("draft", "draft", {});
const all = dataset({ documents: [measures, plan, scheme, draft] });
const DAY = "2026-11-22";

describe("when a document counts", () => {
  const rows = timelineRows(all, DAY);
  test("is what its text says, and no more", () => {
    expect(rows.map(({ document: { id }, kind, from, to }) => [id, kind, from, to])).toEqual([
      ["measures", "stated", "2026-03-18", "2028-12-31"],
      ["plan", "plan-years", "2026-01-01", "2027-12-31"],
      ["scheme", "from-issue", "2026-02-24", undefined],
      ["draft", "none", undefined, undefined],
    ]);
  });

  test("ends soonest first; what has no end, and a draft, does not end", () => {
    expect(endings(rows, DAY).map(({ row, daysLeft }) => [row.document.id, daysLeft])).toEqual([
      ["plan", 404],
      ["measures", 770],
    ]);
    expect(endings(rows, "2027-12-31").map(({ daysLeft }) => daysLeft)).toEqual([0, 366]);
    expect(endings(rows, "2029-01-01")).toEqual([]);
  });

  test("is drawn in whole years; the last day counts whole", () => {
    const { years, today, bars } = timelineChart(rows, DAY);
    expect(years.map(({ year }) => year)).toEqual([2026, 2027, 2028]);
    expect(years[0]?.at).toBe(0);
    expect(today).toBeCloseTo((325 / 1096) * 100, 1);
    expect(bars.map(({ document: id, open }) => [id, open])).toEqual([
      ["measures", false],
      ["plan", false],
      ["scheme", true],
    ]);
    for (const { at, width } of bars.filter((bar) => bar.document !== "plan")) expect(at + width).toBeCloseTo(100, 5);
    expect(bars[1]?.width).toBeCloseTo((730 / 1096) * 100, 1);
  });
});

test("events of one day and kind are one", () => {
  const events = timelineEvents(all);
  expect(events.filter(({ kind }) => kind === "received")).toHaveLength(1);
  expect(events.map(({ day: when }) => when)).toEqual([...events.map(({ day: when }) => when)].sort());
});

test("days are counted over leap years and months", () => {
  expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
  expect(daysBetween("2026-11-22", "2026-11-22")).toBe(0);
});
