/** Builds a site from nothing and samples the memory of all processes it starts. */
import { spawn } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import process from "node:process";

export type BuildCost = { readonly seconds: number; readonly peakMiB: number };
const SAMPLE_MS = 100;

/** The process and all below it, by /proc. */
function tree(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      // The name of a program may hold spaces and brackets: the parent is the second word after its end.
      const parent = Number(
        readFileSync(`/proc/${name}/stat`, "utf8")
          .replace(/^.*\) /s, "")
          .split(" ")[1],
      );
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    } catch {
      // It has ended.
    }
  }
  const found = [root];
  for (const one of found) found.push(...(children.get(one) ?? []));
  return found;
}

/** Memory of a process in MiB, what it shares with others counted in parts (PSS). */
function memoryOf(id: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Runs a build after `clean` is gone. Throws with what it said where it fails. */
export async function build(folder: string, command: readonly string[], clean: readonly string[]): Promise<BuildCost> {
  for (const path of clean) rmSync(`${folder}/${path}`, { recursive: true, force: true });
  const [program = "", ...args] = command;
  const started = performance.now();
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  let peakMiB = 0;
  const sampler = setInterval(() => {
    const now = tree(child.pid ?? -1).reduce((sum, id) => sum + memoryOf(id), 0);
    peakMiB = Math.max(peakMiB, now);
  }, SAMPLE_MS);
  const code = await new Promise<number | null>((done, fail) => child.once("error", fail).once("close", done));
  clearInterval(sampler);
  if (code !== 0) throw new Error(`${command.join(" ")} failed in ${folder}:\n${said.slice(-4000)}`);
  return { seconds: (performance.now() - started) / 1000, peakMiB };
}
