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
import { buildDate } from "../src/site/build-date.ts";
import { readComparableDataset } from "./comparable-dataset.ts";

const USAGE = "用法：npm run -s due -- [--on 2026-11-22] [--format table|json]";

function refuse(problem: string): never {
  console.error(problem);
  process.exit(2);
}

function options(): { on: string; format: string } {
  try {
    const { values } = parseArgs({
      options: { on: { type: "string", default: buildDate }, format: { type: "string", default: "table" } },
    });
    return values;
  } catch (error) {
    refuse(`${error instanceof Error ? error.message : error}。${USAGE}`);
  }
}

const { on, format } = options();
if (!isIsoDay(on)) refuse(`--on：填的是 ${on}，应为真有的一天，写成 2026-11-22。${USAGE}`);
if (format !== "table" && format !== "json") refuse(`--format：填的是 ${format}，应为 table 或 json。${USAGE}`);
const data = readComparableDataset(join(import.meta.dirname, ".."));
if (typeof data === "string") refuse(data);
const report = dueOn(data, on);
console.log(format === "table" ? dueTable(report) : JSON.stringify(report, null, 1));
process.exitCode = report.due.length > 0 ? 1 : 0;
