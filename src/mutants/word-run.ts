import { fieldName } from "../checks/rule.ts";
import { type Explanation, unexplained } from "./explained.ts";
import type { Count, MutationRun, Survivor } from "./run.ts";

const LONGEST = 80;
const short = (text: string): string => {
  const line = text.replace(/\s+/g, " ");
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
};
const row = (name: string, { killed, total }: Count): string => `${`${killed}/${total}`.padStart(13)}  ${name}`;
const line = ({ kind, file, line: at, path, from, to }: Survivor): string =>
  `${file}:${at} [${kind}] ${fieldName(path)}\n  from  ${short(from)}\n  to    ${short(to)}`;

/** The run as text: a table by kind, every survivor with its place, and why it may survive. `failed` if one may not. */
export function wordRun(
  { counts, killers, survivors, broken }: MutationRun,
  explanations: readonly Explanation[],
): { readonly text: string; readonly failed: boolean } {
  const open = unexplained(survivors, explanations);
  const all = [...counts.values()];
  const sum: Count = {
    killed: all.reduce((n, one) => n + one.killed, 0),
    total: all.reduce((n, one) => n + one.total, 0),
  };
  const explained = explanations.flatMap(({ kind, reason }) => {
    const own = survivors.filter((one) => one.kind === kind);
    return own.length === 0 ? [] : [`${own.length} × ${kind}: ${reason}`, ...own.map(line), ""];
  });
  const failed = broken.length + open.survivors.length + open.explanations.length > 0;
  const text = [
    "killed/total  what was changed",
    ...[...counts].map(([kind, count]) => row(kind, count)),
    row("all", sum),
    "",
    `First to refuse: ${[...killers]
      .sort((a, b) => b[1] - a[1])
      .map(([name, n]) => `${name} ${n}`)
      .join(", ")}.`,
    "",
    ...(explained.length > 0 ? ["Survivors that are explained:", "", ...explained] : []),
    ...(open.survivors.length > 0 ? ["Survivors that are not explained:", ...open.survivors.map(line), ""] : []),
    ...open.explanations.map(
      ({ kind }) => `The explanation of "${kind}" is not needed: remove it from src/mutants/explained.ts.`,
    ),
    ...broken.map((file) => `${file} has problems of its own: run npm run check.`),
    `${survivors.length} of ${sum.total} mutants survive; ${open.survivors.length} without an explanation.`,
  ].join("\n");
  return { text, failed };
}
