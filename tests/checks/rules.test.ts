import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { RULES } from "../../src/checks/index.ts";
import { contentOf, fixture, fixtureNames, problemsOf, reportOf } from "./fixtures.ts";

/** `frontmatter` is what reading itself refuses; all others are rules. */
const NAMES = ["frontmatter", ...RULES.map((rule) => rule.name)];

test("each rule has its fixtures, and each fixture its rule", () => {
  expect(fixtureNames()).toEqual([...NAMES].sort());
});

describe.each(NAMES)("%s", (name) => {
  test("the good tree has no problem", () => {
    expect(contentOf(name, "good")).not.toEqual(contentOf("base", "good"));
    expect(problemsOf(contentOf(name, "good"))).toEqual([]);
  });

  test("the bad tree is reported in full", async () => {
    const expected = join(fixture(name, "bad"), "expected.txt");
    expect(existsSync(expected), `${expected} is missing`).toBe(true);
    const files = contentOf(name, "bad");
    expect(problemsOf(files).map((problem) => problem.rule)).toContain(name);
    await expect(reportOf(files)).toMatchFileSnapshot(expected);
  });
});
