import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { buildInto, type Step } from "../../scripts/build-steps.ts";

let folder: string;
let made: string;
let published: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zecheng-build-"));
  made = join(folder, "dist.new");
  published = join(folder, "dist");
});
afterEach(() => rmSync(folder, { recursive: true }));

const script = (name: string, code: string): Step => ({ name, command: ["-e", code], failed: "See above." });
const write = (name: string, text: string): Step =>
  script(
    name,
    `fs.mkdirSync(process.env.TO, {recursive: true}); fs.writeFileSync(process.env.TO + "/${name}", "${text}")`,
  );
const page = (): string => readFileSync(join(published, "page"), "utf8");

test("the site is published when all steps are done, and nothing of the earlier one is left", () => {
  mkdirSync(published);
  writeFileSync(join(published, "old"), "");
  expect(buildInto(made, published, [write("page", "new"), write("index", "")], { TO: made })).toBeUndefined();
  expect(page()).toBe("new");
  expect([existsSync(join(published, "old")), existsSync(made), existsSync(`${made}.old`)]).toEqual([
    false,
    false,
    false,
  ]);
});

test.each([
  ["fails", "process.exit(3)", 3],
  ["is killed", "process.kill(process.pid, 'SIGKILL')", 1],
])("where a step %s the earlier site stays whole", (_, code, status) => {
  mkdirSync(published);
  writeFileSync(join(published, "page"), "old");
  const steps = [write("page", "new"), script("search", code), write("index", "")];
  expect(buildInto(made, published, steps, { TO: made })).toEqual({
    message: `The build stopped at "search". See above. ${published}/ is still that of an earlier build.`,
    status,
  });
  expect(page()).toBe("old");
  expect(existsSync(made)).toBe(false);
});

test("what a killed build left is not published by the next", () => {
  mkdirSync(made);
  writeFileSync(join(made, "half"), "");
  buildInto(made, published, [write("page", "new")], { TO: made });
  expect(existsSync(join(published, "half"))).toBe(false);
});
