import { describe, expect, test } from "vitest";
import { addMonths, readDate } from "../../src/domain/calendar.ts";

describe("a date of a text", () => {
  test.each([
    ["2026年2月13日", "day", "2026-02-13", "2026-02-13"],
    ["自2026年3月18日起施行", "day", "2026-03-18", "2026-03-18"],
    ["到2028年底", "year-end", "2028-12-31", "2028-12-31"],
    ["到2028年,", "year", "2028-01-01", "2028-12-31"],
    ["2026年2月", "month", "2026-02-01", "2026-02-28"],
    ["2028年2月29日", "day", "2028-02-29", "2028-02-29"],
    ["（2026—2027年）", "years", "2026-01-01", "2027-12-31"],
    ["2026-2027年", "years", "2026-01-01", "2027-12-31"],
    ["2026年X月X日", "placeholder", undefined, undefined],
    ["2026年3月X日", "placeholder", undefined, undefined],
  ])("%s: a %s from %s to %s", (text, precision, from, to) =>
    expect(readDate(text)).toEqual({ year: Number(/\d{4}/.exec(text)?.[0]), precision, from, to }),
  );

  test.each(["3年", "2026年13月1日", "2026年0月", "2026年2月30日", "2027年2月29日", "2026年4月0日", "第2026号"])(
    "%s is no date that exists",
    (text) => expect(readDate(text)).toBeUndefined(),
  );

  test("the first one counts", () => expect(readDate("2026年3月18日至2028年12月31日")?.from).toBe("2026-03-18"));
});

describe("months later", () => {
  test.each([
    ["2026-05-10", 6, "2026-11-10"],
    ["2025-08-31", 6, "2026-02-28"],
    ["2027-08-31", 6, "2028-02-29"],
    ["2026-11-22", -12, "2025-11-22"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2026-12-31", 12, "2027-12-31"],
  ])("%s and %d months: %s", (iso, months, later) => expect(addMonths(iso, months)).toBe(later));
});
