import type { Expected } from "../normalise/claims.ts";
import { comparableQuantity } from "../normalise/quantities.ts";
import { resolvePhrase } from "../normalise/resolve.ts";
import type { ComparableQuantity } from "../schema/comparable.ts";
import { clauseRule, fieldName, quotedStatements } from "./rule.ts";

const FITS: Record<Expected, (q: ComparableQuantity) => boolean> = {
  any: () => true,
  money: (q) => q.kind === "money",
  rate: (q) => q.kind === "rate",
  date: (q) => q.kind === "date",
  duration: (q) => q.kind === "duration",
  months: (q) => q.kind === "duration" && q.unit === "month",
};

/** What a message calls a kind of number. */
const CALLED: Record<Expected | ComparableQuantity["kind"], string> = {
  any: "a number",
  money: "a sum of money",
  rate: "a rate",
  date: "a date",
  duration: "a length of time",
  months: "a number of months",
  count: "a count",
};

export const quantities = clauseRule(
  "quantities",
  "Each number, unit and comparator is read a second time from the sentence and must come out the same.",
  (clause) =>
    quotedStatements(clause).flatMap(({ quote, claims }) =>
      claims.flatMap((claim) => {
        if (claim.role !== "phrase") return [];
        const at = { file: clause.file, line: clause.line(claim.path) };
        const read = resolvePhrase(clause, quote, claim.text);
        if (!read.ok)
          return [
            {
              ...at,
              found: `${fieldName(claim.path)}: "${claim.text}" ${read.why}`,
              expected: "one number as the quote prints it, with its comparator (最高, 不超过, 以上 …)",
              next: "copy the words from the quote; write … for words between the comparator and the number",
            },
          ];
        const quantity = comparableQuantity(read.quantity, claim.text);
        if (read.quantity.to && quantity.kind !== "count")
          return [
            {
              ...at,
              found: `${fieldName(claim.path)}: "${claim.text}" is a range of ${quantity.kind === "money" ? "sums" : `${quantity.kind}s`}`,
              expected: "one number; only counts may be ranges",
              next: "give the range a field of its own in src/schema first",
            },
          ];
        if (FITS[claim.expects](quantity)) return [];
        return [
          {
            ...at,
            found: `${fieldName(claim.path)}: "${claim.text}" is ${CALLED[quantity.kind]}`,
            expected: CALLED[claim.expects],
            next: "put the number into the field it belongs to",
          },
        ];
      }),
    ),
);
