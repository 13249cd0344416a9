import { KEY_WORDS, valuesIn } from "../domain/profile-words.ts";
import { compact } from "../domain/verbatim.ts";
import type { Path } from "../normalise/yaml-source.ts";
import type { WrittenMeasure } from "../schema/written.ts";
import { conditionsOf, keysOf, type Placed, stringsOf, whensOf, wordsOf } from "./gate-conditions.ts";
import { measureAt } from "./measure-at.ts";
import { clauseRule, type Finding, fieldName, quotedStatements } from "./rule.ts";

type Report = (path: Path, found: string, expected: string, next: string) => void;

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

/** How a condition is written for each way of comparing, and what another one compares with. */
const WRITTEN = {
  flag: "is: true",
  choice: "is or in with its values",
  number: "atLeast or moreThan",
  date: "monthsReached",
};
const COMPARED = { flag: "true", choice: "strings", number: "a number", date: "months", no: "false" };

function comparisonOf({ condition }: Placed): keyof typeof COMPARED {
  if ("monthsReached" in condition) return "date";
  if ("atLeast" in condition || "moreThan" in condition) return "number";
  if ("in" in condition || typeof condition.is === "string") return "choice";
  return condition.is ? "flag" : "no";
}

function checkCondition(placed: Placed, quote: string, report: Report): void {
  const { condition, path } = placed;
  const words = wordsOf(condition) ?? quote;
  const known = KEY_WORDS[condition.key];
  if (!known?.allow.test(words)) {
    const expected = known ? `words with ${known.allow.source}` : "a key of src/domain/profile-words.ts";
    report([...path, "key"], `${condition.key} by "${words}"`, expected, "use the key that the words ask for");
    return;
  }
  const comparison = comparisonOf(placed);
  if (comparison !== known.compares)
    report(
      path,
      `${condition.key} compared with ${COMPARED[comparison]}`,
      WRITTEN[known.compares],
      "write what the words say",
    );
  const strings = stringsOf(condition);
  const expected = known.values && valuesIn(known.values, words);
  if (strings && expected && !same(strings, expected))
    report(
      path,
      `${condition.key} ${strings.join(", ")}`,
      `${expected.join(", ")}, as "${words}" says`,
      "write the values that the words name",
    );
}

/** Keys that the words demand and the conditions do not use; the values that they name and no condition has. */
function checkList(
  list: readonly Placed[],
  used: ReadonlySet<string>,
  words: string,
  path: Path,
  report: Report,
): void {
  for (const [key, { demand, values }] of Object.entries(KEY_WORDS)) {
    const demanded = demand?.exec(words)?.[0];
    if (demanded !== undefined && !used.has(key))
      report(
        path,
        `no use of ${key}`,
        `a condition on ${key}, for the text says ${demanded}`,
        "ask the founder for it",
      );
    const own = list.filter(({ condition }) => condition.key === key);
    const have = [...new Set(own.flatMap(({ condition }) => stringsOf(condition) ?? []))];
    const expected = values && valuesIn(values, words);
    if (own.length > 0 && expected && !same(have, expected))
      report(
        path,
        `${key} ${have.join(", ") || "without a value"}`,
        `${expected.join(", ")}, as the text says`,
        "write a condition for each value",
      );
  }
}

/** The words of its conditions and of a step demand conditions beside them; if one step has some, each has. */
function checkLists(measure: WrittenMeasure, path: Path, quote: string, report: Report): void {
  const gate = conditionsOf(measure.gate, [...path, "gate"]);
  const whens = whensOf(measure, path);
  const used = new Set([...gate, ...whens.flatMap(({ list }) => list)].map(({ condition }) => condition.key as string));
  const keyed = gate.length > 0 ? gate : whens.flatMap(({ list }) => list);
  checkList(keyed, new Set([...used, ...keysOf(measure)]), quote, [...path, "gate"], report);
  const cited = gate.map(({ condition }) => wordsOf(condition) ?? "").join("\n");
  checkList(
    [],
    new Set([...gate.map(({ condition }) => condition.key as string), ...keysOf(measure)]),
    cited,
    [...path, "gate"],
    report,
  );
  for (const { list, of, path: at } of whens) {
    const words = [compact(of.replaceAll("…", "")).text, ...list.map(({ condition }) => wordsOf(condition) ?? "")];
    checkList(list, new Set(list.map(({ condition }) => condition.key as string)), words.join("\n"), at, report);
    if (list.length === 0 && whens.some((other) => other.list.length > 0))
      report(
        at,
        "a step without a condition",
        "a condition for each step, as the others have",
        "write when the step applies",
      );
  }
}

function checkKeys({ award, amount }: WrittenMeasure, path: Path, quote: string, report: Report): void {
  const asked = [
    { key: award.inHand, at: ["award", "inHand"] },
    { key: "earlier" in amount ? amount.earlier : undefined, at: ["amount", "earlier"] },
  ];
  for (const { key, at } of asked)
    if (key !== undefined && !KEY_WORDS[key]?.allow.test(quote))
      report([...path, ...at], key, "a key whose words stand in the quote", "name the fact that the sentence is about");
  if (award.inHand !== undefined && award.is !== "selection" && award.is !== "recognition")
    report(
      [...path, "award"],
      `${award.is} with a result in hand`,
      "selection or recognition",
      "correct the award, or remove inHand",
    );
}

export const gates = clauseRule(
  "gates",
  "Who qualifies is data: a gate's key and values are the ones its words name, and no demand of the sentence is left out.",
  (clause) =>
    quotedStatements(clause).flatMap(({ place, quote }) => {
      const measure = measureAt(clause, place.path);
      if (!measure) return [];
      const findings: Finding[] = [];
      const report: Report = (path, found, expected, next) => {
        findings.push({
          file: clause.file,
          line: clause.line(path),
          found: `${fieldName(path)}: ${found}`,
          expected,
          next,
        });
      };
      const text = clause.compact.text.slice(quote.start, quote.end);
      const whens = whensOf(measure, place.path).flatMap(({ list }) => list);
      for (const placed of [...conditionsOf(measure.gate, [...place.path, "gate"]), ...whens])
        checkCondition(placed, text, report);
      checkKeys(measure, place.path, text, report);
      checkLists(measure, place.path, text, report);
      return findings;
    }),
);
