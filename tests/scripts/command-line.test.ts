import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Accepted, readCommand } from "../../scripts/command-line.ts";
import { type Variable, wrongVariables } from "../../scripts/environment.ts";
import { freePort, HOST } from "../../scripts/serve.ts";

vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zecheng-command-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const UNSET = { BASE_PATH: "", BUILD_DATE: "", COMMIT: "", PORT: "", SHARD: "", SITE_URL: "" };
/** Runs a script in a folder of its own. */
function run(
  script: string,
  args: readonly string[] = [],
  variables: Readonly<Record<string, string>> = {},
  cwd = folder,
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(script), ...args], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...UNSET, ...variables },
  });
  return { status, stdout, stderr };
}

describe("the arguments", () => {
  const whole = { example: "5", expected: "a whole number", accepts: (text: string) => /^\d+$/.test(text) };
  const accepted: Accepted = { command: "npm run x", options: { quick: "flag", runs: whole } };
  const problems = (...args: string[]) => readCommand(accepted, args, {}).problems;

  test("flags and values are read, with = or a space", () => {
    const { flags, values, problems } = readCommand(accepted, ["--runs=1", "--quick", "--runs", "2"], {});
    expect([[...flags], [...values], problems]).toEqual([["quick"], [["runs", "2"]], []]);
  });

  test.each<[readonly string[], string]>([
    [["--quik"], "--quik: there is no such option."],
    [["--no-quick"], "--no-quick: there is no such option."],
    [["--constructor"], "--constructor: there is no such option."],
    [["-q"], "-q: there is no such option."],
    [["--quick=yes"], "--quick=yes: this option takes no value."],
    [["--runs"], "--runs: its value is missing; expected a whole number."],
    [["--runs", "--quick"], "--runs: its value is missing; expected a whole number."],
    [["--runs", "many"], "--runs many: expected a whole number."],
    [["--runs="], "--runs : expected a whole number."],
    [["a\u202eb"], "a<U+202E>b: this command takes no such argument."],
  ])("%j has one message", (args, message) => expect(problems(...args)).toEqual([message]));

  test("all problems are said at once, the variables' too", () => {
    const { problems } = readCommand({ ...accepted, variables: ["PORT"] }, ["--quik", "x", "--runs", "y"], {
      PORT: "z",
    });
    expect(problems.map((one) => one.split(":")[0])).toEqual(["--quik", "x", "--runs y", "PORT=z"]);
  });

  test("an option that npm took for itself is named, not passed over", () => {
    const taken = { npm_config_quick: "true", npm_config_cache: "/x" };
    expect(readCommand(accepted, [], taken).problems).toEqual([
      "--quick: npm took this option for itself; write -- before it.",
    ]);
    expect(readCommand(accepted, ["--quick"], taken).problems).toEqual([]);
  });

  test("a command that needs names says so", () => {
    const merge: Accepted = { command: "npm run x", others: { example: "a b", needed: true, wrong: () => undefined } };
    expect(readCommand(merge, [], {}).problems).toEqual(["Nothing is named; expected a b."]);
    expect(readCommand(merge, ["c", "d"], {}).others).toEqual(["c", "d"]);
    const some: Accepted = { command: "npm run x", others: { example: "a b", needed: false, wrong: () => undefined } };
    expect(readCommand(some, [], {}).problems).toEqual([]);
  });
});

