import { valueOfWords } from "../domain/lexicon.ts";
import { termsIn } from "../domain/terms.ts";
import { citedParts, findCitation } from "../domain/verbatim.ts";
import { clauseRule, fieldName, quotedStatements } from "./rule.ts";

export const terms = clauseRule(
  "terms",
  "企业 cut out of 中小企业, or OPC out of OPC 社区, is somebody else: a cited term stands whole in its sentence.",
  (clause) =>
    quotedStatements(clause).flatMap(({ quote, claims }) => {
      const text = clause.compact.text.slice(quote.start, quote.end);
      return claims.flatMap((claim) => {
        if (claim.role !== "lexicon") return [];
        const decides = valueOfWords(claim.field, claim.text);
        if (!decides || !citedParts(claim.text).some((part) => part.includes(decides.term.replace(/\s/g, ""))))
          return [];
        const whole = termsIn(claim.field, text);
        const spans = findCitation(text, claim.text).flat();
        const inside = whole.filter(({ span }) => spans.some((one) => span.start < one.end && span.end > one.start));
        // Words that do not stand in the quote are the citations rule's.
        if (spans.length === 0 || inside.some(({ value }) => value === decides.value)) return [];
        return [
          {
            file: clause.file,
            line: clause.line(claim.path),
            found: `${fieldName(claim.path)}: "${claim.text}" is a part of ${inside.map(({ term }) => term).join(", ")}`,
            expected: "words that stand for themselves in the quote",
            next: "cite the whole term, and the value that it says",
          },
        ];
      });
    }),
);
