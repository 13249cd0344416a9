/**
 * `npm run reproduce`, after a build: builds the same files a second time, in another folder, time zone, locale, umask and
 * order of files, and compares it with dist/ byte by byte. The build date and the commit are the first build's: they are inputs.
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import type { BuildRecord } from "./build-record.ts";
import { commandLine } from "./command-line.ts";
import { commitOf } from "./commit.ts";
import { differences } from "./differences.ts";
import { BUILD_VARIABLES } from "./environment.ts";

const FIRST = "dist";
const SHOWN = 10;
/** As unlike an ordinary machine's as can be had without installing anything. */
const ELSEWHERE = { TZ: "America/Los_Angeles", LANG: "tr_TR.UTF-8", LC_ALL: "zh_CN.UTF-8", HOME: "/nonexistent" };
const UMASK = 0o077;

/** The files a build reads: those that git does not ignore, or all but what is made where there is no git. */
function sourceFiles(): string[] {
  const { status, stdout } = spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (status === 0) return stdout.split("\0").filter((file) => file !== "" && existsSync(file));
  return readdirSync(".").filter((name) => !/^(node_modules|dist.*|\.astro|\.git|coverage)$/.test(name));
}

/** A copy of the project without what was made; the installed packages are links, what a build keeps beside them is its own. */
function copyTo(folder: string): void {
  // The other way round: on some file systems that is the order of reading.
  for (const file of sourceFiles().reverse()) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    cpSync(file, join(folder, file), { recursive: true });
  }
  mkdirSync(join(folder, "node_modules"));
  for (const name of readdirSync("node_modules")) {
    const made = name.startsWith(".") && name !== ".bin";
    if (!made) symlinkSync(join(process.cwd(), "node_modules", name), join(folder, "node_modules", name));
  }
}

function secondBuild(folder: string, { buildDate, commit }: BuildRecord): void {
  copyTo(folder);
  const umask = process.umask(UMASK);
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/build.ts"], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    env: { ...process.env, ...ELSEWHERE, BUILD_DATE: buildDate, COMMIT: commit },
  });
  process.umask(umask);
  if (status !== 0) throw new Error(`The second build failed.\n${stdout}${stderr}`);
}

/** The record of the build to repeat. Throws an Error where there is none, or none of these files. */
function firstRecord(): BuildRecord {
  const file = `${FIRST}/build.json`;
  if (!existsSync(file)) throw new Error(`${file} is missing: there is no build to repeat. Run first: npm run build`);
  const record = JSON.parse(readFileSync(file, "utf8")) as BuildRecord;
  const commit = commitOf(process.cwd());
  if (record.commit === commit) return record;
  // An archive has no git to ask.
  if (commit === "unknown")
    throw new Error(
      `${FIRST}/ is of commit ${record.commit}, and this folder is no git checkout that says of which its files are. ` +
        `If they are of the same, run: COMMIT=${record.commit} npm run reproduce`,
    );
  throw new Error(`${FIRST}/ is of ${record.commit}, the files are of ${commit}. Run first: npm run build`);
}

if (import.meta.main) {
  commandLine({ command: "npm run reproduce", variables: BUILD_VARIABLES });
  const folder = mkdtempSync(join(tmpdir(), "zecheng-第二次-"));
  try {
    const record = firstRecord();
    secondBuild(folder, record);
    const found = differences(FIRST, join(folder, FIRST));
    if (found.length > 0)
      throw new Error(
        [
          `Two builds of one commit differ in ${found.length} files:`,
          ...found.slice(0, SHOWN).map((one) => `  ${one}`),
          "What differs depends on the folder, the clock, the time zone, the locale or chance: make it an input, or sort it.",
          `If files changed since ${FIRST}/ was built, run first: npm run build`,
        ].join("\n"),
      );
    console.log(
      `${record.output.files} files, byte for byte the same in two builds (${record.output.sha256.slice(0, 12)}).`,
    );
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
