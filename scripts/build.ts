/**
 * `npm run build`: checks the content, builds the pages, the search index, what hosts need and the record of the build.
 * dist/ is replaced when every step is done; at the first that fails it stays as it was.
 * With SHARD=2/3 it builds the pages of every third city alone, for `npm run merge-shards`.
 */
import { rmSync } from "node:fs";
import process from "node:process";
import { buildDate } from "../src/site/build-date.ts";
import { buildInto, NEW, PAGE_STEPS, STEPS } from "./build-steps.ts";
import { commandLine } from "./command-line.ts";
import { commitOf } from "./commit.ts";
import { BUILD_VARIABLES } from "./environment.ts";

commandLine({ command: "npm run build", variables: BUILD_VARIABLES });
// Entries of an earlier content would be published again.
rmSync("node_modules/.astro", { recursive: true, force: true });
// All steps speak of one day, also when midnight passes, and of one commit.
const steps = process.env["SHARD"] ? PAGE_STEPS : STEPS;
const failure = buildInto(NEW, "dist", steps, { BUILD_DATE: buildDate, COMMIT: commitOf(process.cwd()) });
if (failure) {
  console.error(failure.message);
  process.exit(failure.status);
}
