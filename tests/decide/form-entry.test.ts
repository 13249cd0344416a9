import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { labelOf } from "../../src/decide/field-words.ts";
import { FIRST_QUESTIONS, THEMES } from "../../src/decide/form.ts";
import { formValues, readForm } from "../../src/decide/form-entry.ts";
import { PROFILE_FIELD_NAMES, type Profile } from "../../src/domain/profile.ts";
import { profiles as anyProfile } from "../assess/arbitrary.ts";
import { presets } from "./samples.ts";

const typed = (values: Readonly<Record<string, string>>) => readForm((input) => values[input] ?? "");

test("every field of a profile is asked once, in words", () => {
  const asked = [...FIRST_QUESTIONS, ...THEMES.flatMap(({ questions }) => questions)].map(({ key }) => key);
  expect([...asked, "includeDrafts"].sort()).toEqual([...PROFILE_FIELD_NAMES].sort());
  for (const key of PROFILE_FIELD_NAMES) expect(labelOf(key)).not.toBe(key);
});

describe("what is typed", () => {
  test.each([
    ["20万", 200_000],
    ["200,000", 200_000],
    ["20 万元", 200_000],
    ["０.５万", 5000],
  ])("%s", (text, yuan) => {
    expect(typed({ computeSpend: text })).toEqual({ profile: { computeSpend: yuan }, problems: new Map() });
  });

  test("nothing is not said, 0 and 否 are", () => {
    expect(typed({}).profile).toEqual({});
    expect(typed({ computeSpend: "0", graduate: "false" }).profile).toEqual({ computeSpend: 0, graduate: false });
  });

  test("a percentage is a fraction without dust", () => {
    expect(typed({ loanRate: "3.45", lpr: "3%" }).profile).toEqual({ loanRate: 0.0345, lpr: 0.03 });
  });

  test.each([
    ["computeSpend", "很多"],
    ["computeSpend", "-5"],
    ["modelsFiled", "1.5"],
    ["modelsFiled", "两个"],
    ["loanRate", "345"],
    ["flatArea", "四十"],
  ])("%s: %s cannot be read, is said and not counted", (key, text) => {
    const { profile, problems } = typed({ [key]: text, graduate: "true" });
    expect(profile).toEqual({ graduate: true });
    expect([...problems.keys()]).toEqual([key]);
    expect([...problems.values()][0]).toContain("没有计入");
  });

  test("half a project says what is missing", () => {
    const { profile, problems } = typed({ "scienceProjects.1.level": "省" });
    expect(profile).toEqual({});
    expect(problems.get("scienceProjects")).toContain("第 2 个项目");
  });
});

describe("what the form shows is what it reads", () => {
  const roundTrip = (profile: Profile): Profile => {
    const shown = formValues(profile);
    return readForm((input) => shown.get(input) ?? "", 100).profile;
  };
  test.each(presets)("$title", ({ profile }) => {
    expect(roundTrip(profile)).toEqual(profile);
  });
  test("whatever was said", () => {
    const sorted = (list: readonly string[] | undefined) => (list && list.length > 0 ? [...list].sort() : undefined);
    fc.assert(
      fc.property(anyProfile, (own) => {
        const { firstVersionSoftware, firstVersionSoftwareEarlier, scienceProjects, includeDrafts, ...rest } = own;
        const back = roundTrip(own);
        expect(back).toMatchObject(rest);
        expect(back.includeDrafts ?? false).toBe(includeDrafts ?? false);
        expect(sorted(back.firstVersionSoftware)).toEqual(sorted(firstVersionSoftware));
        expect(sorted(back.firstVersionSoftwareEarlier)).toEqual(sorted(firstVersionSoftwareEarlier));
        expect(back.scienceProjects ?? []).toEqual(scienceProjects ?? []);
      }),
      { numRuns: 200 },
    );
  });
});
