import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { commitOf } from "../../scripts/commit.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zecheng-commit-"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const git = (...args: string[]): string =>
  execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b", ...args], { cwd: folder, encoding: "utf8" }).trim();

test("a checkout is named by its commit, with + where files differ from it", () => {
  vi.stubEnv("COMMIT", "not this");
  git("init", "-q");
  git("commit", "-q", "--allow-empty", "-m", "one");
  const head = git("rev-parse", "HEAD");
  expect(commitOf(folder)).toBe(head);
  writeFileSync(join(folder, "new.txt"), "");
  expect(commitOf(folder)).toBe(`${head}+`);
});

test("without git COMMIT is asked, and an archive unpacked inside another checkout is not that checkout", () => {
  vi.stubEnv("COMMIT", "");
  expect(commitOf(folder)).toBe("unknown");
  vi.stubEnv("COMMIT", "abc+");
  expect(commitOf(folder)).toBe("abc+");
  git("init", "-q");
  git("commit", "-q", "--allow-empty", "-m", "one");
  mkdirSync(join(folder, "archive"));
  expect(commitOf(join(folder, "archive"))).toBe("abc+");
});
