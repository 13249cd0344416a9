import type { Comparator } from "../domain/quantity.ts";
import { comparableQuantity } from "../normalise/quantities.ts";
import { resolvePhrase } from "../normalise/resolve.ts";
import type { ComparableQuantity } from "../schema/comparable.ts";
import { clauseRule, fieldName, quotedStatements } from "./rule.ts";

type Expectation = { readonly is: Comparator; readonly unless?: (quantity: ComparableQuantity) => boolean };

/** What a field says of its number by its name. */
const EXPECTED: Readonly<Record<string, Expectation>> = {
  sum: { is: "exact" },
  max: { is: "at-most" },
  // 50 平方米 may bound a relief without a word for it; a sum of money that bounds another one has one.
  limit: { is: "at-most", unless: ({ kind }) => kind !== "money" },
  atLeast: { is: "at-least" },
  monthsReached: { is: "at-least" },
  moreThan: { is: "more-than" },
};

export const comparators = clauseRule(
  "comparators",
  "最高 20 万元 is a ceiling and 20 万元 is a sum: the field must be the one that the words say.",
  (clause) =>
    quotedStatements(clause).flatMap(({ quote, claims }) =>
      claims.flatMap((claim) => {
        const expected = claim.role === "phrase" ? EXPECTED[String(claim.path.at(-1))] : undefined;
        const read = expected && resolvePhrase(clause, quote, claim.text);
        if (!read?.ok || read.quantity.comparator === expected?.is) return [];
        if (expected?.unless?.(comparableQuantity(read.quantity, claim.text))) return [];
        return [
          {
            file: clause.file,
            line: clause.line(claim.path),
            found: `${fieldName(claim.path)}: "${claim.text}" is ${read.quantity.comparator}`,
            expected: `a number that is ${expected?.is}`,
            next: "use fixed and sum for an exact amount, ceiling and max for 最高, atLeast for 以上, moreThan for 超过",
          },
        ];
      }),
    ),
);
