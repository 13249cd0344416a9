import type { Span } from "../domain/verbatim.ts";
import type { ClauseFile } from "../normalise/clause-file.ts";
import { resolveWords } from "../normalise/resolve.ts";
import { clauseRule, type Quoted, quotedStatements } from "./rule.ts";

const JOINTS = new Set(["、", "以及", "及"]);
const ENDS = new Set([..."，,；;。：:（(）)"]);
const overlap = (a: Span, b: Span): boolean => a.start < b.end && a.end > b.start;

/** The items of a list joined by 、 and 及 around a place, the place's own among them. */
function listAround(text: string, { start, end }: Span): Span[] {
  let from = start;
  while (from > 0 && !ENDS.has(text.charAt(from - 1))) from--;
  let to = end;
  while (to < text.length && !ENDS.has(text.charAt(to))) to++;
  const items: Span[] = [];
  for (const item of text.slice(from, to).split(/(、|以及|及)/)) {
    if (item !== "" && !JOINTS.has(item)) items.push({ start: from, end: from + item.length });
    from += item.length;
  }
  return items;
}

const citedBy = (clause: ClauseFile, { quote, claims }: Quoted, keep: (key: unknown) => boolean): Span[] =>
  claims.flatMap((claim) =>
    claim.role !== "phrase" && keep(claim.path.at(-1)) ? (resolveWords(clause, quote, claim.text) ?? []) : [],
  );

export const gifts = clauseRule(
  "gifts",
  "What is given in kind is a list in the text: an item that no measure names is lost.",
  (clause) => {
    const statements = quotedStatements(clause);
    return statements.flatMap((statement) => {
      const given = citedBy(clause, statement, (key) => key === "what");
      const others = statements.flatMap((other) =>
        other === statement ? given : citedBy(clause, other, (key) => key === "what" || key === "instrument"),
      );
      const items = given.flatMap((span) => listAround(clause.compact.text, span));
      const missed = items.filter(
        (item, i) =>
          items.findIndex((one) => one.start === item.start) === i && !others.some((span) => overlap(span, item)),
      );
      return missed.map(({ start, end }) => ({
        file: clause.file,
        line: clause.line(statement.place.path),
        found: `"${clause.compact.text.slice(start, end)}", which no measure of the clause gives`,
        expected: "each item of a list of things given",
        next: "add it to `gives`, or write it as a measure of its own",
      }));
    });
  },
);
