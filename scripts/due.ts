/**
 * `npm run -s due -- [--on 2026-11-22] [--format table|json]`: what lapses, ends or is unchecked on a day, or within 90 days after it.
 * Exits with 0 where nothing is due, with 1 where something is, with 2 where the command or the data cannot be read.
 */
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { isIsoDay } from "../src/assess/read-profile.ts";
import { dueTable } from "../src/cli/due-table.ts";
import { dueOn } from "../src/dataset/due.ts";
import { visible } from "../src/domain/invisible.ts";
import { buildDate } from "../src/site/build-date.ts";
import { readComparableDataset } from "./comparable-dataset.ts";

const USAGE = "用法：npm run -s due -- [--on 2026-11-22] [--format table|json]";
const DAY = "应为真有的一天，写成 2026-11-22";

function refuse(...problems: string[]): never {
  console.error(problems.join("\n"));
  process.exit(2);
}

function options(): { on: string | undefined; format: string } {
  try {
    const { values } = parseArgs({
      options: { on: { type: "string" }, format: { type: "string", default: "table" } },
    });
    return { on: values.on, format: values.format };
  } catch (error) {
    refuse(`${error instanceof Error ? error.message : error}。${USAGE}`);
  }
}

const { on, format } = options();
const problems: string[] = [];
if (on !== undefined && !isIsoDay(on)) problems.push(`--on：填的是 ${visible(on)}，${DAY}。${USAGE}`);
if (on === undefined && !isIsoDay(buildDate))
  problems.push(`环境变量 BUILD_DATE：填的是 ${visible(buildDate)}，${DAY}。请改正，或不设它（就是今天）。`);
if (format !== "table" && format !== "json")
  problems.push(`--format：填的是 ${visible(format)}，应为 table 或 json。${USAGE}`);
if (problems.length > 0) refuse(...problems);
const data = readComparableDataset(join(import.meta.dirname, ".."));
if (typeof data === "string") refuse(data);
const report = dueOn(data, on ?? buildDate);
console.log(format === "table" ? dueTable(report) : JSON.stringify(report, null, 1));
process.exitCode = report.due.length > 0 ? 1 : 0;
