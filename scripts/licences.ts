/**
 * `npm run licences`: every package with its version and licence, for the site and its tools apart. Fails on a licence that is
 * not allowed, an install script that nobody decided on, and a version that is not exact. Why which: scripts/dependencies.ts.
 */
import { readFileSync } from "node:fs";
import { commandLine } from "./command-line.ts";
import {
  installScriptProblems,
  type Lock,
  licenceOf,
  licenceProblems,
  type Manifest,
  nameOf,
  pinProblems,
  sourceProblems,
} from "./dependencies.ts";

const quiet = commandLine({ command: "npm run licences", options: { quiet: "flag" } }).flags.has("quiet");
const read = <T>(path: string): T => JSON.parse(readFileSync(path, "utf8")) as T;
const projects = [".", "bench"].map((folder) => ({
  folder,
  lock: read<Lock>(`${folder}/package-lock.json`),
  manifest: read<Manifest>(`${folder}/package.json`),
}));

function print(title: string, packages: [string, Lock["packages"][string]][]): void {
  const lines = new Set(packages.map(([path, entry]) => `  ${nameOf(path)} ${entry.version}: ${licenceOf(entry)}`));
  const counts = Map.groupBy(packages, ([, entry]) => licenceOf(entry));
  const summary = [...counts].sort(([, a], [, b]) => b.length - a.length).map(([name, all]) => `${all.length} ${name}`);
  console.log(`${title}: ${packages.length} packages (${summary.join(", ")})`);
  if (!quiet) console.log([...lines].sort().join("\n"));
}

for (const { folder, lock } of projects) {
  const packages = Object.entries(lock.packages).filter(([path]) => path !== "");
  if (folder === "bench") print("benches", packages);
  else {
    print(
      "build and site",
      packages.filter(([, { dev }]) => !dev),
    );
    print(
      "tests and tools",
      packages.filter(([, { dev }]) => dev),
    );
  }
}
const problems = [
  ...licenceProblems(projects.map(({ lock }) => lock)),
  ...projects.flatMap(({ folder, lock, manifest }) =>
    [...installScriptProblems(lock, manifest), ...pinProblems(manifest), ...sourceProblems(lock)].map(
      (problem) => `${folder}/package.json: ${problem}`,
    ),
  ),
];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
