import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterAll, describe, expect, test, vi } from "vitest";
import type { Totals } from "../../src/assess/assess.ts";
import { answerOf } from "../../src/cli/assess-answer.ts";
import { readInput, unreadable } from "../../src/cli/assess-input.ts";
import { readOptions, USAGE } from "../../src/cli/assess-options.ts";
import { tableOf } from "../../src/cli/assess-table.ts";
import { profileJsonSchema } from "../../src/schema/profile.ts";
import { dataset, fictitious, TODAY } from "../assess/data.ts";

vi.setConfig({ testTimeout: 60_000 });

const PLACES = ["wuhan", "hongshan", "chengdu"];
const problems = (...args: string[]): readonly string[] => readOptions(args, PLACES).problems;

describe("the command line", () => {
  test("a file is enough", () => {
    expect(readOptions(["p.json"], PLACES)).toEqual({
      options: { file: "p.json", asOf: undefined, places: [], format: "json" },
      problems: [],
    });
  });

  test("options stand anywhere, with = or a space; places several times or with commas", () => {
    const args = ["--place", "wuhan", "-", "--as-of=2027-01-01", "--place=hongshan,chengdu", "--format", "table"];
    expect(readOptions(args, PLACES)).toEqual({
      options: { file: "-", asOf: "2027-01-01", places: ["wuhan", "hongshan", "chengdu"], format: "table" },
      problems: [],
    });
  });

  test.each([
    [["p.json", "--as-of", "soon"], '--as-of：填的是 "soon"，应为存在的日期，如 2026-11-22。请改正，或不写这个选项。'],
    [
      ["p.json", "--place", "wuchang"],
      '--place：填的是 "wuchang"，应为 wuhan、hongshan、chengdu 之一。请改正，或不写这个选项。',
    ],
    [["p.json", "--format", "xml"], '--format：填的是 "xml"，应为 json 或 table。请改正，或不写这个选项。'],
    [["p.json", "--verbose"], `没有 --verbose 这个选项，可用的有 --as-of、--place、--format。${USAGE}`],
    [["p.json", "--as-of"], `--as-of 后面没有写值。${USAGE}`],
    [["p.json", "--place", "--format", "json"], `--place 后面没有写值。${USAGE}`],
    [[], `没有写要读的文件。${USAGE}`],
    [["a.json", "b.json"], `写了 2 个文件（a.json、b.json），一次只读一个。${USAGE}`],
  ])("%j has one message", (args, message) => expect(problems(...args)).toEqual([message]));

  test("several problems have several messages", () => {
    expect(problems("--as-of", "x", "--place", "y", "--format", "z")).toHaveLength(4);
  });
});

describe("a file", () => {
  test("that is no JSON", () => {
    expect(readInput("p.json", "{computeSpend: 1}").problems).toHaveLength(1);
    expect(readInput("p.json", "{computeSpend: 1}").problems[0]).toMatch(/^p\.json 不是有效的 JSON：.*应为一个对象/);
    expect(readInput("-", "").problems[0]).toMatch(/^标准输入 不是有效的 JSON/);
  });
  test("with a byte order mark", () => {
    expect(readInput("p.json", '\uFEFF{"hires": 1}')).toEqual({ profile: { hires: 1 }, problems: [] });
  });
  test("with wrong keys", () => {
    expect(readInput("p.json", '{"hires": -1, "x": 1}').problems.map((text) => text.split("：")[0])).toEqual([
      "hires",
      "x",
    ]);
  });
  test("that cannot be read", () => {
    const error = (code: string): Error => Object.assign(new Error("no"), { code });
    expect(unreadable("p.json", error("ENOENT"))).toBe(
      "读不到 p.json：没有这个文件。请检查路径，或用 - 从标准输入读。",
    );
    expect(unreadable("p", error("EISDIR"))).toContain("这是一个文件夹");
    expect(unreadable("p", error("EACCES"))).toContain("EACCES");
  });
});

test("the answer is of the places asked for, and crossings are between them", () => {
  const { places, crossings } = answerOf({ computeSpend: 100_000 }, dataset, TODAY, ["wuhan", "chengdu"]);
  expect(Object.keys(places)).toEqual(["wuhan", "chengdu"]);
  expect(new Set(crossings.map((one) => one.places.join("/")))).toEqual(new Set(["wuhan/chengdu"]));
  expect(crossings.filter(({ key }) => key === "computeSpend")).toHaveLength(2);
});

