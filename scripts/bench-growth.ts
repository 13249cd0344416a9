/**
 * `npm run bench:growth`: builds the site of today's content, of 1,000 and of 10,000 clauses made from it, each in a folder of
 * its own, and prints what that costs. `-- --clauses 3000` asks for that size alone. Fails where the largest does not build
 * within the limits of scripts/bench/growth-report.ts. Linux only: memory is read from /proc.
 */
import process from "node:process";
import { generateContent } from "./bench/generated-content.ts";
import { brokenLimits, figuresOf, growthLines, growthOf, sizeTable } from "./bench/growth-report.ts";
import { type GrowthRun, runGrowth } from "./bench/growth-run.ts";
import { commandLine } from "./command-line.ts";
import { readContentFiles } from "./content-files.ts";
import { BUILD_VARIABLES } from "./environment.ts";
import { machine, record } from "./measured.ts";

const SIZES = [0, 1000, 10_000];

const clauses = commandLine({
  command: "npm run bench:growth",
  options: {
    clauses: { example: "3000", expected: "a whole number", accepts: (text) => /^\d{1,9}$/.test(text) },
    record: "flag",
  },
  variables: BUILD_VARIABLES,
}).values.get("clauses");
const sizes = clauses === undefined ? SIZES : [Number(clauses)];
const content = readContentFiles();
const runs: GrowthRun[] = [];
for (const size of sizes) {
  const run = await runGrowth(generateContent(content, size), (line) => console.error(line));
  runs.push(run);
  console.log(sizeTable(run));
}
const growth = growthOf(runs);
for (const line of growthLines(growth)) console.log(line);
const broken = runs.flatMap(brokenLimits);
console.log(broken.length === 0 ? `Within the limits; ${machine()}.` : broken.join("\n"));
// What is kept compares sizes.
if (clauses === undefined)
  record("growth", {
    command: "npm run bench:growth",
    title: "内容增长到一万条",
    how: "用现有内容改换地名、数额和措辞，生成一千条和一万条能通过全部核对的内容，各在单独的文件夹里用本站自己的命令构建一遍。内存是整个进程树的驻留内存之和，每 0.1 秒取一次；处理器用时是各核之和。",
    figures: figuresOf(runs, growth),
  });
if (broken.length > 0) process.exitCode = 1;
