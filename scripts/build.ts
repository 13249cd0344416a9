/**
 * `npm run build`: checks the content, builds the pages, the search index, what hosts need and the record of the build.
 * dist/ is replaced when every step is done; at the first that fails it stays as it was.
 */
import { rmSync } from "node:fs";
import process from "node:process";
import { buildDate } from "../src/site/build-date.ts";
import { buildInto, type Step } from "./build-steps.ts";
import { commitOf } from "./commit.ts";

const NEW = "dist.new";
const STEPS: readonly Step[] = [
  { name: "check", command: ["scripts/check.ts"], failed: "The content has mistakes; they are listed above." },
  {
    name: "normalise",
    command: ["scripts/normalise.ts", "--check"],
    failed: "content/comparable/ is not what content/ says. Run: npm run normalise",
  },
  {
    name: "pages",
    command: ["scripts/astro.ts", "build", "--outDir", NEW],
    failed: "Astro could not build the pages; see above.",
  },
  {
    name: "search",
    command: ["scripts/search-index.ts", NEW],
    failed: "The search index could not be made; see above.",
  },
  {
    name: "hosting",
    command: ["scripts/host-files.ts", NEW],
    failed: "The pages have no policy of their own; see above.",
  },
  { name: "record", command: ["scripts/build-record.ts", NEW], failed: "build.json could not be made; see above." },
  { name: "worker", command: ["scripts/service-worker.ts", NEW], failed: "sw.js could not be made; see above." },
];

// Entries of an earlier content would be published again.
rmSync("node_modules/.astro", { recursive: true, force: true });
// All steps speak of one day, also when midnight passes, and of one commit.
const failure = buildInto(NEW, "dist", STEPS, { BUILD_DATE: buildDate, COMMIT: commitOf(process.cwd()) });
if (failure) {
  console.error(failure.message);
  process.exit(failure.status);
}
