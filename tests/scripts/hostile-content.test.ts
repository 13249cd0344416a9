/* A clause that is a program never reaches what would run it: the build stops at the checks and writes nothing. */
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { evaluate } from "@mdx-js/mdx";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

vi.setConfig({ testTimeout: 60_000 });

const CLAUSE = "content/clauses/wuhan-opc-2026/01-compute.mdx";
/** A file that is there once the program has run, wherever it is run. */
let canary: string;
let project: string;

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "zecheng-hostile-"));
  canary = join(project, "hit");
  cpSync("content", join(project, "content"), { recursive: true });
  for (const name of ["src", "scripts", "node_modules", "public", "package.json", "tsconfig.json", "astro.config.mjs"])
    symlinkSync(resolve(name), join(project, name));
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

const run = (script: string) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { cwd: project, encoding: "utf8" });
  return { status, said: stdout + stderr };
};
const all = (): string[] => readdirSync(project).sort();

/** The project with a file of it changed while `use` runs. */
function withFile(file: string, change: (text: string) => string, use: () => void): void {
  const path = join(project, file);
  const text = readFileSync(path, "utf8");
  writeFileSync(path, change(text));
  try {
    use();
  } finally {
    writeFileSync(path, text);
  }
}

const program = () => `{globalThis.process.getBuiltinModule("fs").writeFileSync(${JSON.stringify(canary)}, "1")}`;

test("the program is one: what compiles and runs MDX writes the file", async () => {
  const nothing = () => null;
  const { default: content } = await evaluate(program(), { Fragment: "div", jsx: nothing, jsxs: nothing });
  content({});
  expect(existsSync(canary)).toBe(true);
  rmSync(canary);
});

test.each([
  ["an expression", (text: string) => `${text}\n${program()}\n`],
  ["an export", (text: string) => `${text}\nexport const x = ${program().slice(1, -1)}\n`],
])("%s in a clause: the build names file and line, runs nothing and writes nothing", (_, change) => {
  const before = all();
  withFile(CLAUSE, change, () => {
    const { status, said } = run("scripts/build.ts");
    expect(status).not.toBe(0);
    expect(said).toMatch(new RegExp(`${CLAUSE}:\\d+ \\[markup\\]\n  found     code: `));
    expect(said).toContain('The build stopped at "check".');
    expect(said).not.toMatch(/\n\s+at /);
  });
  expect(existsSync(canary)).toBe(false);
  expect(all()).toEqual(before);
});

test("normalise refuses it too, and leaves the comparable files as they are", () => {
  const folder = join(project, "content/comparable");
  const files = () => readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]);
  const before = files();
  withFile(
    CLAUSE,
    (text) => text.replace("kind: item", "kind: !!js/function 'x'"),
    () => {
      const { status, said } = run("scripts/normalise.ts");
      expect(status).toBe(1);
      expect(said).toContain(`${CLAUSE}:`);
      expect(said).toContain("Nothing was written.");
    },
  );
  expect(files()).toEqual(before);
});

test("a link in content/, which the checks would not follow, is refused", () => {
  const link = join(project, "content/clauses/wuhan-opc-2026/99-linked.mdx");
  symlinkSync(resolve("README.md"), link);
  const { status, said } = run("scripts/check.ts");
  rmSync(link);
  expect([status, said]).toEqual([
    1,
    "content/clauses/wuhan-opc-2026/99-linked.mdx is a symbolic link, expected a file or folder; put the file itself there.\n",
  ]);
});