describe("the variables", () => {
  const wrong = (name: Variable, value: string) => wrongVariables([name], { [name]: value }, String).length > 0;
  test.each<[Variable, readonly string[], readonly string[]]>([
    [
      "BUILD_DATE",
      ["", "2026-11-22", "2028-02-29"],
      ["garbage", "2026-13-45", "2026-02-30", "2026-1-2", "20261122", " "],
    ],
    ["SHARD", ["", "1/1", "2/3"], ["9/3", "0/3", "2", "a/b", "1/2/3", "-1/3", "1/2 "]],
    ["PORT", ["", "0", "8080", "65535"], ["abc", "99999", "65536", "-1", "80.5", "0x50", " "]],
    ["BASE_PATH", ["", "/", "zecheng", "/a/b/"], ["https://example.org/x", "../x", "/a?b#c/", "/中文/", "a b"]],
    [
      "SITE_URL",
      ["", "https://zecheng.example", "http://localhost:4321/"],
      [
        "example",
        "javascript:alert(1)",
        "https://a.example/b/",
        "https://u:p@a.example",
        "https://a.example?b",
        "https://",
      ],
    ],
  ])("%s is %j, not %j", (name, good, bad) => {
    expect(good.filter((value) => wrong(name, value))).toEqual([]);
    expect(bad.filter((value) => !wrong(name, value))).toEqual([]);
  });
});

const SCRIPTS = Object.entries(
  (JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> }).scripts,
).flatMap(([name, command]) => {
  const [, script] = /^node (scripts\/[\w-]+\.ts)/.exec(command) ?? [];
  // Astro reads its own arguments; assess has messages and a test of its own.
  return script === undefined || /\/(?:astro|assess)\.ts$/.test(script) ? [] : [[name, script] as const];
});

test.each(SCRIPTS)("npm run %s refuses what it does not know before it does anything", (_, script) => {
  // What a bench imports reads the content of the folder it runs in.
  const cwd = script.includes("/bench-") ? process.cwd() : folder;
  const { status, stdout, stderr } = run(script, ["--nonsense"], {}, cwd);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("--nonsense");
  expect(stderr).not.toMatch(/^ {4}at /m);
});

test("a misspelt --check writes nothing", () => {
  cpSync("tests/checks/base/content", join(folder, "content"), { recursive: true });
  const { status, stderr } = run("scripts/normalise.ts", ["--chekc"]);
  expect([status, stderr]).toEqual([
    2,
    "--chekc: there is no such option.\nNothing was done. The command is: npm run normalise -- [--check]\n",
  ]);
  expect(existsSync(join(folder, "content/comparable"))).toBe(false);
});

test.each(["scripts/build.ts", "scripts/astro.ts", "scripts/serve.ts", "scripts/reproduce.ts"])(
  "%s names each wrong variable at once and leaves everything as it was",
  (script) => {
    mkdirSync(join(folder, "node_modules/.astro"), { recursive: true });
    const { status, stdout, stderr } = run(script, script.endsWith("serve.ts") ? ["--build"] : [], {
      BUILD_DATE: "2026-13-45",
      SHARD: "9/3",
      BASE_PATH: "../x",
    });
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr.split("\n").map((line) => line.split(":")[0])).toEqual([
      "BASE_PATH=../x",
      "BUILD_DATE=2026-13-45",
      "SHARD=9/3",
      expect.stringContaining("Nothing was done."),
      "",
    ]);
    expect(existsSync(join(folder, "node_modules/.astro"))).toBe(true);
  },
);

