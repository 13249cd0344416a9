import { expect, test } from "vitest";
import { type Dated, validityOn } from "../../src/domain/validity.ts";

const silent = "not-stated" as const;
const days = (from: string, to = from) => ({ date: { from, to } });
const dated = (status: Dated["status"], dates: Partial<Dated["dates"]>): Dated => ({
  status,
  dates: {
    signed: silent,
    issued: silent,
    effectiveFrom: silent,
    effectiveTo: silent,
    planYears: "not-applicable",
    received: "2026-11-21",
    ...dates,
  },
});

const law = dated("in-force", { effectiveFrom: days("2026-03-18"), effectiveTo: days("2028-12-31") });
const openEnded = dated("in-force", { effectiveFrom: days("2026-03-18") });
const plan = dated("plan", { planYears: days("2026-01-01", "2027-12-31") });
const planWithoutYears = dated("plan", { signed: days("2026-02-15"), issued: days("2026-02-24") });
const undatedPlan = dated("plan", {});
const draft = dated("draft", { effectiveFrom: { date: { from: "not-stated", to: "not-stated" } } });

const BOTH = [true, true];
const NEITHER = [false, false];
test.each([
  ["the day before the first day", law, "2026-03-17", "upcoming", NEITHER, true],
  ["the first day", law, "2026-03-18", "in-force", BOTH, true],
  ["the last day", law, "2028-12-31", "in-force", BOTH, true],
  ["the day after the last day", law, "2029-01-01", "lapsed", NEITHER, true],
  ["no last day", openEnded, "2099-01-01", "in-force", BOTH, true],
  ["before the plan years", plan, "2025-12-31", "upcoming", NEITHER, false],
  ["in the plan years, before the copy was received", plan, "2026-01-01", "plan", [false, true], false],
  ["in the plan years, when the copy was received", plan, "2026-11-21", "plan", BOTH, false],
  ["the last day of the plan years", plan, "2027-12-31", "plan", BOTH, false],
  ["after the plan years", plan, "2028-01-01", "unconfirmed", NEITHER, false],
  ["a plan without years, before its issue", planWithoutYears, "2026-02-23", "upcoming", NEITHER, false],
  ["a plan without years, from its issue", planWithoutYears, "2026-02-24", "plan", [false, true], false],
  ["a plan without years, once received", planWithoutYears, "2030-01-01", "plan", BOTH, false],
  ["a plan without any date", undatedPlan, "2026-11-20", "upcoming", NEITHER, false],
  ["a plan without any date, once received", undatedPlan, "2026-11-21", "plan", BOTH, false],
  ["a draft", draft, "2026-11-22", "draft", NEITHER, false],
] as const)("%s", (_when, document, date, status, [conservative, optimistic], startStated) => {
  expect(validityOn(document, date)).toEqual({ status, counts: { conservative, optimistic }, startStated });
});
