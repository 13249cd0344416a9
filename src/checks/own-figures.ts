import type { Quantity } from "../domain/quantity.ts";
import type { ClauseFile } from "../normalise/clause-file.ts";
import { comparableQuantity } from "../normalise/quantities.ts";
import { numberUse, within } from "./number-use.ts";
import { clauseRule, type Finding, quotedStatements } from "./rule.ts";

const printed = (clause: ClauseFile, q: Quantity): string => clause.compact.text.slice(q.from, q.span.end);

/** 10 万元以下的贷款: a bound of what is meant, for which the founder is asked nothing. */
const BELOW = /^(?:及?以下|以内)/;
const KINDS: readonly string[] = ["money", "rate", "duration"];
const isThreshold = ({ comparator }: Quantity): boolean => comparator === "at-least" || comparator === "more-than";

export const ownFigures = clauseRule(
  "own-figures",
  "A sum that a measure's sentence names and the measure leaves out is lost to it, though a neighbour mentions it.",
  (clause) => {
    const statements = quotedStatements(clause);
    const used = statements.map((one) => numberUse(clause, one));
    const mentioned = used.flatMap(({ figures, words }) => [...figures, ...words]);
    return statements.flatMap(({ place, quote }, i): Finding[] => {
      const own = used[i];
      if (place.path[0] !== "measures" || !own) return [];
      const others = used.flatMap(({ figures }, j) => (i === j ? [] : figures));
      return clause.quantities.flatMap((q): Finding[] => {
        if (q.span.start < quote.start || q.span.end > quote.end || within(q, own.figures)) return [];
        const { kind } = comparableQuantity(q, printed(clause, q));
        // A sum is somebody's figure; other numbers may be part of a condition in the text's own words.
        const isSum = kind === "money" && !BELOW.test(clause.compact.text.slice(q.span.end));
        const said = isSum ? within(q, others) && !isThreshold(q) : within(q, [...others, ...own.words]);
        // A number that nobody mentions is the numerals rule's.
        if (!KINDS.includes(kind) || said || !within(q, mentioned)) return [];
        return [
          {
            file: clause.file,
            line: clause.line(place.path),
            found: `"${printed(clause, q)}" in the quote of ${place.id}`,
            expected: isThreshold(q)
              ? "a gate with atLeast or moreThan, or a condition"
              : "a field of this measure, or of another statement of the clause",
            next: "use the number, or shorten the quote if it belongs to another statement",
          },
        ];
      });
    });
  },
);
