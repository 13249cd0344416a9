import { isDecisive, rankOf } from "../domain/ranks.ts";
import { type Term, termsIn } from "../domain/terms.ts";
import type { Span } from "../domain/verbatim.ts";
import type { ClauseFile } from "../normalise/clause-file.ts";
import { resolveWords } from "../normalise/resolve.ts";
import type { WrittenMeasure } from "../schema/written.ts";
import { hasFigure, measureAt } from "./measure-at.ts";
import { clauseRule, type Finding, type Quoted, quotedStatements } from "./rule.ts";

const overlap = (a: Span, b: Span): boolean => a.start < b.end && a.end > b.start;

/** Where a statement cites its instrument, in characters of the clause without white space. */
const instrumentSpans = (clause: ClauseFile, { quote, claims }: Quoted): Span[] =>
  claims.flatMap((claim) =>
    claim.role === "lexicon" && claim.field === "instrument" ? (resolveWords(clause, quote, claim.text) ?? []) : [],
  );

/** Without a figure only a choice among applicants decides, and a service may come with any of them. */
const matters = (measure: WrittenMeasure, field: "instrument" | "award", { value }: Term): boolean =>
  field === "instrument" ||
  hasFigure(measure.amount) ||
  (measure.award.is !== "service" && (value === "selection" || value === "recognition"));

export const ranks = clauseRule(
  "ranks",
  "A sentence that selects entitles nobody, and a voucher is not a subsidy: the strongest words of a sentence decide.",
  (clause) => {
    const statements = quotedStatements(clause);
    const cited = statements.map((one) => ({ place: one.place, spans: instrumentSpans(clause, one) }));
    return statements.flatMap(({ place, quote }): Finding[] => {
      const measure = measureAt(clause, place.path);
      if (!measure) return [];
      const at = (field: string) => ({ file: clause.file, line: clause.line([...place.path, field]) });
      const own = cited.find((one) => one.place === place)?.spans ?? [];
      const others = cited.filter((one) => one.place !== place);
      const twice = others.find((one) => one.spans.some((span) => own.some((mine) => overlap(mine, span))));
      const findings: Finding[] = twice
        ? [
            {
              ...at("instrument"),
              found: `"${measure.instrument.words}", which ${twice.place.id} cites too`,
              expected: "words that name the instrument of one measure",
              next: "cite the words of this measure's own instrument",
            },
          ]
        : [];
      for (const field of ["instrument", "award"] as const) {
        const rank = rankOf(field, measure[field].is);
        const stronger = termsIn(field, clause.compact.text.slice(quote.start, quote.end)).filter((term) => {
          const span = { start: term.span.start + quote.start, end: term.span.end + quote.start };
          const elsewhere = field === "instrument" && others.some((one) => one.spans.some((its) => overlap(its, span)));
          const decides = isDecisive(field, term.term) && matters(measure, field, term) && !elsewhere;
          return decides && rankOf(field, term.value) > rank;
        });
        if (stronger.length > 0)
          findings.push({
            ...at(field),
            found: `${field} ${measure[field].is}, though the quote says ${stronger.map(({ term }) => term).join(", ")}`,
            expected: [...new Set(stronger.map(({ value }) => value))].join(" or "),
            next: "cite these words, or shorten the quote if they belong to another statement",
          });
      }
      return findings;
    });
  },
);
