import { expect, test } from "vitest";
import { missingOptionalDependencies } from "../../scripts/check-lockfile.ts";

const wanting = (name: string) => ({ optionalDependencies: { [name]: "1.0.0" } });

test("an optional dependency without an entry is named with the package that wants it", () => {
  expect(missingOptionalDependencies({ "node_modules/tool": wanting("@tool/darwin") })).toEqual([
    "@tool/darwin@1.0.0 (wanted by node_modules/tool)",
  ]);
  expect(missingOptionalDependencies({ "": wanting("tool") })).toEqual(["tool@1.0.0 (wanted by package.json)"]);
});

test("an entry at any level above the package provides it", () => {
  for (const path of [
    "node_modules/@tool/darwin",
    "node_modules/a/node_modules/@tool/darwin",
    "node_modules/a/node_modules/@b/tool/node_modules/@tool/darwin",
  ]) {
    const packages = { "node_modules/a/node_modules/@b/tool": wanting("@tool/darwin"), [path]: {} };
    expect(missingOptionalDependencies(packages)).toEqual([]);
  }
});

test("an entry below or beside the package does not", () => {
  const packages = { "node_modules/tool": wanting("extra"), "node_modules/other/node_modules/extra": {} };
  expect(missingOptionalDependencies(packages)).toHaveLength(1);
});
