import { compact } from "../domain/verbatim.ts";
import type { Path } from "../normalise/yaml-source.ts";
import type { WrittenGateCondition, WrittenMeasure } from "../schema/written.ts";

export type SimpleCondition = Exclude<WrittenGateCondition, { any: unknown }>;
/** A condition with its place in the frontmatter. */
export type Placed = { readonly condition: SimpleCondition; readonly path: Path };

/** The conditions of a gate or a step, those of `any` too. */
export const conditionsOf = (list: readonly WrittenGateCondition[], path: Path): Placed[] =>
  list.flatMap((condition, i) =>
    "any" in condition
      ? condition.any.map((one, j) => ({ condition: one, path: [...path, i, "any", j] }))
      : [{ condition, path: [...path, i] }],
  );

/** The conditions of each step of a measure, with the words of the step. */
export const whensOf = ({ amount }: WrittenMeasure, path: Path) =>
  amount.kind === "tiers"
    ? amount.tiers.map((tier, i) => {
        const at = [...path, "amount", "tiers", i, "when"];
        return { list: conditionsOf(tier.when, at), of: tier.of, path: at };
      })
    : [];

/** The words a condition cites, without white space; undefined for one that cites a number. */
export const wordsOf = (condition: SimpleCondition): string | undefined =>
  "words" in condition ? compact(condition.words.replaceAll("…", "")).text : undefined;

/** The strings a condition allows; undefined if it compares none. */
export const stringsOf = (condition: SimpleCondition): readonly string[] | undefined => {
  if ("in" in condition) return condition.in;
  return "is" in condition && typeof condition.is === "string" ? [condition.is] : undefined;
};

/** The profile keys that a measure uses outside its gate and steps: result in hand, earlier steps, inputs. */
export function keysOf({ amount, award }: WrittenMeasure): string[] {
  const parts = amount.kind === "tiers" ? amount.tiers.map((tier) => tier.amount) : [amount];
  const inputs = parts.flatMap((part) => ("input" in part && part.input !== "not-asked" ? [part.input].flat() : []));
  const earlier = "earlier" in amount && amount.earlier !== undefined ? [amount.earlier] : [];
  return [...(award.inHand === undefined ? [] : [award.inHand]), ...earlier, ...inputs];
}
