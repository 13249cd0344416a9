import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { assess, type Line, type Yuan } from "../../src/assess/assess.ts";
import { readProfile } from "../../src/assess/read-profile.ts";
import { dataset, fictitious, TODAY } from "./data.ts";

const FOLDER = join(import.meta.dirname, "../cases/assess");
/** One number where both readings agree, else [conservative, optimistic]. */
const yuan = z.union([z.number(), z.tuple([z.number(), z.number()])]);
const byPlace = z.record(z.string(), yuan).optional();
const expectedLine = z.strictObject({
  of: z.string(),
  in: z.string().optional(),
  bucket: z.string().optional(),
  wouldBe: z.string().optional(),
  yuan: z.union([yuan, z.null()]).optional(),
  working: z.string().optional(),
  toPerson: z.boolean().optional(),
  reason: z.string().optional(),
  because: z.string().optional().describe("words that it contains"),
  sentence: z.string().optional().describe("words that it contains; empty where it is empty"),
  note: z.string().optional().describe("words that it contains; empty where it is empty"),
});
const caseFile = z.strictObject({
  rule: z.string(),
  says: z.string().describe("the sentence that the rule rests on"),
  data: z.literal("fictitious").optional(),
  cases: z.array(
    z.strictObject({
      situation: z.string(),
      said: z.record(z.string(), z.unknown()),
      entitled: byPlace,
      toPerson: byPlace,
      atMost: byPlace,
      lines: z.array(expectedLine).optional(),
      absent: z.array(z.string()).optional(),
    }),
  ),
});

const both = (value: z.infer<typeof yuan>): Yuan =>
  typeof value === "number"
    ? { conservative: value, optimistic: value }
    : { conservative: value[0], optimistic: value[1] };

function expectContained(found: string, expected: string | undefined): void {
  if (expected === "") expect(found).toBe("");
  else if (expected !== undefined) expect(found).toContain(expected);
}

function expectLine(line: Line, expected: z.infer<typeof expectedLine>): void {
  for (const key of ["bucket", "wouldBe", "working", "toPerson", "reason"] as const)
    if (expected[key] !== undefined) expect(line[key], key).toBe(expected[key]);
  if (expected.yuan !== undefined) expect(line.yuan).toEqual(expected.yuan === null ? null : both(expected.yuan));
  expectContained(line.because, expected.because);
  expectContained(line.sentence, expected.sentence);
  expectContained(line.note, expected.note);
}

for (const name of readdirSync(FOLDER).sort()) {
  const { rule, data, cases } = caseFile.parse(parse(readFileSync(join(FOLDER, name), "utf8")));
  describe(`${name}: ${rule}`, () => {
    test.each(cases)("$situation", ({ said, entitled, toPerson, atMost, lines = [], absent = [] }) => {
      const { profile, problems } = readProfile(said);
      expect(problems).toEqual([]);
      const { places } = assess(profile, data === "fictitious" ? fictitious : dataset, TODAY);
      const totals = { entitled, ofWhichToPerson: toPerson, ofWhichAtMost: atMost };
      for (const [total, expected] of Object.entries(totals))
        for (const [place, value] of Object.entries(expected ?? {}))
          expect(places[place]?.totals[total as keyof typeof totals], `${place} ${total}`).toEqual(both(value));
      for (const expected of lines) {
        const [place] = Object.entries(places).filter(
          ([id, found]) =>
            (expected.in === undefined || expected.in === id) &&
            found.lines.some(({ measure }) => measure === expected.of),
        );
        const line = place?.[1].lines.find(({ measure }) => measure === expected.of);
        expect(line, expected.of).toBeDefined();
        if (line) expectLine(line, expected);
      }
      for (const measure of absent)
        for (const found of Object.values(places))
          expect(found.lines.map((line) => line.measure)).not.toContain(measure);
    });
  });
}
