import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { assess } from "../../src/assess/assess.ts";
import { crossings } from "../../src/assess/crossings.ts";
import type { AssessData } from "../../src/assess/data.ts";
import { slim } from "../../src/assess/slim.ts";
import { profiles, yuanKeys } from "./arbitrary.ts";
import { dataset, fictitious, TODAY } from "./data.ts";

vi.setConfig({ testTimeout: 60_000 });

/** As the page gets it. */
const sent = (data: AssessData): AssessData => JSON.parse(JSON.stringify(slim(data))) as AssessData;

test.each([
  ["the five documents", dataset],
  ["the fictitious city", fictitious],
] as const)("%s: an assessment of the slim data is that of the whole, line by line", (_, data) => {
  const less = sent(data);
  fc.assert(
    fc.property(profiles, fc.boolean(), (profile, includeDrafts) => {
      const asked = { ...profile, includeDrafts };
      expect(assess(asked, less, TODAY)).toEqual(assess(asked, data, TODAY));
    }),
    { numRuns: 80 },
  );
});

test("so are its crossings", () => {
  const less = sent(dataset);
  fc.assert(
    fc.property(profiles, yuanKeys, (profile, key) => {
      expect(crossings(profile, key, less, TODAY)).toEqual(crossings(profile, key, dataset, TODAY));
    }),
    { numRuns: 40 },
  );
});

test("what it leaves out is most of the dataset", () => {
  expect(JSON.stringify(slim(dataset)).length).toBeLessThan(JSON.stringify(dataset).length / 3);
});
