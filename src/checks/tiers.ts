import { findCitation, type Span } from "../domain/verbatim.ts";
import type { Claim } from "../normalise/claims.ts";
import type { ClauseFile } from "../normalise/clause-file.ts";
import { resolvePhrase } from "../normalise/resolve.ts";
import { measureAt } from "./measure-at.ts";
import { clauseRule, type Finding, fieldName, quotedStatements } from "./rule.ts";

/** A claim of a step, with the places in the quote where it may stand. */
type Stepped = {
  readonly claim: Claim;
  readonly step: number;
  readonly field: string;
  readonly places: readonly number[];
};

/** The numbers of an amount stand in one order, whatever their fields are called; conditions and words in orders of their own. */
const fieldIn = (claim: Claim, from: number): string => {
  const field = claim.path
    .slice(from)
    .filter((key) => typeof key === "string")
    .join(".");
  return claim.role === "phrase" && field.startsWith("amount") ? "amount" : field;
};

function stepsOf(clause: ClauseFile, quote: Span, claims: readonly Claim[]): Stepped[] {
  const text = clause.compact.text.slice(quote.start, quote.end);
  return claims.flatMap((claim): Stepped[] => {
    const at = claim.path.indexOf("tiers", 2);
    const step = claim.path[at + 1];
    if (at < 0 || typeof step !== "number") return [];
    const field = fieldIn(claim, at + 2);
    if (claim.role !== "phrase") {
      const places = findCitation(text, claim.text).flatMap(([first]) => (first ? [first.start] : []));
      return [{ claim, step, field, places }];
    }
    const read = resolvePhrase(clause, quote, claim.text);
    return read.ok ? [{ claim, step, field, places: [read.quantity.span.start - quote.start] }] : [];
  });
}

const isCap = ({ claim }: Stepped): boolean => claim.path.includes("caps");

export const tiers = clauseRule(
  "tiers",
  "分别 100、50、20 万元: the first step gets the first sum. Steps, their conditions and their sums stand in one order.",
  (clause) =>
    quotedStatements(clause).flatMap(({ place, quote, claims }) => {
      const amount = measureAt(clause, place.path)?.amount;
      if (amount?.kind !== "tiers") return [];
      const steps = stepsOf(clause, quote, claims);
      const first = Math.min(...steps.filter(({ field }) => field === "of").flatMap(({ places }) => places));
      const isShared = (one: Stepped): boolean => isCap(one) && one.places.every((at) => at < first);
      const findings: Finding[] = [];
      const report = ({ claim }: Stepped, found: string, expected: string, next: string): void => {
        findings.push({
          file: clause.file,
          line: clause.line(claim.path),
          found: `${fieldName(claim.path)}: ${found}`,
          expected,
          next,
        });
      };
      const last = new Map<string, { step: number; at: number; floor: number }>();
      for (const one of steps) {
        if (one.places.length === 0 || isShared(one)) continue;
        const before = last.get(one.field) ?? { step: one.step, at: -1, floor: -1 };
        const floor = before.step === one.step ? before.floor : before.at;
        const at = one.places.find((place) => place >= floor);
        if (at === undefined)
          report(
            one,
            `"${one.claim.text}" stands before the step above`,
            "steps in the order of the text, each with its own words and numbers",
            "give each step the words and the number that stand at its place",
          );
        else
          last.set(one.field, { step: one.step, at: Math.max(at, before.step === one.step ? before.at : at), floor });
      }
      for (const one of steps.filter(isShared)) {
        const having = steps.filter((other) => isShared(other) && other.claim.text === one.claim.text);
        if (having.length === amount.tiers.length || having[0] !== one) continue;
        report(
          one,
          `"${one.claim.text}" in ${having.length} of ${amount.tiers.length} steps`,
          "the same cap in each step: it stands before all of them",
          "add it to the other steps",
        );
      }
      return findings;
    }),
);
