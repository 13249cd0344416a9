import type { Problem } from "../domain/problem.ts";
import type { ClauseFile } from "../normalise/clause-file.ts";
import type { Corpus } from "../normalise/corpus.ts";
import { agencies, agencyList, tasks } from "./agencies.ts";
import { beside } from "./beside.ts";
import { citations } from "./citations.ts";
import { comparators } from "./comparators.ts";
import { coverage } from "./coverage.ts";
import { dates } from "./dates.ts";
import { documentSays } from "./document-says.ts";
import { gates } from "./gates.ts";
import { gifts } from "./gifts.ts";
import { inputs } from "./inputs.ts";
import { markers } from "./markers.ts";
import { markup } from "./markup.ts";
import { means } from "./means.ts";
import { numeralList, numerals } from "./numerals.ts";
import { ownFigures } from "./own-figures.ts";
import { ownWords } from "./own-words.ts";
import { payees } from "./payees.ts";
import { quantities } from "./quantities.ts";
import { quoteEnds } from "./quote-ends.ts";
import { quotes } from "./quotes.ts";
import { ranks } from "./ranks.ts";
import { documentReferences, glossaryReferences, groupList, ids, references } from "./references.ts";
import type { ClauseRule, Rule } from "./rule.ts";
import { silence } from "./silence.ts";
import { sources, transcriptionMarks } from "./sources.ts";
import { structure } from "./structure.ts";
import { supports } from "./supports.ts";
import { terms } from "./terms.ts";
import { tiers } from "./tiers.ts";

export { report } from "./report.ts";

/** Rules that look at one clause at a time. */
export const CLAUSE_RULES: readonly ClauseRule[] = [
  markup,
  quotes,
  quoteEnds,
  quantities,
  comparators,
  citations,
  terms,
  payees,
  ranks,
  means,
  inputs,
  gates,
  gifts,
  beside,
  tiers,
  numerals,
  ownFigures,
  supports,
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
  documentSays,
  documentReferences,
  glossaryReferences,
  groupList,
  numeralList,
  transcriptionMarks,
  agencyList,
];

/** Everything that is wrong with the content, all at once. */
export const runChecks = (corpus: Corpus): Problem[] => RULES.flatMap((rule) => rule.check(corpus));

/** Everything that is wrong with one clause. */
export const runClauseChecks = (clause: ClauseFile, corpus: Corpus): Problem[] =>
  CLAUSE_RULES.flatMap((rule) => rule.checkClause(clause, corpus));
