/**
 * `npm run fuzz -- --runs N --seed S`: N hostile inputs (10,000 unless said) against the built site, the content's checks
 * and the assess command, from a seed that is printed and gives the same inputs again.
 */
import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { existsSync } from "node:fs";
import process from "node:process";
import { commandLine } from "./command-line.ts";
import { record } from "./measured.ts";

const isWhole = (text: string): boolean => /^\d+$/.test(text) && Number.isSafeInteger(Number(text));
const { values } = commandLine({
  command: "npm run fuzz",
  options: {
    runs: {
      example: "100000",
      expected: "a whole number from 100 on",
      accepts: (text) => isWhole(text) && Number(text) >= 100,
    },
    seed: { example: "1", expected: "a whole number", accepts: isWhole },
    record: "flag",
  },
  variables: ["BUILD_DATE"],
});
const [runs, seed] = [Number(values.get("runs") ?? 10_000), Number(values.get("seed") ?? randomInt(2 ** 31))];
if (!existsSync("dist/index.html")) {
  console.error("dist/index.html is missing: there is no built site. Run: npm run build");
  process.exit(1);
}
console.log(`${runs} inputs, again with: npm run fuzz -- --runs ${runs} --seed ${seed}`);
Object.assign(process.env, { FUZZ_RUNS: String(runs), FUZZ_SEED: String(seed) });
const { runsOf } = await import("../tests/fuzz/plan.ts");
const { status } = spawnSync("npx", ["--no", "vitest", "run", "tests/fuzz", "tests/browser/fuzz.test.ts"], {
  stdio: "inherit",
});
process.exitCode = status ?? 1;

const count = (what: string, value: number, limits: { atMost?: number; atLeast?: number } = {}) => ({
  what,
  value,
  unit: "count" as const,
  ...limits,
});
const parts = [
  count("填写页的地址", runsOf("address")),
  count("填写页和搜索框里打的字", runsOf("typed")),
  count("搜索的查询", runsOf("query")),
  count("搜索的筛选和排序", runsOf("filters")),
  count("被改坏的内容文件", runsOf("content")),
  count("npm run assess 的输入", runsOf("assess")),
];
// a single finding fails the run, and nothing is recorded
if (status === 0)
  record("fuzz", {
    command: `npm run fuzz -- --runs ${runs} --seed ${seed}`,
    title: "恶意输入",
    how: "按一个种子造出想变成脚本、标记、路径、超大数字或很慢的查询的输入，逐个交给构建好的页面（在浏览器里）、内容检查和命令行；每个之后看有没有脚本执行、多出来的元素、未处理的错误、违反安全策略、空白的页面，内容文件要么当文字接受，要么按文件和行说清。",
    figures: [
      count(
        "恶意输入",
        parts.reduce((sum, { value }) => sum + value, 0),
        { atLeast: 10_000 },
      ),
      ...parts,
      count("执行了脚本、出了错或空白的", 0, { atMost: 0 }),
    ],
  });
