import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  EXCEPTIONS,
  installScriptProblems,
  type Lock,
  licenceProblems,
  type Manifest,
  pinProblems,
  sourceProblems,
} from "../../scripts/dependencies.ts";

const read = <T>(path: string): T => JSON.parse(readFileSync(path, "utf8")) as T;
const lock = (packages: Lock["packages"]): Lock => ({ packages: { "": {}, ...packages } });
const licensed = (name: string, license?: string) =>
  lock({ [`node_modules/${name}`]: { version: "1.0.0", ...(license === undefined ? {} : { license }) } });
const refused = (one: Lock) => licenceProblems([one]).filter((problem) => !problem.startsWith("no package needs"));

describe("licences", () => {
  test.each([
    ["a", "MIT"],
    ["a", "(MIT OR GPL-3.0-only)"],
    ["a", "GPL-2.0-only OR Apache-2.0 AND MIT"],
    ["@img/sharp-wasm32", "Apache-2.0 AND LGPL-3.0-or-later AND MIT"],
    ["lightningcss-linux-x64-gnu", "MPL-2.0"],
    ["format", undefined],
  ])("%s may have %s", (name, licence) => expect(refused(licensed(name, licence))).toEqual([]));

  test.each([
    ["a", "GPL-3.0-only"],
    ["a", "MIT AND GPL-3.0-only"],
    ["a", "MPL-2.0"],
    ["a", undefined],
    ["a", "SEE LICENSE IN LICENSE.md"],
    ["sharp", "LGPL-3.0-or-later"],
  ])("%s may not have %s", (name, licence) =>
    expect(refused(licensed(name, licence))).toEqual([
      `${name} 1.0.0: the licence is ${licence ?? "none stated"}, which is not allowed`,
    ]),
  );

  test("an exception that no package needs is said", () => {
    expect(licenceProblems([licensed("a", "MIT")])).toHaveLength(EXCEPTIONS.length);
  });
});

test("a package has a sha512 checksum and no address of its own", () => {
  const integrity = `sha512-${"a".repeat(86)}==`;
  expect(sourceProblems(lock({ "node_modules/a": { version: "1.0.0", integrity } }))).toEqual([]);
  expect(sourceProblems(lock({ "node_modules/a": { version: "1.0.0" } }))).toEqual([
    "a 1.0.0: no sha512 integrity in package-lock.json",
  ]);
  expect(
    sourceProblems(lock({ "node_modules/a": { version: "1.0.0", integrity, resolved: "https://evil.example/a.tgz" } })),
  ).toEqual(["a 1.0.0: comes from https://evil.example/a.tgz; .npmrc leaves addresses out: npm install again"]);
});

test("an install script is decided on in package.json, and nothing is decided that has none", () => {
  const one = lock({ "node_modules/a/node_modules/@b/c": { hasInstallScript: true }, "node_modules/d": {} });
  expect(installScriptProblems(one, {})).toEqual(["@b/c has an install script; decide it in allowScripts"]);
  expect(installScriptProblems(one, { allowScripts: { "@b/c": false } })).toEqual([]);
  expect(installScriptProblems(one, { allowScripts: { "@b/c": false, d: true } })).toEqual([
    "allowScripts names d, which has no install script",
  ]);
});

test("versions are exact", () => {
  expect(pinProblems({ dependencies: { a: "1.2.3" }, devDependencies: { b: "1.0.0-beta.2" } })).toEqual([]);
  expect(
    pinProblems({
      dependencies: { a: "^1.2.3", b: "latest" },
      devDependencies: { c: "~1.0.0" },
      optionalDependencies: { d: "1.x" },
    }),
  ).toHaveLength(4);
});

describe.each([".", "bench"])("%s/package.json", (folder) => {
  const manifest = read<Manifest>(`${folder}/package.json`);
  test("pins every version and decides every install script", () => {
    expect(pinProblems(manifest)).toEqual([]);
    expect(installScriptProblems(read<Lock>(`${folder}/package-lock.json`), manifest)).toEqual([]);
  });
  test("no install script runs, whatever npm installs it", () => {
    expect(Object.values(manifest.allowScripts ?? {})).not.toContain(true);
    expect(readFileSync(`${folder}/.npmrc`, "utf8")).toMatch(/^ignore-scripts=true$/m);
  });
});

test("every licence of the lockfiles is allowed", () => {
  expect(licenceProblems([read<Lock>("package-lock.json"), read<Lock>("bench/package-lock.json")])).toEqual([]);
});
