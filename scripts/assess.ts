import { readFileSync } from "node:fs";
import { join } from "node:path";
import { answerOf } from "../src/cli/assess-answer.ts";
import { readInput, unreadable } from "../src/cli/assess-input.ts";
import { readOptions } from "../src/cli/assess-options.ts";
import { tableOf } from "../src/cli/assess-table.ts";
import type { Profile } from "../src/domain/profile.ts";
import { readComparableDataset } from "./comparable-dataset.ts";

const STDIN = 0;

/** One message a problem, nothing else, exit 1. */
function refuse(problems: readonly string[]): never {
  console.error(problems.join("\n"));
  process.exit(1);
}

function input(file: string): { profile: Profile; problems: readonly string[] } {
  if (file === "") return { profile: {}, problems: [] };
  try {
    return readInput(file, readFileSync(file === "-" ? STDIN : file, "utf8"));
  } catch (error) {
    return { profile: {}, problems: [unreadable(file, error)] };
  }
}

const data = readComparableDataset(join(import.meta.dirname, ".."));
if (typeof data === "string") refuse([data]);
const { options, problems } = readOptions(
  process.argv.slice(2),
  data.places.map(({ id }) => id),
);
const read = input(options.file);
if (problems.length + read.problems.length > 0) refuse([...problems, ...read.problems]);

// the policies' day, wherever the command runs
const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());
const asked = options.asOf === undefined ? read.profile : { ...read.profile, asOf: options.asOf };
const answer = answerOf(asked, data, today, options.places);
// a reader such as `head` may close the pipe early
process.stdout.on("error", () => process.exit(0));
process.stdout.write(
  `${options.format === "table" ? tableOf(answer, data.places) : JSON.stringify(answer, null, 1)}\n`,
);
