/** `npm run build`: checks the content, builds the pages, then the search index over them; stops at the first step that fails. */
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { buildDate } from "../src/site/build-date.ts";

const STEPS: readonly { readonly name: string; readonly command: readonly string[]; readonly failed: string }[] = [
  { name: "check", command: ["scripts/check.ts"], failed: "The content has mistakes; they are listed above." },
  {
    name: "normalise",
    command: ["scripts/normalise.ts", "--check"],
    failed: "content/comparable/ is not what content/ says. Run: npm run normalise",
  },
  { name: "pages", command: ["scripts/astro.ts", "build"], failed: "Astro could not build the pages; see above." },
  { name: "search", command: ["scripts/search-index.ts"], failed: "The pages are built, the search index is not." },
  { name: "hosting", command: ["scripts/host-files.ts"], failed: "The pages have no policy of their own; see above." },
];

// Entries of an earlier content would be published again.
rmSync("node_modules/.astro", { recursive: true, force: true });
for (const { name, command, failed } of STEPS) {
  const { status, error } = spawnSync(process.execPath, [...command], {
    stdio: "inherit",
    // All steps speak of one day, also when midnight passes.
    env: { ...process.env, BUILD_DATE: buildDate },
  });
  if (status !== 0) {
    console.error(`The build stopped at "${name}". ${error?.message ?? failed}`);
    process.exit(status ?? 1);
  }
}