test("an empty BUILD_DATE is today", async () => {
  vi.resetModules();
  vi.stubEnv("BUILD_DATE", "");
  const { buildDate } = await import("../../src/site/build-date.ts");
  vi.unstubAllEnvs();
  expect(buildDate).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test("a port that is in use is said in one line, before the build", async () => {
  const server = createServer();
  await new Promise<void>((done) => void server.listen(0, HOST, done));
  const { port } = server.address() as AddressInfo;
  try {
    await expect(freePort(port, port)).rejects.toThrow("EADDRINUSE");
    expect(await freePort(port, port + 20)).toBeGreaterThan(port);
    const { status, stdout, stderr } = run("scripts/serve.ts", ["--build"], { PORT: String(port) });
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toBe(
      `Port ${port} of ${HOST} is in use. Choose another, such as PORT=0 npm start, which takes any free one.\n`,
    );
  } finally {
    server.close();
  }
});

describe("merge-shards", () => {
  test("names every folder that is no shard, and leaves dist/ as it was", () => {
    for (const name of ["dist", "dist.new", "empty"]) mkdirSync(join(folder, name));
    writeFileSync(join(folder, "dist/old"), "");
    const { status, stderr } = run("scripts/merge-shards.ts", ["shard-9", "empty/", "dist.new/"]);
    expect(status).toBe(2);
    expect(stderr.split("\n")).toEqual([
      "shard-9: there is no such folder.",
      "empty/: it has no sitemap.xml, so it is not the dist/ of SHARD=k/n npm run build.",
      "dist.new/: dist.new/ is where the site is put together; give this shard another name.",
      expect.stringMatching(/^Nothing was done\. .*npm run merge-shards -- shard-1 shard-2$/),
      "",
    ]);
    expect([existsSync(join(folder, "dist/old")), existsSync(join(folder, "dist.new"))]).toEqual([true, true]);
  });

  test.each([
    [{ BASE_PATH: "b" }, "/x/ is not below /b/. Set the BASE_PATH that the shards were built with."],
    [
      {},
      "1 pages are in no shard, such as x/. Give the folders of all shards, and the BASE_PATH they were built with.",
    ],
  ])("says what is missing with %j", (variables, message) => {
    mkdirSync(join(folder, "one"));
    writeFileSync(join(folder, "one/sitemap.xml"), "<loc>https://zecheng.example/x/</loc>");
    const { status, stderr } = run("scripts/merge-shards.ts", ["one"], variables);
    expect([status, stderr]).toEqual([1, `The shards were not merged: ${message}\n`]);
    expect(existsSync(join(folder, "dist.new"))).toBe(false);
  });
});

describe("reproduce", () => {
  test("says that there is no build", () => {
    expect(run("scripts/reproduce.ts")).toEqual({
      status: 1,
      stdout: "",
      stderr: "dist/build.json is missing: there is no build to repeat. Run first: npm run build\n",
    });
  });

  test.each([
    [{}, /is no git checkout .*COMMIT=abc npm run reproduce\n$/],
    [{ COMMIT: "def" }, /^dist\/ is of abc, the files are of def\. Run first: npm run build\n$/],
  ])("says why the files are of another commit with %j", (variables, message) => {
    mkdirSync(join(folder, "dist"));
    writeFileSync(join(folder, "dist/build.json"), '{"commit": "abc"}');
    const { status, stderr } = run("scripts/reproduce.ts", [], variables);
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
  });
});

describe("npm test", () => {
  const STEPS = ["lint", "check:lockfile", "licences", "typecheck", "check", "normalise", "build", "size", "reproduce"];
  /** A project whose steps do nothing, but for one that fails; its Vitest writes a report of three tests. */
  function project(failing: string | undefined): void {
    const scripts = Object.fromEntries(STEPS.map((name) => [name, name === failing ? "exit 1" : "exit 0"]));
    writeFileSync(join(folder, "package.json"), JSON.stringify({ scripts }));
    const bin = join(folder, "node_modules/.bin");
    mkdirSync(bin, { recursive: true });
    const report = '{"numPassedTests":3,"numFailedTests":0,"numPendingTests":0,"numTodoTests":0,"testResults":[]}';
    const file = join(folder, "node_modules/.cache/vitest.json");
    writeFileSync(join(bin, "vitest"), `#!/bin/sh\necho '${report}' > '${file}'\n`, { mode: 0o755 });
  }

  test("prints the seconds of all before the count", () => {
    project(undefined);
    const { status, stdout } = run("scripts/test.ts");
    expect(stdout).toMatch(/^ok {3}vitest +\d+\.\d s\n {5}total +\d+\.\d s\n3 passed, 0 failed\n$/m);
    expect(status).toBe(0);
  });

  test("prints them last where a step fails", () => {
    project("lint");
    const { status, stdout } = run("scripts/test.ts");
    expect(stdout).toMatch(/^FAIL lint +\d+\.\d s\n(?:.*\n)*npm test stopped at "lint".*\n {5}total +\d+\.\d s\n$/m);
    expect(status).toBe(1);
  });
});
