import { inputOfBase, inputOfUnit } from "../domain/inputs.ts";
import type { Path } from "../normalise/yaml-source.ts";
import type { WrittenAmount, WrittenInput, WrittenTierAmount } from "../schema/written.ts";
import { clauseRule, type Finding, quotedStatements } from "./rule.ts";

type Asked = readonly string[] | "not-asked";
const listed = (input: WrittenInput): Asked => (input === "not-asked" ? input : Array.isArray(input) ? input : [input]);
const said = (input: Asked): string => (input === "not-asked" ? input : input.join(" + "));
const same = (a: Asked, b: Asked): boolean => [...a].sort().join() === [...b].sort().join();

type Place = { readonly amount: WrittenTierAmount; readonly path: Path };
const partsOf = (amount: WrittenAmount, path: Path): Place[] => {
  if (amount.kind === "not-stated") return [];
  if (amount.kind !== "tiers") return [{ amount, path }];
  return amount.tiers.map((tier, i) => ({ amount: tier.amount, path: [...path, "tiers", i, "amount"] }));
};

export const inputs = clauseRule(
  "inputs",
  "A share of one's compute bill reckoned on one's API bill is wrong by thousands: the base says which figure is asked.",
  (clause) =>
    quotedStatements(clause).flatMap(({ place, quote }) => {
      const [kind, index] = place.path;
      const measure = kind === "measures" ? clause.written.measures?.[Number(index)] : undefined;
      if (!measure) return [];
      const text = clause.compact.text.slice(quote.start, quote.end);
      return partsOf(measure.amount, [...place.path, "amount"]).flatMap(({ amount, path }): Finding[] => {
        if (amount.kind !== "share" && amount.kind !== "per-unit") return [];
        const over = amount.kind === "share" ? amount.of.is : amount.unit.is;
        const expected = amount.kind === "share" ? inputOfBase(amount.of.is, text) : inputOfUnit(amount.unit.is, text);
        const own = listed(amount.input);
        if (same(own, expected)) return [];
        return [
          {
            file: clause.file,
            line: clause.line([...path, "input"]),
            found: `input ${said(own)} for ${over}`,
            expected: said(expected),
            next: "correct `input`, or say in src/domain/inputs.ts which figure this base asks for",
          },
        ];
      });
    }),
);
