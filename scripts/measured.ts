/** Keeps what a bench printed: with `--record` on its command line it is written to bench/results/, which /method/ leads to. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { availableParallelism, totalmem } from "node:os";
import process from "node:process";
import { type Measured, measured } from "../src/schema/measured.ts";
import { buildDate } from "../src/site/build-date.ts";

const git = (...args: string[]): string => spawnSync("git", args, { encoding: "utf8" }).stdout.trim();

/** Cores, memory and Node of this machine, in Chinese. */
export const machine = (): string =>
  `${availableParallelism()} 核、${Math.round(totalmem() / 2 ** 30)} GiB 内存、${process.platform} ${process.arch}、Node ${process.versions.node}`;

/** Writes bench/results/<id>.json where the command line says `--record`; says so. Throws on a figure that is not one. */
export function record(id: string, run: Pick<Measured, "command" | "title" | "how" | "figures">): void {
  if (!process.argv.includes("--record")) return;
  const dirty = git("status", "--porcelain", "--untracked-files=no") !== "";
  const result = measured.parse({
    generated: "by the command below; do not edit",
    ...run,
    on: buildDate,
    commit: `${git("rev-parse", "--short", "HEAD")}${dirty ? "+" : ""}`,
    machine: machine(),
  });
  const file = new URL(`../bench/results/${id}.json`, import.meta.url);
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  console.log(`written: bench/results/${id}.json`);
}
