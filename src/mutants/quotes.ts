import { type Claim, statementsOf } from "../normalise/claims.ts";
import type { ClauseFile } from "../normalise/clause-file.ts";
import type { Path } from "../normalise/yaml-source.ts";
import { type Mutant, mutant, withoutSum } from "./mutant.ts";

const AFTER_STOP = /(?<=[，,；;。：:])/;
const PUNCTUATION_AT_END = /[，,、；;。：:（）()“”\s]*$/;

function* shortened(clause: ClauseFile, at: Path, quote: string): Generator<Mutant> {
  const parts = quote.split(AFTER_STOP);
  if (parts.length > 1) {
    yield mutant("quote without its first part", clause, at, parts.slice(1).join(""));
    yield mutant("quote without its last part", clause, at, parts.slice(0, -1).join(""));
  }
  const words = quote.replace(PUNCTUATION_AT_END, "");
  yield mutant("quote cut within words", clause, at, quote.slice(1));
  yield mutant("quote cut within words", clause, at, words.slice(0, -1));
}

/** Quotes shortened, cut, without their payee and moved; whole statements and rows of a task table gone. */
export function* quoteMutants(clause: ClauseFile, claims: readonly Claim[]): Generator<Mutant> {
  const sentences = clause.compact.text.split(/(?<=[。；;])/).filter((one) => one !== "");
  for (const { path, quote } of statementsOf(clause.written)) {
    const at = [...path, "quote"];
    yield* shortened(clause, at, quote);
    for (const claim of claims)
      if (claim.role === "lexicon" && claim.field === "payee" && claim.statement.join() === path.join())
        yield mutant("quote without its payee", clause, at, quote.replace(claim.text, ""));
    for (const sentence of sentences)
      if (!quote.replace(/\s/g, "").includes(sentence) && !sentence.includes(quote.replace(/\s/g, "")))
        yield mutant("quote moved", clause, at, sentence);
    const kind = `${String(path[0]).slice(0, -1)} removed`;
    yield mutant(path[0] === "measures" ? `${kind}${withoutSum(clause, path)}` : kind, clause, path, undefined);
  }
  for (const [i, task] of (clause.written.tasks ?? []).entries()) {
    yield mutant("task row removed", clause, ["tasks", i], undefined);
    for (const key of ["no", "title", "lead", "responsible"] as const) {
      if (task[key] !== "not-stated") yield mutant("task cell", clause, ["tasks", i, key], "not-stated");
      yield mutant("task cell", clause, ["tasks", i, key], `${task[key]}、${task.title}`);
    }
  }
}
