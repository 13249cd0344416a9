import { compact } from "../domain/verbatim.ts";
import { clauseRule, quotedStatements } from "./rule.ts";

const STOP = /[，,、；;。：:（）()“”〔〕]/;

export const quoteEnds = clauseRule(
  "quote-ends",
  "A quote cut within a phrase can say the opposite of its sentence: it starts and ends where the text has a stop.",
  (clause) => {
    const { text } = clause.compact;
    const { heading } = clause.written;
    return quotedStatements(clause).flatMap(({ place, quote }) => {
      const headed = heading !== "not-applicable" && text.slice(0, quote.start).endsWith(compact(heading).text);
      const starts = quote.start === 0 || headed || STOP.test(text.charAt(quote.start - 1));
      const ends =
        quote.end === text.length || STOP.test(text.charAt(quote.end - 1)) || STOP.test(text.charAt(quote.end));
      if (starts && ends) return [];
      const [from, to] = starts ? [quote.end - 8, quote.end + 8] : [quote.start - 8, quote.start + 8];
      return [
        {
          file: clause.file,
          line: clause.line([...place.path, "quote"]),
          found: `a quote that ${starts ? "ends" : "starts"} within …${text.slice(Math.max(0, from), to)}…`,
          expected: "a quote from stop to stop",
          next: "copy the whole part of the sentence",
        },
      ];
    });
  },
);
