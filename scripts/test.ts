/**
 * `npm test`: every check of the repository, in one order, stopping at the first that fails.
 *
 * A step that passes prints one line; a step that fails prints all it said. Then the seconds of all; the last line is Vitest's own count.
 */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { commandLine } from "./command-line.ts";
import { BUILD_VARIABLES } from "./environment.ts";
import { type VitestReport, wordCount } from "./test-count.ts";

const REPORT = "node_modules/.cache/vitest.json";

const STEPS: { name: string; command: string[] }[] = [
  { name: "lint", command: ["npm", "run", "--silent", "lint"] },
  { name: "lockfile", command: ["npm", "run", "--silent", "check:lockfile"] },
  { name: "licences", command: ["npm", "run", "--silent", "licences", "--", "--quiet"] },
  { name: "typecheck", command: ["npm", "run", "--silent", "typecheck"] },
  { name: "check", command: ["npm", "run", "--silent", "check"] },
  { name: "normalise", command: ["npm", "run", "--silent", "normalise", "--", "--check"] },
  { name: "build", command: ["npm", "run", "--silent", "build"] },
  { name: "size", command: ["npm", "run", "--silent", "size"] },
  { name: "reproduce", command: ["npm", "run", "--silent", "reproduce"] },
  {
    name: "vitest",
    command: ["npx", "--no", "vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${REPORT}`],
  },
];

const line = (word: string, name: string, started: number): string =>
  `${word.padEnd(4)} ${name.padEnd(10)} ${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s`;

commandLine({ command: "npm test", variables: BUILD_VARIABLES });
const begun = performance.now();
mkdirSync("node_modules/.cache", { recursive: true });
rmSync(REPORT, { force: true });
for (const { name, command } of STEPS) {
  const started = performance.now();
  const { code, output } = await run(command);
  console.log(line(code === 0 ? "ok" : "FAIL", name, started));
  if (code !== 0) {
    console.log(output.trimEnd());
    console.log(`npm test stopped at "${name}"; the command was: ${command.join(" ")}`);
    process.exitCode = 1;
    break;
  }
}
console.log(line("", "total", begun));
const count = readReport();
if (count !== undefined) console.log(wordCount(count));

function run([program = "", ...args]: string[]): Promise<{ code: number; output: string }> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    }
    child.once("error", fail);
    child.once("close", (code) => done({ code: code ?? 1, output }));
  });
}

/** Vitest's report, absent where an earlier step failed. */
function readReport(): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(REPORT, "utf8")) as VitestReport;
  } catch {
    return undefined;
  }
}
