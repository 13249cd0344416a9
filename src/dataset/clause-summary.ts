import type { Clause, Measure, PolicyDocument, Requirement, Target } from "../schema/comparable.ts";
import { wordMeasure } from "./measure-wording.ts";
import { wordTarget } from "./target-fields.ts";

type Statements = {
  readonly measures: readonly Measure[];
  readonly targets: readonly Target[];
  readonly requirements: readonly Requirement[];
};
const LONGEST = 150;

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** A clause in one line for search engines: what its statements come to, or the beginning of its text. */
export function clauseSummary(clause: Clause, statements: Statements, document: PolicyDocument): string {
  const said = [
    ...statements.measures.map((one) => `${one.title}：${wordMeasure(one)}`),
    ...[...statements.requirements, ...statements.targets].map(wordTarget),
  ].join("；");
  return shortened(`${document.shortTitle}：${said === "" ? clause.text.replace(/\s+/g, "") : said}`);
}
