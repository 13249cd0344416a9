import type { Problem } from "../domain/problem.ts";
import type { ClauseFile } from "../normalise/clause-file.ts";
import type { Corpus } from "../normalise/corpus.ts";
import { agencies, agencyList, tasks } from "./agencies.ts";
import { citations } from "./citations.ts";
import { coverage } from "./coverage.ts";
import { dates } from "./dates.ts";
import { markers } from "./markers.ts";
import { markup } from "./markup.ts";
import { numeralList, numerals } from "./numerals.ts";
import { ownWords } from "./own-words.ts";
import { quantities } from "./quantities.ts";
import { quotes } from "./quotes.ts";
import { documentReferences, glossaryReferences, ids, references } from "./references.ts";
import type { ClauseRule, Rule } from "./rule.ts";
import { silence } from "./silence.ts";
import { sources, transcriptionMarks } from "./sources.ts";
import { structure } from "./structure.ts";

export { report } from "./report.ts";

/** Rules that look at one clause at a time. */
export const CLAUSE_RULES: readonly ClauseRule[] = [
  markup,
  quotes,
  quantities,
  citations,
  numerals,
  markers,
  silence,
  ids,
  references,
  agencies,
  tasks,
  ownWords,
];

/** Every rule of the content, in the order a reader of the report wants them. */
export const RULES: readonly Rule[] = [
  sources,
  structure,
  coverage,
  ...CLAUSE_RULES,
  dates,
  documentReferences,
  glossaryReferences,
  numeralList,
  transcriptionMarks,
  agencyList,
];

/** Everything that is wrong with the content, all at once. */
export const runChecks = (corpus: Corpus): Problem[] => RULES.flatMap((rule) => rule.check(corpus));

/** Everything that is wrong with one clause. */
export const runClauseChecks = (clause: ClauseFile, corpus: Corpus): Problem[] =>
  CLAUSE_RULES.flatMap((rule) => rule.checkClause(clause, corpus));
