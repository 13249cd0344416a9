/**
 * Checks that every optional dependency named in a package-lock.json, the benches' too, is itself an entry of it.
 *
 * A registry that lacks a platform's binary makes `npm install` leave it out without a word and write a lockfile
 * that `npm ci` refuses, on this platform or on another.
 */
import { readFileSync } from "node:fs";
import { commandLine } from "./command-line.ts";

interface LockEntry {
  version?: string;
  optionalDependencies?: Record<string, string>;
}

/** The optional dependencies that no entry of the lockfile provides, each as "<wanted> (wanted by <path>)". */
export function missingOptionalDependencies(packages: Record<string, LockEntry>): string[] {
  const missing: string[] = [];
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (!resolves(packages, path, name)) missing.push(`${name}@${range} (wanted by ${path || "package.json"})`);
    }
  }
  return missing;
}

/** Node's lookup: the package's own node_modules, then each one above it. */
function resolves(packages: Record<string, LockEntry>, from: string, name: string): boolean {
  const parts = from === "" ? [] : `/${from}`.split("/node_modules/").slice(1);
  for (let depth = parts.length; depth >= 0; depth--) {
    const path = [...parts.slice(0, depth), name].map((part) => `node_modules/${part}`).join("/");
    if (packages[path] !== undefined) return true;
  }
  return false;
}

if (import.meta.main) {
  commandLine({ command: "npm run check:lockfile" });
  for (const file of ["package-lock.json", "bench/package-lock.json"]) {
    const lock = JSON.parse(readFileSync(file, "utf8")) as { packages: Record<string, LockEntry> };
    const missing = missingOptionalDependencies(lock.packages);
    if (missing.length === 0) continue;
    console.error(`${file}: ${missing.length} optional dependencies have no entry, so "npm ci" may refuse it:`);
    for (const line of missing) console.error(`  ${line}`);
    console.error(
      "Pin the package that wants them to a release whose binaries are all published, then run: npm install",
    );
    process.exitCode = 1;
  }
}
