import { expect, test } from "vitest";
import { generateContent } from "../../scripts/bench/generated-content.ts";
import { brokenLimits, growthOf } from "../../scripts/bench/growth-report.ts";
import type { GrowthRun } from "../../scripts/bench/growth-run.ts";
import { readContentFiles } from "../../scripts/content-files.ts";
import { runChecks } from "../../src/checks/index.ts";
import { readCorpus } from "../../src/normalise/corpus.ts";

test("made content keeps every rule, leaves the real content as it is and is the same each time", {
  timeout: 120_000,
}, () => {
  const real = readContentFiles();
  const made = generateContent(real, 150);
  const { corpus, problems } = readCorpus(made);
  expect([...problems, ...runChecks(corpus)]).toEqual([]);
  expect(corpus.clauses.length).toBeGreaterThanOrEqual(150);
  for (const [file, text] of real) if (!file.endsWith("agencies.yml")) expect(made.get(file)).toBe(text);
  expect(generateContent(real, 150)).toEqual(made);
});

const run = (clauses: number, seconds: number, peakBytes = 1): GrowthRun => ({
  clauses,
  documents: 1,
  places: 1,
  steps: new Map([["check", { code: 0, output: "", seconds, cpuSeconds: seconds, peakBytes }]]),
  made: { pages: clauses, html: clauses, search: clauses, dataset: clauses, all: clauses, heaviest: [] },
});

test("a clause more that costs as much as before is linear; one that costs ten times as much is not", () => {
  const check = (...runs: readonly GrowthRun[]) => growthOf(runs).find(({ name }) => name.startsWith("check"));
  expect(check(run(100, 5), run(1000, 14), run(10_000, 104))).toMatchObject({ times: 1, linear: true });
  expect(check(run(100, 1), run(1000, 100), run(10_000, 10_000))).toMatchObject({ times: 10, linear: false });
});

test("a build over its seconds or its memory is told", () => {
  expect(brokenLimits(run(10_000, 299, 5e9))).toEqual([]);
  expect(brokenLimits(run(10_000, 301, 7e9))).toEqual([
    "10000 clauses took 301 s, over 300",
    "10000 clauses took 6676 MiB, over 5722 MiB",
  ]);
});