test("the table says it in words", async () => {
  const profile = { computeSpend: 1_600_000, asOf: "2026-11-22", rentPerMonth: 2000, flatArea: 50, talentRental: true };
  const answer = answerOf(profile, fictitious, TODAY, []);
  await expect(tableOf(answer, fictitious.places)).toMatchFileSnapshot(join(import.meta.dirname, "assess-table.txt"));
});

describe("the published schema", () => {
  const ajv = new Ajv({ allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(profileJsonSchema());
  test("takes the personas and refuses what the command refuses", () => {
    const personas = JSON.parse(readFileSync(join(import.meta.dirname, "../cases/personas.json"), "utf8")) as {
      profile: unknown;
    }[];
    for (const { profile } of personas) expect(validate(profile)).toBe(true);
    for (const wrong of [{ computeSpend: "1" }, { nonsense: 1 }, { asOf: "soon" }, { talentClass: "G" }, []])
      expect(validate(wrong)).toBe(false);
  });
});

describe("npm run -s assess", () => {
  const folder = mkdtempSync(join(tmpdir(), "assess-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (args: readonly string[], stdin = ""): { status: number | null; out: string; error: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/assess.ts", ...args], {
      input: stdin,
      encoding: "utf8",
    });
    return { status, out: stdout, error: stderr };
  };
  const file = (text: string): string => {
    const path = join(folder, "profile.json");
    writeFileSync(path, text);
    return path;
  };

  test("prints the lines, totals and crossings as JSON", () => {
    const { status, out, error } = run([file('{"modelApiSpend": 600000, "asOf": "2026-11-22"}')]);
    expect([status, error]).toEqual([0, ""]);
    const answer = JSON.parse(out) as {
      places: Record<string, { totals: Totals; lines: unknown[] }>;
      crossings: unknown[];
    };
    expect(Object.keys(answer.places)).toEqual(dataset.places.map(({ id }) => id));
    expect(answer.places["wuhan"]?.totals.entitled).toEqual({ conservative: 300_000, optimistic: 300_000 });
    expect(answer.places["chengdu"]?.lines.length).toBeGreaterThan(0);
    expect(answer.crossings).toContainEqual({
      key: "computeSpend",
      reading: "conservative",
      places: ["wuhan", "chengdu"],
      at: expect.closeTo(1_600_000 / 3, 9),
      before: "wuhan",
      after: "chengdu",
    });
  });

  test("reads standard input; --as-of goes before the profile's day", () => {
    const { out } = run(
      ["-", "--as-of", "2029-01-01", "--place", "wuhan"],
      '{"modelApiSpend": 600000, "asOf": "2026-11-22"}',
    );
    const answer = JSON.parse(out) as { asOf: string; places: Record<string, { totals: Totals }> };
    expect(answer.asOf).toBe("2029-01-01");
    expect(Object.entries(answer.places).map(([id, { totals }]) => [id, totals.entitled.optimistic])).toEqual([
      ["wuhan", 0],
    ]);
  });

  test("prints a table", () => {
    const { status, out } = run(
      ["-", "--format", "table", "--place", "chengdu"],
      '{"computeSpend": 100000, "asOf": "2026-11-22"}',
    );
    expect(status).toBe(0);
    expect(out).toContain("成都  60,000    60,000    0           60,000");
  });

  test.each([
    ["bad keys, types and dates", ["-"], '{"computeSpend": "x", "asOf": "soon", "zzz": 1}', 3],
    ["no JSON", ["-"], "{", 1],
    ["a file that is not there", ["/no/such/profile.json"], "", 1],
    ["an unknown place and a bad option at once", ["-", "--place", "atlantis", "--fast"], "{}", 2],
  ])("%s: one message each, exit 1, nothing else", (_, args, stdin, lines) => {
    const { status, out, error } = run(args, stdin);
    expect([status, out]).toEqual([1, ""]);
    expect(error.trimEnd().split("\n")).toHaveLength(lines);
    expect(error).not.toContain("    at ");
  });
});
