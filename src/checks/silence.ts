import { termsIn } from "../domain/terms.ts";
import type { ClauseFile } from "../normalise/clause-file.ts";
import type { WrittenMeasure, WrittenTarget } from "../schema/written.ts";
import { measureAt } from "./measure-at.ts";
import { clauseRule, type Finding, type Quoted, quotedStatements } from "./rule.ts";

type Said = { readonly field: string; readonly found: string; readonly expected: string; readonly next: string };

const CITE = "cite the words, or shorten the quote if they belong to another statement";

function silentPayee({ payee, ambiguity }: WrittenMeasure): Said[] {
  if (typeof payee !== "string" || ambiguity?.some((one) => one.about === "payee")) return [];
  return [
    {
      field: "payee",
      found: `payee ${payee}`,
      expected: "the payee with the words that name it, or an ambiguity about the payee",
      next: "cite the words, or say in `ambiguity` what the text leaves open",
    },
  ];
}

/** Fields whose words stand in the quote only if the field has them. */
function silentTerms({ stacking, amount }: WrittenMeasure, text: string): Said[] {
  const fields = [
    { field: "stacking", lexical: "stacking", value: stacking },
    ...(amount.kind === "tiers"
      ? [{ field: "amount.combine", lexical: "combine", value: amount.combine } as const]
      : []),
  ] as const;
  return fields.flatMap(({ field, lexical, value }) => {
    const [found] = termsIn(lexical, text);
    if (typeof value !== "string" || !found) return [];
    return [
      { field, found: `${field} ${value}`, expected: `${found.value}, for the quote says ${found.term}`, next: CITE },
    ];
  });
}

function silentDeadline({ deadline }: WrittenTarget, clause: ClauseFile, { quote }: Quoted): Said[] {
  const date = clause.quantities.find(
    (q) => q.unit === "日期" && q.span.start >= quote.start && q.span.end <= quote.end,
  );
  if (deadline !== "not-stated" || !date) return [];
  const words = clause.compact.text.slice(date.span.start, date.span.end);
  return [{ field: "deadline", found: "deadline not-stated", expected: `the date in the quote, ${words}`, next: CITE }];
}

export const silence = clauseRule(
  "silence",
  "Silence is a value: a field is silent only where the sentence is, and an unnamed payee is said to be unclear.",
  (clause) =>
    quotedStatements(clause).flatMap((statement): Finding[] => {
      const { path } = statement.place;
      const measure = measureAt(clause, path);
      const target = path[0] === "targets" ? clause.written.targets?.[Number(path[1])] : undefined;
      const text = clause.compact.text.slice(statement.quote.start, statement.quote.end);
      const said = [
        ...(measure ? [...silentPayee(measure), ...silentTerms(measure, text)] : []),
        ...(target ? silentDeadline(target, clause, statement) : []),
      ];
      return said.map(({ field, ...rest }) => ({
        file: clause.file,
        line: clause.line([...path, ...field.split(".")]),
        ...rest,
      }));
    }),
);
