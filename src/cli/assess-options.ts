import { expectedOf, isIsoDay, shownValue } from "../assess/read-profile.ts";
import { visible } from "../domain/invisible.ts";

export const USAGE =
  "用法：npm run -s assess -- profile.json [--as-of 2026-11-22] [--place wuhan] [--format json|table]；文件名写 - 就从标准输入读";

export type Options = {
  /** A path, or - for standard input. */
  readonly file: string;
  readonly asOf: string | undefined;
  /** The places asked for; all of them if empty. */
  readonly places: readonly string[];
  readonly format: "json" | "table";
};

const NAMES = ["--as-of", "--place", "--format"] as const;
type Name = (typeof NAMES)[number];
const isName = (text: string): text is Name => NAMES.some((name) => name === text);

/** The options and files of a command line, `--name value` or `--name=value`, and what is wrong with it. */
function split(args: readonly string[]): { files: string[]; given: [Name, string][]; problems: string[] } {
  const [files, given, problems]: [string[], [Name, string][], string[]] = [[], [], []];
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (!arg.startsWith("--")) {
      files.push(arg);
      continue;
    }
    const [name = "", own] = arg.split(/=(.*)/s);
    if (!isName(name)) problems.push(`没有 ${visible(name)} 这个选项，可用的有 ${NAMES.join("、")}。${USAGE}`);
    else {
      const value = own ?? rest.shift();
      if (value === undefined || (own === undefined && value.startsWith("--"))) {
        problems.push(`${name} 后面没有写值。${USAGE}`);
        if (value !== undefined) rest.unshift(value);
      } else given.push([name, value]);
    }
  }
  return { files, given, problems };
}

/** Reads a command line. `places` are those of the dataset. One message for each problem. */
export function readOptions(
  args: readonly string[],
  places: readonly string[],
): { readonly options: Options; readonly problems: readonly string[] } {
  const { files, given, problems } = split(args);
  const all = (name: Name): string[] => given.filter(([one]) => one === name).map(([, value]) => value);
  if (files.length === 0) problems.push(`没有写要读的文件。${USAGE}`);
  if (files.length > 1)
    problems.push(`写了 ${files.length} 个文件（${visible(files.join("、"))}），一次只读一个。${USAGE}`);
  const [asOf, format = "json"] = [all("--as-of").at(-1), all("--format").at(-1)];
  if (asOf !== undefined && !isIsoDay(asOf))
    problems.push(`--as-of：填的是 ${shownValue(asOf)}，应为${expectedOf({ kind: "date" })}。请改正，或不写这个选项。`);
  if (format !== "json" && format !== "table")
    problems.push(`--format：填的是 ${shownValue(format)}，应为 json 或 table。请改正，或不写这个选项。`);
  const asked = all("--place").flatMap((value) => value.split(","));
  for (const place of asked)
    if (!places.includes(place))
      problems.push(`--place：填的是 ${shownValue(place)}，应为 ${places.join("、")} 之一。请改正，或不写这个选项。`);
  return {
    options: { file: files[0] ?? "", asOf, places: asked, format: format === "table" ? "table" : "json" },
    problems,
  };
}
