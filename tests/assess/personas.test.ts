import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { assess, type Totals } from "../../src/assess/assess.ts";
import { readProfile } from "../../src/assess/read-profile.ts";
import { dataset } from "./data.ts";

type Persona = { readonly id: string; readonly profile: unknown; readonly expected: Readonly<Record<string, Totals>> };
const PERSONAS = JSON.parse(
  readFileSync(join(import.meta.dirname, "../cases/personas.json"), "utf8"),
) as readonly Persona[];

test.each(PERSONAS)("$id comes out to the yuan", ({ profile, expected }) => {
  const read = readProfile(profile);
  expect(read.problems).toEqual([]);
  // the day is the profile's own, not the one the command would use
  const { places } = assess(read.profile, dataset, "2031-01-01");
  expect(Object.fromEntries(Object.entries(places).map(([id, { totals }]) => [id, totals]))).toEqual(expected);
});
