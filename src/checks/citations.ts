import { LEXICON, valueOfWords } from "../domain/lexicon.ts";
import { resolveWords } from "../normalise/resolve.ts";
import { clauseRule, fieldName, quotedStatements } from "./rule.ts";

export const citations = clauseRule(
  "citations",
  "A value that is not a number rests on words of its quote that the lexicon allows for it.",
  (clause) =>
    quotedStatements(clause).flatMap(({ quote, claims }) =>
      claims.flatMap((claim) => {
        if (claim.role === "phrase") return [];
        const at = { file: clause.file, line: clause.line(claim.path) };
        const field = fieldName(claim.path);
        if (!resolveWords(clause, quote, claim.text))
          return [
            {
              ...at,
              found: `${field}: "${claim.text}"`,
              expected: "words that stand in the statement's quote",
              next: "copy the words from the quote; write … for words left out",
            },
          ];
        if (claim.role !== "lexicon") return [];
        const allowed = valueOfWords(claim.field, claim.text);
        if (allowed?.value === claim.value) return [];
        const terms = Object.entries(LEXICON[claim.field] as Record<string, readonly string[]>)
          .filter(([value]) => value === claim.value)
          .flatMap(([, list]) => list);
        return [
          {
            ...at,
            found: `${field}: ${claim.value} by "${claim.text}"`,
            expected: allowed
              ? `${allowed.value}, which is what "${allowed.term}" says; ${claim.value} needs one of: ${terms.join(" ")}`
              : `words that say ${claim.value}: ${terms.join(" ")}`,
            next: "cite the words that decide, correct the value, or add the term to src/domain/lexicon.ts",
          },
        ];
      }),
    ),
);
