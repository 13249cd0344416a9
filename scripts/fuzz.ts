/**
 * `npm run fuzz -- --runs N --seed S`: N hostile inputs (10,000 unless said) against the built site, the content's checks
 * and the assess command, from a seed that is printed and gives the same inputs again.
 */
import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { existsSync } from "node:fs";
import process from "node:process";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { runs: { type: "string", default: "10000" }, seed: { type: "string" } } });
const [runs, seed] = [Number(values.runs), Number(values.seed ?? randomInt(2 ** 31))];
if (!Number.isSafeInteger(runs) || runs < 100 || !Number.isSafeInteger(seed)) {
  console.error("--runs is a whole number from 100 on, --seed a whole number: npm run fuzz -- --runs 100000 --seed 1");
  process.exit(1);
}
if (!existsSync("dist/index.html")) {
  console.error("dist/index.html is missing: there is no built site. Run: npm run build");
  process.exit(1);
}
console.log(`${runs} inputs, again with: npm run fuzz -- --runs ${runs} --seed ${seed}`);
const { status } = spawnSync("npx", ["--no", "vitest", "run", "tests/fuzz", "tests/browser/fuzz.test.ts"], {
  stdio: "inherit",
  env: { ...process.env, FUZZ_RUNS: String(runs), FUZZ_SEED: String(seed) },
});
process.exitCode = status ?? 1;
