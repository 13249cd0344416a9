import type { Quantity } from "../domain/quantity.ts";
import { termsIn } from "../domain/terms.ts";
import { findCitation, type Span } from "../domain/verbatim.ts";
import type { ClauseFile } from "../normalise/clause-file.ts";
import { comparableQuantity } from "../normalise/quantities.ts";
import { resolvePhrase } from "../normalise/resolve.ts";
import { type Path, valueAt } from "../normalise/yaml-source.ts";
import { adjoins, belongs, governs, inOneSentence, isBeside } from "./nearness.ts";
import { clauseRule, type Finding, fieldName, type Quoted, quotedStatements } from "./rule.ts";

/** Fields that say of a number over what or how often it is counted, each with its list in the lexicon. */
const FIELDS = { scope: "scope", unit: "scope", period: "period" } as const;

type Slot = {
  readonly parent: Path;
  readonly q: Quantity;
  readonly phrase: string;
  readonly candidates: readonly Quantity[];
};

const kindOf = (clause: ClauseFile, q: Quantity): string =>
  comparableQuantity(q, clause.compact.text.slice(q.span.start, q.span.end)).kind;
const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
const overlap = (a: Span, b: Span): boolean => a.start < b.end && a.end > b.start;
const quantitiesIn = (clause: ClauseFile, { start, end }: Span): Quantity[] =>
  clause.quantities.filter((q) => q.span.start >= start && q.span.end <= end);
/** Each way the words stand in the quote, as spans of the clause. */
const fits = (clause: ClauseFile, quote: Span, words: string): Span[][] =>
  findCitation(clause.compact.text.slice(quote.start, quote.end), words).map((spans) =>
    spans.map((span) => moved(span, quote.start)),
  );

/** The numbers of a statement that have a period beside them, and the numbers of their kind in the quote. */
function slotsOf(clause: ClauseFile, { quote, claims }: Quoted): Slot[] {
  return claims.flatMap((claim): Slot[] => {
    const parent = claim.path.slice(0, -1);
    const around = valueAt(clause.written, parent);
    if (claim.role !== "phrase" || claim.path.at(-1) === "deadline") return [];
    if (typeof around !== "object" || around === null || !("period" in around)) return [];
    const read = resolvePhrase(clause, quote, claim.text);
    if (!read.ok) return [];
    const kind = kindOf(clause, read.quantity);
    const candidates = quantitiesIn(clause, quote).filter((q) => kindOf(clause, q) === kind);
    return [{ parent, q: read.quantity, phrase: claim.text, candidates }];
  });
}

type Report = (path: Path, found: string, expected: string) => void;

function checkSlot(clause: ClauseFile, quote: Span, { parent, q, phrase, candidates }: Slot, report: Report): void {
  const { text } = clause.compact;
  for (const [field, lexical] of Object.entries(FIELDS)) {
    const path = [...parent, field];
    const value = valueAt(clause.written, path);
    const beside = termsIn(lexical, text.slice(quote.start, quote.end))
      .map((term) => ({ ...term, span: moved(term.span, quote.start) }))
      .filter(({ span }) => isBeside(text, span, q, candidates));
    if (typeof value === "string" && beside[0])
      report(path, value, `${beside[0].value}, for ${beside[0].term} stands beside "${phrase}"`);
    if (typeof value !== "object" || value === null || !("words" in value)) continue;
    const spans = fits(clause, quote, String(value.words)).flat();
    const rests = (span: Span): boolean =>
      beside.length > 0
        ? beside.some((term) => overlap(term.span, span))
        : belongs(text, span, q, candidates) || governs(text, span, q, lexical);
    if (spans.length > 0 && !spans.some(rests)) report(path, `"${value.words}"`, `words that stand beside "${phrase}"`);
  }
}

/** A target's or requirement's metric stands beside its number, or beside its words such as 全覆盖. */
function checkMetric(clause: ClauseFile, { place, quote }: Quoted, report: Report): void {
  const { text } = clause.compact;
  const [metric, value] = ["metric", "value"].map((key) => valueAt(clause.written, [...place.path, key]));
  if (typeof metric !== "string") return;
  const ways = fits(clause, quote, metric);
  const path = [...place.path, "metric"];
  if (typeof value === "string") {
    const read = resolvePhrase(clause, quote, value);
    if (!read.ok || ways.length === 0) return;
    const counted = quantitiesIn(clause, quote).filter((q) => q.unit !== "日期");
    const own = (spans: Span[]): boolean =>
      spans.some((span) => belongs(text, span, read.quantity, counted) && adjoins(text, span, read.quantity)) &&
      spans.every((span) => inOneSentence(text, span, read.quantity));
    if (!ways.some(own)) report(path, `"${metric}"`, `words that stand beside "${value}"`);
  } else if (typeof value === "object" && value !== null && "words" in value) {
    const [words] = fits(clause, quote, String(value.words))[0] ?? [];
    const touches = (spans: Span[]): boolean =>
      spans.some((span) => span.end === words?.start || span.start === words?.end);
    if (words && !ways.some(touches)) report(path, `"${metric}"`, `words that stand beside "${value.words}"`);
  }
}

export const beside = clauseRule(
  "beside",
  "每年, 单个项目 and the thing counted belong to the number they stand beside; the neighbour's would be another promise.",
  (clause) =>
    quotedStatements(clause).flatMap((statement) => {
      const findings: Finding[] = [];
      const report: Report = (path, found, expected) => {
        findings.push({
          file: clause.file,
          line: clause.line(path),
          found: `${fieldName(path)}: ${found}`,
          expected,
          next: "put it to the number it stands beside, or cite the words beside this number",
        });
      };
      for (const slot of slotsOf(clause, statement)) checkSlot(clause, statement.quote, slot, report);
      checkMetric(clause, statement, report);
      return findings;
    }),
);
