import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { DATASET_VERSION } from "../../src/dataset/assemble.ts";
import { writtenChanges } from "../../src/schema/written-changes.ts";

const entry = (date: string) => ({ date, version: "1.0.0", title: "标题", changes: ["改了一处"] });

test("content/changes.yml begins with the dataset's version", () => {
  const changes = writtenChanges.parse(parse(readFileSync("content/changes.yml", "utf8")));
  expect(changes[0]?.version).toBe(DATASET_VERSION);
});

test("changes stand newest first, with ISO dates", () => {
  expect(writtenChanges.safeParse([entry("2026-11-22"), entry("2026-11-21")]).success).toBe(true);
  expect(writtenChanges.safeParse([entry("2026-11-21"), entry("2026-11-22")]).error?.issues[0]?.message).toBe(
    "expected newest first",
  );
  expect(writtenChanges.safeParse([entry("2026-1-2")]).success).toBe(false);
});
