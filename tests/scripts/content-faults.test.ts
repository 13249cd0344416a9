/** Files that were cut off or damaged on their way: what people wrote, and what the scripts made of it. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { RULES_WAIT } from "../../scripts/checked-content.ts";
import { readComparableDataset } from "../../scripts/comparable-dataset.ts";
import { writeWhole } from "../../scripts/write-whole.ts";
import { contentOf, problemsOf } from "../checks/fixtures.ts";

const FILES = contentOf("base", "good");
const CLAUSES = [...FILES.keys()].filter((file) => file.endsWith(".mdx"));
const DOCUMENT = "content/documents/linjiang-opc-2026.yml";
const SOURCE = "content/sources/linjiang-opc-2026.txt";
const CUTS = 8;

/** A file with something done to it, and whether a problem of the content names it with its line and the next step. */
function isNamed(file: string, text: string): boolean {
  const problems = problemsOf(new Map(FILES).set(file, text));
  expect(problems.every(({ line, expected, next }) => line >= 1 && expected !== "" && next !== "")).toBe(true);
  return problems.some((one) => one.file === file || one.found.includes(file) || one.expected.includes(file));
}

describe.each([...CLAUSES, DOCUMENT, SOURCE])("%s", (file) => {
  const text = FILES.get(file) ?? "";
  // 04-tasks ends in the closing mark of a table row, which says nothing.
  const last = text.trimEnd().length - 3;

  test("is named wherever it is cut off", () => {
    const cuts = Array.from({ length: CUTS }, (_, n) => Math.floor((last * n) / (CUTS - 1)));
    expect(cuts.filter((at) => !isNamed(file, text.slice(0, at)))).toEqual([]);
  });

  test.each([
    ["bytes that are no UTF-8", "\ufffd"],
    ["zero bytes", "\0\0\0"],
    ["the marks of a merge", "\n<<<<<<< HEAD\n"],
  ])("is named where it has %s", (_, damage) => {
    const at = Math.floor(last * 0.8);
    expect(isNamed(file, text.slice(0, at) + damage + text.slice(at))).toBe(true);
  });
});

test("a clause that ends after its frontmatter is named itself, not the one after it", () => {
  const [clause = ""] = CLAUSES;
  const text = FILES.get(clause) ?? "";
  const problems = problemsOf(new Map(FILES).set(clause, text.slice(0, text.lastIndexOf("---") + 4)));
  expect(problems.filter(({ rule }) => rule === "coverage").map(({ file }) => file)).toEqual([clause]);
});

describe("the commands", { timeout: 60_000 }, () => {
  const COMPARABLE = "content/comparable/linjiang-opc-2026.json";
  let whole: string;
  let folder: string;
  beforeAll(() => {
    whole = mkdtempSync(join(tmpdir(), "zecheng-whole-"));
    cpSync("tests/checks/base/content", join(whole, "content"), { recursive: true });
    folder = whole;
    expect(run("normalise").status).toBe(0);
  }, 60_000);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "zecheng-content-"));
    cpSync(whole, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  afterAll(() => rmSync(whole, { recursive: true }));

  const run = (script: string, ...args: string[]) =>
    spawnSync(process.execPath, [resolve(`scripts/${script}.ts`), ...args], { cwd: folder, encoding: "utf8" });
  const read = (file: string): string => readFileSync(join(folder, file), "utf8");
  const cut = (file: string, at = 0.5): void =>
    writeFileSync(join(folder, file), read(file).slice(0, Math.floor(read(file).length * at)));
  const made = (): Record<string, string> =>
    Object.fromEntries(
      readdirSync(join(folder, "content/comparable")).map((name) => [name, read(`content/comparable/${name}`)]),
    );

  test.each(["check", "normalise"])(
    "%s names a file that cannot be read, and nothing that follows from it",
    (script) => {
      const before = made();
      cut(DOCUMENT);
      const { status, stderr } = run(script);
      expect(status).toBe(1);
      const places = [...stderr.matchAll(/^(content\/\S+):\d+ \[/gm)].map((match) => match[1]);
      expect(new Set(places)).toEqual(new Set([DOCUMENT]));
      expect(stderr).toContain(RULES_WAIT);
      expect(made()).toEqual(before);
    },
  );

  test("a half-written comparable file is named; normalise makes it again and clears what was left", () => {
    const before = made();
    cut(COMPARABLE);
    writeFileSync(join(folder, "content/comparable/.lists.json.new"), "{");
    const checked = run("normalise", "--check");
    expect(checked.status).toBe(1);
    expect(checked.stderr).toBe(
      `${COMPARABLE} is not what content/ says.\ncontent/comparable/.lists.json.new is not what content/ says.\nRun: npm run normalise\n`,
    );
    expect(readComparableDataset(folder)).toBe(
      "content/comparable/linjiang-opc-2026.json 与 content/ 不一致。请先运行 npm run normalise。",
    );
    expect(run("normalise").status).toBe(0);
    expect(made()).toEqual(before);
  });

  test("a file that cannot be written stays whole, and the message names it", () => {
    cut("content/comparable/lists.json");
    const half = made();
    mkdirSync(join(folder, "content/comparable/.lists.json.new/x"), { recursive: true });
    const { status, stderr } = run("normalise");
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^content\/comparable\/lists\.json was not written and is as it was: .*\nMend that, then run again: npm run normalise\n$/,
    );
    expect(read("content/comparable/lists.json")).toBe(half["lists.json"]);
  });
});

test("a whole file takes the place of another, and leaves nothing beside it", () => {
  const folder = mkdtempSync(join(tmpdir(), "zecheng-write-"));
  for (const text of ["one", "two"]) writeWhole(join(folder, "a.json"), text);
  expect([readdirSync(folder), readFileSync(join(folder, "a.json"), "utf8")]).toEqual([["a.json"], "two"]);
  rmSync(folder, { recursive: true });
});
