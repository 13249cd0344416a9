import process from "node:process";
import { parseArgs } from "node:util";
import { visible } from "../src/domain/invisible.ts";
import { exampleOf, type Variable, wrongVariables } from "./environment.ts";

/** The value of an option. */
type Value = { readonly example: string; readonly expected: string; readonly accepts: (text: string) => boolean };

export type Accepted = {
  /** As it is typed without options: `npm run normalise`. */
  readonly command: string;
  /** By name without dashes; `flag` has no value. */
  readonly options?: Readonly<Record<string, "flag" | Value>>;
  /** What stands beside the options, one at least where it is needed; `wrong` says what is wrong with one, or nothing. */
  readonly others?: {
    readonly example: string;
    readonly needed: boolean;
    readonly wrong: (text: string) => string | undefined;
  };
  /** The environment variables that it reads. */
  readonly variables?: readonly Variable[];
};

export type Given = {
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  readonly others: readonly string[];
};

function usageOf({ command, options = {}, others, variables = [] }: Accepted): string {
  const words = Object.entries(options).map(([name, one]) =>
    one === "flag" ? `[--${name}]` : `[--${name} ${one.example}]`,
  );
  if (others) words.push(others.needed ? others.example : `[${others.example}]`);
  const before = variables.map((name) => `[${exampleOf(name)}] `).join("");
  return `${before}${command}${words.length > 0 ? ` -- ${words.join(" ")}` : ""}`;
}

/** Reads a command line and the variables that go with it: what is given, and a message for each thing that is wrong. */
export function readCommand(
  accepted: Accepted,
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Given & { readonly problems: readonly string[] } {
  const { options = {}, others, variables = [] } = accepted;
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(options).map(([name, one]) => [name, { type: one === "flag" ? "boolean" : "string" }] as const),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const [flags, values, rest, problems] = [
    new Set<string>(),
    new Map<string, string>(),
    [] as string[],
    [] as string[],
  ];
  for (const token of tokens) {
    if (token.kind === "option-terminator") continue;
    if (token.kind === "positional") {
      rest.push(token.value);
      const wrong = others ? others.wrong(token.value) : "this command takes no such argument.";
      if (wrong !== undefined) problems.push(`${visible(token.value)}: ${wrong}`);
      continue;
    }
    const { name, rawName, value } = token;
    const option = rawName.startsWith("--") && Object.hasOwn(options, name) ? options[name] : undefined;
    if (option === undefined) problems.push(`${visible(rawName)}: there is no such option.`);
    else if (option === "flag") {
      flags.add(name);
      if (value !== undefined) problems.push(`${rawName}=${visible(value)}: this option takes no value.`);
    } else if (value === undefined || (!token.inlineValue && value.startsWith("--")))
      problems.push(`${rawName}: its value is missing; expected ${option.expected}.`);
    else if (option.accepts(value)) values.set(name, value);
    else problems.push(`${rawName} ${visible(value)}: expected ${option.expected}.`);
  }
  const given = tokens.map((token) => (token.kind === "option" ? token.name : undefined));
  for (const name of Object.keys(options))
    if (environment[`npm_config_${name}`] !== undefined && !given.includes(name))
      problems.push(`--${name}: npm took this option for itself; write -- before it.`);
  if (others?.needed && rest.length === 0) problems.push(`Nothing is named; expected ${others.example}.`);
  problems.push(...wrongVariables(variables, environment, visible));
  return { flags, values, others: rest, problems };
}

/** What this process was started with. Says all that is wrong with it and exits with 2, before anything is done. */
export function commandLine(accepted: Accepted, args: readonly string[] = process.argv.slice(2)): Given {
  const { problems, ...given } = readCommand(accepted, args, process.env);
  if (problems.length > 0) {
    for (const problem of problems) console.error(problem);
    console.error(`Nothing was done. The command is: ${usageOf(accepted)}`);
    process.exit(2);
  }
  return given;
}
