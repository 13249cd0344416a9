import { addressedIn, recipientsIn } from "../domain/recipients.ts";
import { hasFigure, measureAt } from "./measure-at.ts";
import { clauseRule, quotedStatements } from "./rule.ts";

export const payees = clauseRule(
  "payees",
  "最高500万元 for an OPC community goes to its operator: 给予 X, 对 X 给予 and 为 X 提供 say who receives.",
  (clause) =>
    quotedStatements(clause).flatMap(({ place, quote }) => {
      const measure = measureAt(clause, place.path);
      if (!measure) return [];
      const text = clause.compact.text.slice(quote.start, quote.end);
      const { payee, amount } = measure;
      const is = typeof payee === "string" ? payee : payee.is;
      const named = recipientsIn(text);
      // Without 给予 X the one who gets a sum is someone whom the sentence turns to.
      const who = named.length > 0 || !hasFigure(amount) ? named : addressedIn(text, is === payee);
      if (who.length === 0 || who.some(({ value }) => value === is)) return [];
      const expected = [...new Set(who.map(({ value, term }) => `${value} (${term})`))].join(" or ");
      return [
        {
          file: clause.file,
          line: clause.line([...place.path, "payee"]),
          found: `payee ${is}`,
          expected: `the one whom the sentence names: ${expected}`,
          next: "correct the payee and cite these words; what remains unclear goes into `ambiguity`",
        },
      ];
    }),
);
