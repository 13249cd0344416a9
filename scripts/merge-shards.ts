/**
 * `npm run merge-shards -- <folder> <folder> …`: makes one site of the dist/ folders that `SHARD=k/n npm run build` built,
 * and does what is left to do. Fails where two shards have a page of one address that is not the same, or where one page is in none.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import process from "node:process";
import { basePath } from "../src/hosting/base-path.ts";
import { buildDate } from "../src/site/build-date.ts";
import { buildInto, NEW, SITE_STEPS } from "./build-steps.ts";
import { commandLine } from "./command-line.ts";
import { commitOf } from "./commit.ts";

/** What is wrong with a folder that is to be merged. */
function wrongShard(folder: string): string | undefined {
  if (resolve(folder) === resolve(NEW))
    return `${NEW}/ is where the site is put together; give this shard another name.`;
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return "there is no such folder.";
  if (!existsSync(join(folder, "sitemap.xml")))
    return "it has no sitemap.xml, so it is not the dist/ of SHARD=k/n npm run build.";
  return undefined;
}

/** Copies every file of a folder to where it is not yet; returns those that are there with other bytes. */
function copyInto(from: string, to: string): string[] {
  const files = readdirSync(from, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.flatMap((entry) => {
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(from.length + 1);
    const target = join(to, path);
    if (existsSync(target)) return readFileSync(target).equals(readFileSync(file)) ? [] : [path];
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(file, target);
    return [];
  });
}

/** The addresses in the sitemap that have no page. */
function missingPages(folder: string): string[] {
  const base = basePath(process.env["BASE_PATH"]);
  const listed = readFileSync(join(folder, "sitemap.xml"), "utf8").matchAll(/<loc>([^<]+)<\/loc>/g);
  return [...listed]
    .map(([, address = ""]) => {
      const { pathname } = new URL(address);
      if (!pathname.startsWith(base))
        throw new Error(`${pathname} is not below ${base}. Set the BASE_PATH that the shards were built with.`);
      return pathname.slice(base.length);
    })
    .filter((path) => !existsSync(join(folder, path, "index.html")));
}

function merge(shards: readonly string[]): void {
  mkdirSync(NEW);
  const differing = shards.flatMap((shard) => copyInto(shard, NEW).map((path) => `${shard}/${path}`));
  if (differing.length > 0) throw new Error(`not the same in all shards: ${differing.slice(0, 10).join(", ")}`);
  const missing = missingPages(NEW);
  if (missing.length > 0)
    throw new Error(
      `${missing.length} pages are in no shard, such as ${missing[0]}. Give the folders of all shards, and the BASE_PATH they were built with.`,
    );
}

const shards = commandLine({
  command: "npm run merge-shards",
  others: { example: "shard-1 shard-2", needed: true, wrong: wrongShard },
  variables: ["BASE_PATH", "BUILD_DATE"],
}).others.map((folder) => folder.replace(/\/+$/, ""));
try {
  const env = { BUILD_DATE: buildDate, COMMIT: commitOf(process.cwd()) };
  const failure = buildInto(NEW, "dist", SITE_STEPS, env, () => merge(shards));
  if (failure) {
    console.error(failure.message);
    process.exitCode = failure.status;
  } else console.log(`${shards.length} shards are one site in dist/`);
} catch (error) {
  rmSync(NEW, { recursive: true, force: true });
  console.error(`The shards were not merged: ${(error as Error).message}`);
  process.exitCode = 1;
}
