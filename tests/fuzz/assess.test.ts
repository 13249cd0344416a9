/* Hostile input of `npm run assess`: a whole answer, or one line for each thing that is wrong; never an exception. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { readComparableDataset } from "../../scripts/comparable-dataset.ts";
import { answerOf } from "../../src/cli/assess-answer.ts";
import { readInput } from "../../src/cli/assess-input.ts";
import { readOptions } from "../../src/cli/assess-options.ts";
import { tableOf } from "../../src/cli/assess-table.ts";
import { PROFILE_FIELD_NAMES } from "../../src/domain/profile.ts";
import { profiles } from "../assess/arbitrary.ts";
import { hostile, PAYLOADS } from "./hostile.ts";
import { runsOf, SEED, timeFor } from "./plan.ts";

const read = readComparableDataset();
if (typeof read === "string") throw new Error(read);
const data = read;
const TODAY = "2026-11-22";
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** What is wrong with the messages: each is one line of words, of a length that can be read. */
const wrongWith = (problems: readonly string[]): string[] =>
  problems.filter(
    (one) => INVISIBLE.test(one) || one.length > 800 || !/[\u4e00-\u9fff]/.test(one) || / at .*:\d+:\d+/.test(one),
  );

const value: fc.Arbitrary<unknown> = fc.oneof(
  hostile,
  fc.constantFrom(null, true, -1, 1e308, -0, 0.1, 5e-324, 1e12, 1e12 + 1, 2 ** 53, [], {}, [[]], [null], {
    level: "国家",
  }),
  fc.array(hostile, { maxLength: 3 }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constant(Array(150).fill("national")),
  fc.constant({ level: "国家", allocated: 1, lead: true, __proto__: 1, extra: "x" }),
);
const keys = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<string>(...PROFILE_FIELD_NAMES) },
  { weight: 1, arbitrary: hostile },
  { weight: 1, arbitrary: fc.constantFrom("__proto__", "constructor", "toString", "hasOwnProperty", "computespend") },
);
const objects = fc
  .array(fc.tuple(keys, value), { maxLength: 6 })
  // not Object.fromEntries: a key __proto__ must reach the text, and a key may stand twice
  .map((all) => `{${all.map(([key, one]) => `${JSON.stringify(key)}:${JSON.stringify(one) ?? "null"}`).join(",")}}`);
const texts: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: objects },
  { weight: 2, arbitrary: profiles.map((profile) => JSON.stringify(profile)) },
  { weight: 1, arbitrary: value.map((one) => JSON.stringify(one) ?? "") },
  { weight: 2, arbitrary: hostile },
  {
    weight: 1,
    arbitrary: fc.tuple(objects, hostile, fc.nat(200)).map(([text, put, n]) => text.slice(0, n) + put + text.slice(n)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      `${"[".repeat(50_000)}`,
      `{"a":${"{".repeat(20_000)}`,
      `"${"x".repeat(1_000_000)}"`,
      "\ufeff",
      "1e99999",
    ),
  },
);

test(
  `${runsOf("assess")} inputs are answered, or refused in a line each`,
  () => {
    let answered = 0;
    let turn = 0;
    const before = Object.getOwnPropertyNames(Object.prototype).length;
    fc.assert(
      fc.property(texts, (text) => {
        const { profile, problems } = readInput("profile.json", text);
        turn++;
        expect(wrongWith(problems)).toEqual([]);
        expect(Object.getOwnPropertyNames(Object.prototype).length).toBe(before);
        if (problems.length > 0) return;
        answered++;
        // a whole answer takes some milliseconds
        if (answered % 5 !== 1) return;
        const answer = answerOf(profile, data, TODAY, []);
        expect(JSON.stringify(answer)).not.toMatch(
          /null|NaN|Infinity|undefined/.test(text) ? /NaN/ : /NaN|Infinity|undefined/,
        );
        expect(tableOf(answer, data.places)).not.toMatch(/NaN|Infinity|undefined|\[object/);
      }),
      { numRuns: runsOf("assess"), seed: SEED },
    );
    expect(answered).toBeGreaterThan(turn / 50);
    expect(answered).toBeLessThan(turn);
  },
  timeFor("assess", 60),
);

test("command lines are read or refused in a line each", () => {
  const args = fc.array(
    fc.oneof(
      hostile,
      fc.constantFrom(
        "--as-of",
        "--place",
        "--format",
        "--as-of=2026-01-01",
        "--place=wuhan,x",
        "--format=table",
        "-",
        "--",
        "-x",
      ),
      fc.tuple(fc.constantFrom("--as-of=", "--place=", "--format=", "--x="), hostile).map((pair) => pair.join("")),
    ),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(args, (line) => {
      const { problems } = readOptions(
        line,
        data.places.map(({ id }) => id),
      );
      expect(wrongWith(problems)).toEqual([]);
    }),
    { numRuns: 500, seed: SEED },
  );
});

const folder = mkdtempSync(join(tmpdir(), "zecheng-fuzz-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("the command itself: an answer or messages, never both, never a stack, and nothing written", () => {
  const inputs = [...fc.sample(texts, { numRuns: 3, seed: SEED }), PAYLOADS[0] ?? "", "{}"];
  const file = join(folder, "profile.json");
  for (const input of inputs) {
    writeFileSync(file, input);
    const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/assess.ts", file], { encoding: "utf8" });
    expect(stderr, input.slice(0, 200)).not.toMatch(/\n\s+at |node:|Error:/);
    if (status === 0)
      expect([Object.keys(JSON.parse(stdout) as object), stderr]).toEqual([["asOf", "places", "crossings"], ""]);
    else expect([status, stdout, stderr === ""]).toEqual([1, "", false]);
    if (status !== 0) expect(wrongWith(stderr.trimEnd().split("\n"))).toEqual([]);
    expect(readdirSync(folder)).toEqual(["profile.json"]);
  }
}, 120_000);
