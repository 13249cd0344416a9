import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isIsoDay, readProfile, wordProblem } from "../../src/assess/read-profile.ts";
import { PROFILE_FIELD_NAMES, type ProfileField } from "../../src/domain/profile.ts";
import { PROFILE_KEYS } from "../../src/domain/profile-keys.ts";
import { profile as schema } from "../../src/schema/profile.ts";
import { profiles, valueOfKey } from "./arbitrary.ts";

const messages = (input: unknown): string[] => readProfile(input).problems.map(wordProblem);

test("the keys of measures are the keys of profiles", () => {
  const asked = new Set(PROFILE_KEYS.map((key) => key.split(".")[0]));
  expect([...asked].sort()).toEqual(
    PROFILE_FIELD_NAMES.filter((key) => !["asOf", "includeDrafts"].includes(key)).sort(),
  );
});

describe("one message for each problem: the key, the value, what was expected, what to do", () => {
  const NEXT = "请改正，或删去这一项（删去就是没有填报，按没有计）。";
  test.each([
    [
      { computeSpend: "20万" },
      `computeSpend：填的是 "20万"，应为 0 到 1,000,000,000,000 之间的数字（元），如 200000。${NEXT}`,
    ],
    [{ computeSpend: -1 }, `computeSpend：填的是 -1，应为 0 到 1,000,000,000,000 之间的数字（元），如 200000。${NEXT}`],
    [
      { computeSpend: null },
      `computeSpend：填的是 null，应为 0 到 1,000,000,000,000 之间的数字（元），如 200000。${NEXT}`,
    ],
    [{ modelsFiled: 1.5 }, `modelsFiled：填的是 1.5，应为 0 到 1,000,000 之间的整数。${NEXT}`],
    [{ loanRate: 3.5 }, `loanRate：填的是 3.5，应为 0 到 1 之间的小数，如 0.035（即 3.5%）。${NEXT}`],
    [{ graduate: "yes" }, `graduate：填的是 "yes"，应为 true 或 false。${NEXT}`],
    [{ asOf: "2026-02-30" }, `asOf：填的是 "2026-02-30"，应为存在的日期，如 2026-11-22。${NEXT}`],
    [{ registeredOn: "2026/5/10" }, `registeredOn：填的是 "2026/5/10"，应为存在的日期，如 2026-11-22。${NEXT}`],
    [{ talentClass: "G" }, `talentClass：填的是 "G"，应为"A"、"B"、"C"、"D"、"E"、"F" 之一。${NEXT}`],
    [
      { firstVersionSoftware: "national" },
      `firstVersionSoftware：填的是 "national"，应为列表，每项为 "national"、"provincial" 之一，最多 100 项。${NEXT}`,
    ],
    [
      { firstVersionSoftware: ["national", "municipal"] },
      `firstVersionSoftware[1]：填的是 "municipal"，应为"national"、"provincial" 之一。${NEXT}`,
    ],
    [
      { scienceProjects: [{ level: "区", allocated: 1, lead: true }] },
      `scienceProjects[0].level：填的是 "区"，应为"国家"、"省"、"市" 之一。${NEXT}`,
    ],
    [
      { scienceProjects: [{ level: "省", lead: true }] },
      `scienceProjects[0].allocated：填的是 空，应为 0 到 1,000,000,000,000 之间的数字（元），如 200000。${NEXT}`,
    ],
    [
      { scienceProjects: [{ level: "省", allocated: 1, lead: true, year: 2026 }] },
      `scienceProjects[0].year：填的是 2026，应为认识的键：level、allocated、lead。${NEXT}`,
    ],
    [{ scienceProjects: [7] }, `scienceProjects[0]：填的是 7，应为对象，有 level、allocated、lead 三个键。${NEXT}`],
    [
      { computeSpending: 1 },
      "computeSpending：填的是 1，应为认识的键。是不是 computeSpend？所有的键见 /data/profile.schema.json。",
    ],
    [{ 利润: 1 }, "利润：填的是 1，应为认识的键。所有的键见 /data/profile.schema.json。"],
    [[1], `profile：填的是 [1]，应为一个 JSON 对象，如 {"computeSpend": 200000}。${NEXT}`],
    [null, `profile：填的是 null，应为一个 JSON 对象，如 {"computeSpend": 200000}。${NEXT}`],
  ])("%j", (input, message) => expect(messages(input)).toEqual([message]));

  test("several problems have several messages, and the rest is read", () => {
    const { profile, problems } = readProfile({ asOf: "soon", computeSpend: "a", hires: 2, nonsense: 0 });
    expect(problems.map(({ key }) => key)).toEqual(["asOf", "computeSpend", "nonsense"]);
    expect(profile).toEqual({ hires: 2 });
  });

  test("a long value is cut", () => {
    const [problem] = readProfile({ graduate: "x".repeat(500) }).problems;
    expect(problem?.value).toHaveLength(61);
  });
});

test("a day is one of the calendar", () => {
  expect(["2024-02-29", "2026-12-31"].map(isIsoDay)).toEqual([true, true]);
  expect(["2025-02-29", "2026-13-01", "2026-1-1", "", 20260101].map(isIsoDay)).toEqual(Array(5).fill(false));
});

test("every profile is read as it is", () => {
  fc.assert(
    fc.property(profiles, (profile) => {
      expect(readProfile(profile)).toEqual({ profile, problems: [] });
    }),
  );
});

test("what is accepted is what the published schema accepts", () => {
  const odd = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom<unknown>(-1, 1e12, 1e12 + 1, 1e6 + 1, 1.5, "", "A", "国家", "2026-02-29", "2026-11-22", [
      "national",
    ]),
    fc.array(fc.constant("national"), { minLength: 99, maxLength: 102 }),
    fc.array(
      fc.record(
        {
          level: fc.constantFrom("国家", "区"),
          allocated: fc.constantFrom<unknown>(1, -1, "1"),
          lead: fc.constantFrom<unknown>(true, 1),
          more: fc.constant(1),
        },
        { requiredKeys: ["level", "allocated"] },
      ),
      { maxLength: 2 },
    ),
  );
  const entry = fc
    .constantFrom<ProfileField>(...PROFILE_FIELD_NAMES)
    .chain((key) => fc.tuple(fc.constant(key), fc.oneof(valueOfKey(key), odd)));
  fc.assert(
    fc.property(entry, ([key, value]) => {
      expect(readProfile({ [key]: value }).problems.length === 0).toBe(schema.safeParse({ [key]: value }).success);
    }),
    { numRuns: 2000 },
  );
});
