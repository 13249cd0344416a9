/** What a command costs, with every process it starts: seconds by the clock, seconds of processor, and the most memory at one time. */
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import process from "node:process";

export type Cost = {
  readonly code: number;
  readonly output: string;
  /** By the clock. */
  readonly seconds: number;
  /** Of all cores, user and system. */
  readonly cpuSeconds: number;
  /** Resident bytes of the whole tree at its largest, pages that two processes share counted twice. */
  readonly peakBytes: number;
};

const SAMPLE_MS = 100;
/** Of /proc on Linux. */
const TICKS_PER_SECOND = 100;
const PAGE_BYTES = 4096;

type Process = { readonly parent: number; readonly ticks: number; readonly bytes: number };

/** All processes of the machine; one that ends while it is read is left out. */
function processes(): Map<number, Process> {
  const found = new Map<number, Process>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      // The command's name, in brackets, may hold spaces.
      const fields = readFileSync(`/proc/${name}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ")
        .map(Number);
      const [, parent = 0] = fields;
      // utime, stime and those of children that have ended and been waited for; resident pages.
      const ticks = fields.slice(11, 15).reduce((sum, one) => sum + one, 0);
      found.set(Number(name), { parent, ticks, bytes: (fields[21] ?? 0) * PAGE_BYTES });
    } catch {}
  }
  return found;
}

/** A process and all that it started. */
function treeOf(root: number, all: ReadonlyMap<number, Process>): Process[] {
  const children = Map.groupBy(all.keys(), (id) => all.get(id)?.parent ?? 0);
  const inside = (id: number): Process[] => [all.get(id) ?? [], ...(children.get(id) ?? []).map(inside)].flat();
  return inside(root);
}

/** Runs a command to its end and measures it every tenth of a second: what lives shorter is measured by its parent's count alone. Linux only. */
export function costOf(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Cost> {
  return new Promise((done, fail) => {
    const started = performance.now();
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    let peakBytes = 0;
    let ticks = 0;
    const sample = () => {
      const tree = treeOf(child.pid ?? -1, processes());
      peakBytes = Math.max(
        peakBytes,
        tree.reduce((sum, { bytes }) => sum + bytes, 0),
      );
      // A child that nobody waited for takes its count with it: the largest sum seen stands.
      ticks = Math.max(
        ticks,
        tree.reduce((sum, one) => sum + one.ticks, 0),
      );
    };
    const timer = setInterval(sample, SAMPLE_MS);
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    child.once("error", fail);
    child.once("close", (code) => {
      clearInterval(timer);
      const seconds = (performance.now() - started) / 1000;
      done({ code: code ?? 1, output, seconds, cpuSeconds: ticks / TICKS_PER_SECOND, peakBytes });
    });
  });
}
