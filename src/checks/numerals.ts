import { compact, findCitation, occurrences, type Span } from "../domain/verbatim.ts";
import type { ClauseFile } from "../normalise/clause-file.ts";
import type { Corpus } from "../normalise/corpus.ts";
import { documentsById } from "../normalise/corpus-index.ts";
import { resolveWords } from "../normalise/resolve.ts";
import { numberUse, within } from "./number-use.ts";
import { clauseRule, corpusRule, type Finding, quotedStatements } from "./rule.ts";

/** Amounts in words that hold no numeral. */
const WORDED = /全覆盖|翻番|翻一番|倍增/g;

/** Spans whose numbers a structured statement uses. */
function usedSpans(clause: ClauseFile, corpus: Corpus): Span[] {
  const used = quotedStatements(clause)
    .map((one) => numberUse(clause, one))
    .flatMap(({ figures, words }) => [...figures, ...words]);
  const document = documentsById(corpus).get(clause.document);
  const dates = (document ? [document.value.dates] : [])
    .flatMap((d) => [d.effectiveFrom, d.effectiveTo, d.signed, d.issued, d.planYears])
    .flatMap((one) =>
      typeof one === "object" && one.clause === clause.slug ? findCitation(clause.compact.text, one.words).flat() : [],
    );
  return [...used, ...dates, ...ordinalSpan(clause), ...taskSpans(clause)];
}

/** The printed ordinal at the head of the clause, in its bracket or without one. */
function ordinalSpan(clause: ClauseFile): Span[] {
  if (clause.written.ordinal === "not-applicable") return [];
  const ordinal = compact(clause.written.ordinal).text;
  const start = clause.compact.text.indexOf(ordinal);
  return start === 0 || start === 1 ? [{ start, end: start + ordinal.length }] : [];
}

/** The row numbers of a task table, each before its task's title. */
const taskSpans = (clause: ClauseFile): Span[] =>
  (clause.written.tasks ?? []).flatMap((task) =>
    occurrences(clause.compact.text, compact(`${task.no}${task.title}`).text).map(({ start }) => ({
      start,
      end: start + task.no.length,
    })),
  );

type Excused = { readonly spans: readonly Span[] };
const excusedBy = (clause: ClauseFile, words: string): Excused => ({
  spans: findCitation(clause.compact.text, words).flat(),
});

export const numerals = clauseRule(
  "numerals",
  "A number that nobody structured is a number that somebody missed.",
  (clause, corpus) => {
    const used = usedSpans(clause, corpus);
    const everywhere = corpus.numerals.value.flatMap(({ words }) => excusedBy(clause, words).spans);
    const here = (clause.written.numerals ?? []).map(({ words }) => excusedBy(clause, words));
    const findings: Finding[] = [];
    for (const quantity of clause.quantities) {
      const excused = within(quantity, everywhere) || here.some(({ spans }) => within(quantity, spans));
      if (excused || within(quantity, used)) continue;
      const { start, end } = quantity.span;
      findings.push({
        file: clause.file,
        line: clause.bodyLine,
        found: `"${clause.compact.text.slice(start, end)}" in …${clause.compact.text.slice(Math.max(0, start - 8), end + 8)}…`,
        expected: "each number used by a measure, target or requirement, or listed with a reason",
        next: "structure it, or add it to this clause's `numerals` with the reason",
      });
    }
    const cited = quotedStatements(clause).flatMap(({ quote, claims }) =>
      claims.flatMap((claim) => (claim.path.includes("value") ? (resolveWords(clause, quote, claim.text) ?? []) : [])),
    );
    for (const { 0: words, index } of clause.compact.text.matchAll(WORDED))
      if (!cited.some(({ start, end }) => start <= index && end >= index + words.length))
        findings.push({
          file: clause.file,
          line: clause.bodyLine,
          found: `"${words}" in …${clause.compact.text.slice(Math.max(0, index - 8), index + words.length + 8)}…`,
          expected: "an amount in words is the value of a target",
          next: "write the target with `value: { words: … }`",
        });
    here.forEach(({ spans }, i) => {
      const needed = clause.quantities.some((quantity) => within(quantity, spans) && !within(quantity, used));
      if (!needed)
        findings.push({
          file: clause.file,
          line: clause.line(["numerals", i]),
          found: `numerals[${i}]: "${clause.written.numerals?.[i]?.words}"`,
          expected: "words with a number that no statement uses",
          next: "remove the entry: it is not needed",
        });
    });
    return findings;
  },
);

export const numeralList = corpusRule(
  "numeral-list",
  "An exception that is no longer needed hides the next mistake.",
  (corpus) =>
    corpus.numerals.value.flatMap(({ words }, i) => {
      const needed = corpus.clauses.some((clause) =>
        clause.quantities.some((q) => within(q, excusedBy(clause, words).spans)),
      );
      if (needed) return [];
      return [
        {
          file: corpus.numerals.file,
          line: corpus.numerals.line([i]),
          found: `"${words}"`,
          expected: "words that hold a number in some clause",
          next: "remove the entry",
        },
      ];
    }),
);
