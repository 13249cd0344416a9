import { PROFILE_KEYS } from "../domain/profile-keys.ts";
import { KEY_WORDS } from "../domain/profile-words.ts";
import type { ClauseFile } from "../normalise/clause-file.ts";
import { type Path, valueAt } from "../normalise/yaml-source.ts";
import { type Mutant, mutant, places } from "./mutant.ts";

const CHOICES = [...new Set(Object.values(KEY_WORDS).flatMap(({ values }) => Object.keys(values ?? {})))];
const otherKeys = (key: unknown): string[] => PROFILE_KEYS.filter((one) => one !== key);
const has = <K extends string>(value: unknown, key: K): value is Record<K, unknown> =>
  typeof value === "object" && value !== null && key in value;

function* inputMutants(clause: ClauseFile, path: Path, value: unknown): Generator<Mutant> {
  for (const to of [...otherKeys(value), "not-asked"]) if (to !== value) yield mutant("input", clause, path, to);
  if (Array.isArray(value)) for (const one of value) yield mutant("input", clause, path, one);
}

/** The values of a condition: false for true, another string, one string less, one more. */
function* valueMutants(clause: ClauseFile, path: Path, condition: unknown): Generator<Mutant> {
  if (has(condition, "is") && typeof condition.is === "boolean")
    yield mutant("gate value", clause, [...path, "is"], !condition.is);
  if (has(condition, "is") && typeof condition.is === "string")
    for (const to of CHOICES) if (to !== condition.is) yield mutant("gate value", clause, [...path, "is"], to);
  if (has(condition, "in") && Array.isArray(condition.in)) {
    const values: unknown[] = condition.in;
    for (const i of values.keys()) yield mutant("gate value", clause, [...path, "in"], values.toSpliced(i, 1));
    for (const to of CHOICES)
      if (!values.includes(to)) yield mutant("gate value", clause, [...path, "in"], [...values, to]);
  }
  for (const [is, other] of [
    ["atLeast", "moreThan"],
    ["moreThan", "atLeast"],
  ] as const)
    if (has(condition, is) && has(condition, "key"))
      yield mutant("gate comparison", clause, path, { key: condition.key, [other]: condition[is] });
}

/** Whether each step asks for the key of a gate's condition itself: without the condition the steps say the same. */
function isRepeatedBySteps(clause: ClauseFile, path: Path, condition: unknown): boolean {
  const tiers = valueAt(clause.written, [...path.slice(0, 2), "amount", "tiers"]);
  if (path.at(-2) !== "gate" || !has(condition, "key") || !Array.isArray(tiers)) return false;
  return tiers.every((tier) => has(tier, "when") && JSON.stringify(tier.when).includes(`"key":"${condition.key}"`));
}

/** What a measure asks of the founder: inputs, results in hand and conditions, each with another key or value, and dropped. */
export function* profileMutants(clause: ClauseFile): Generator<Mutant> {
  for (const { path, value } of places(clause.written.measures ?? [], ["measures"])) {
    const key = path.at(-1);
    if (key === "input") yield* inputMutants(clause, path, value);
    if (key === "inHand" || key === "earlier") {
      for (const to of otherKeys(value)) yield mutant(key, clause, path, to);
      yield mutant(`${key} dropped`, clause, path, undefined);
    }
    if (typeof key !== "number" || !["gate", "when", "any"].includes(String(path.at(-2)))) continue;
    if (has(value, "key"))
      for (const to of otherKeys(value.key)) yield mutant("gate key", clause, [...path, "key"], to);
    yield* valueMutants(clause, path, value);
    if (!isRepeatedBySteps(clause, path, value)) yield mutant("gate dropped", clause, path, undefined);
  }
}
