import { isDecisive } from "../domain/ranks.ts";
import { termsIn } from "../domain/terms.ts";
import { findCitation, type Span } from "../domain/verbatim.ts";
import type { ClauseFile } from "../normalise/clause-file.ts";
import type { Corpus } from "../normalise/corpus.ts";
import { documentsById } from "../normalise/corpus-index.ts";
import { clauseRule, quotedStatements } from "./rule.ts";

/** Kinds that a sentence may name without giving anything. */
const UNTOLD = new Set(["service", "title", "unspecified"]);

/** The printed ordinal and heading: a title promises nothing. */
function headOf(clause: ClauseFile): Span[] {
  const { heading } = clause.written;
  const [head] = heading === "not-applicable" ? [] : findCitation(clause.compact.text, heading).flat();
  return head ? [{ start: 0, end: head.end }] : [];
}

/** What the document says of itself, such as who writes the implementing rules. */
function answersIn(clause: ClauseFile, corpus: Corpus): Span[] {
  const document = documentsById(corpus).get(clause.document);
  return Object.values(document?.value.answers ?? {}).flatMap((answer) =>
    typeof answer === "string"
      ? []
      : answer.flatMap((one) =>
          one.clause === clause.slug ? findCitation(clause.compact.text, one.words).flat() : [],
        ),
  );
}

export const supports = clauseRule(
  "supports",
  "补贴, 贷款, 免租 … in a sentence that no statement quotes is a support that somebody missed.",
  (clause, corpus) => {
    const read = [
      ...quotedStatements(clause).map(({ quote }) => quote),
      ...headOf(clause),
      ...answersIn(clause, corpus),
    ];
    return termsIn("instrument", clause.compact.text)
      .filter(({ value, term }) => !UNTOLD.has(value) && isDecisive("instrument", term))
      .filter(({ span }) => !read.some((one) => one.start <= span.start && one.end >= span.end))
      .map(({ term, span }) => ({
        file: clause.file,
        line: clause.bodyLine,
        found: `"${term}" in …${clause.compact.text.slice(Math.max(0, span.start - 10), span.end + 10)}…`,
        expected: "each support in the quote of a statement",
        next: "write it as a measure, with amount not-stated if the text gives none",
      }));
  },
);
