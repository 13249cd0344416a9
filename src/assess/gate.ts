import { addMonths } from "../domain/calendar.ts";
import type { ProfileKey } from "../domain/profile-keys.ts";
import type { GateCondition } from "../schema/comparable.ts";
import type { Context } from "./context.ts";
import { exact } from "./exact.ts";

/** A bound that a followed amount must reach for the measure to pay. */
export type Bound<V> = { readonly value: V; readonly limit: bigint; readonly strict: boolean };

/** Whether what was said opens a gate: yes (perhaps from a bound on), no with the reason, or not said. */
export type Opening<V> =
  | { readonly is: "open"; readonly bounds: readonly Bound<V>[] }
  | { readonly is: "closed"; readonly why: string }
  | { readonly is: "unsaid"; readonly keys: readonly ProfileKey[] };

type Simple = Exclude<GateCondition, { any: unknown }>;

const open = <V>(bounds: readonly Bound<V>[] = []): Opening<V> => ({ is: "open", bounds });
const closed = (why: string): { is: "closed"; why: string } => ({ is: "closed", why });

/** A profile's value; of a list of records, the values of one of their fields. */
function saidAt(profile: object, key: ProfileKey): unknown {
  const [head = "", field] = key.split(".");
  const value = (profile as Readonly<Record<string, unknown>>)[head];
  if (field === undefined || !Array.isArray(value)) return value;
  return value.map((item: Readonly<Record<string, unknown>>) => item[field]);
}

function monthsReached<V>({ profile, asOf }: Context<V>, key: ProfileKey, months: number): Opening<V> {
  const since = saidAt(profile, key);
  if (typeof since !== "string") return { is: "unsaid", keys: [key] };
  const day = addMonths(since, months);
  if (day > asOf) return closed(`满 ${months} 个月是 ${day}，在 ${asOf} 之后`);
  if (day <= addMonths(asOf, -12)) return closed(`满 ${months} 个月是 ${day}，不在截至 ${asOf} 的一年内`);
  return open();
}

function simple<V>(context: Context<V>, condition: Simple): Opening<V> {
  const { key } = condition;
  if ("monthsReached" in condition) return monthsReached(context, key, condition.monthsReached.value);
  if ("atLeast" in condition || "moreThan" in condition) {
    const strict = "moreThan" in condition;
    const limit = strict ? condition.moreThan : condition.atLeast;
    const value = context.amount(key);
    if (value === undefined) return { is: "unsaid", keys: [key] };
    return open([{ value, limit: BigInt(limit.kind === "money" ? limit.yuan : limit.value), strict }]);
  }
  const said = saidAt(context.profile, key);
  if (said === undefined) return { is: "unsaid", keys: [key] };
  const values: unknown[] = Array.isArray(said) ? said : [said];
  const wanted: readonly unknown[] = "in" in condition ? condition.in : [condition.is];
  return values.some((value) => wanted.includes(value)) ? open() : closed(`不符合「${condition.words}」`);
}

function one<V>(context: Context<V>, condition: GateCondition): Opening<V> {
  if (!("any" in condition)) return simple(context, condition);
  const openings = condition.any.map((inner) => simple(context, inner));
  const opened = openings.find((opening) => opening.is === "open");
  if (opened) return opened;
  const keys = openings.flatMap((opening) => (opening.is === "unsaid" ? opening.keys : []));
  return keys.length > 0 ? { is: "unsaid", keys } : (openings[0] ?? open());
}

/** All conditions of a gate together. What is false closes it even if something else was not said. */
export function opening<V>(context: Context<V>, gate: readonly GateCondition[]): Opening<V> {
  const openings = gate.map((condition) => one(context, condition));
  const shut = openings.find((each) => each.is === "closed");
  if (shut) return shut;
  const keys = openings.flatMap((each) => (each.is === "unsaid" ? each.keys : []));
  if (keys.length > 0) return { is: "unsaid", keys };
  return open(openings.flatMap((each) => (each.is === "open" ? each.bounds : [])));
}

/** An amount that is paid only where every bound is reached. */
export const bounded = <V>({ algebra }: Context<V>, bounds: readonly Bound<V>[], then: V): V =>
  bounds.reduce((value, bound) => algebra.where(bound.value, exact(bound.limit), bound.strict, value), then);
