import { compact, occurrences } from "../domain/verbatim.ts";
import { statementsOf } from "../normalise/claims.ts";
import type { Path } from "../normalise/yaml-source.ts";
import { clauseRule } from "./rule.ts";

export const quotes = clauseRule(
  "quotes",
  "A statement without its sentence is not there: each quote stands once in its clause.",
  (clause) => {
    const quoted: { path: Path; quote: string }[] = [
      ...statementsOf(clause.written).map(({ path, quote }) => ({ path: [...path, "quote"], quote })),
      ...(clause.written.definitions ?? []).map(({ quote }, i) => ({ path: ["definitions", i, "quote"], quote })),
    ];
    return quoted.flatMap(({ path, quote }) => {
      const times = occurrences(clause.compact.text, compact(quote).text).length;
      if (times === 1) return [];
      return [
        {
          file: clause.file,
          line: clause.line(path),
          found: `"${quote}" stands ${times} times in the clause`,
          expected: "a verbatim passage that stands once",
          next: times === 0 ? "copy the passage from the clause below" : "make the quote longer until it is unique",
        },
      ];
    });
  },
);
