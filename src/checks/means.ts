import { meansOf } from "../domain/means.ts";
import { resolvePhrase } from "../normalise/resolve.ts";
import { valueAt } from "../normalise/yaml-source.ts";
import { clauseRule, fieldName, quotedStatements } from "./rule.ts";

export const means = clauseRule(
  "means",
  "70 % paid to you, 70 % off and 70 % still to pay look alike: the words beside the rate say which.",
  (clause) =>
    quotedStatements(clause).flatMap(({ quote, claims }) =>
      claims.flatMap((claim) => {
        if (claim.role !== "phrase" || claim.path.at(-1) !== "rate") return [];
        const read = resolvePhrase(clause, quote, claim.text);
        if (!read.ok) return []; // the quantities rule says so
        const { start, end } = read.quantity.span;
        const text = clause.compact.text.slice(quote.start, quote.end);
        const expected = meansOf(text, { start: start - quote.start, end: end - quote.start });
        const path = [...claim.path.slice(0, -1), "means"];
        const is = String(valueAt(clause.written, path));
        if (expected?.means === is) return [];
        return [
          {
            file: clause.file,
            line: clause.line(path),
            found: `${fieldName(path)}: ${is}`,
            expected: expected
              ? `${expected.means}, as ${expected.words} beside "${claim.text}" says`
              : "a quote that says it",
            next: "correct `means`, or add the word to src/domain/means.ts",
          },
        ];
      }),
    ),
);
