import { addMonths } from "../domain/calendar.ts";
import { PROFILE_LABELS } from "../domain/labels.ts";
import type { ProfileKey } from "../domain/profile-keys.ts";
import type { Context, ListRecord } from "./context.ts";
import { recordsOf } from "./context.ts";
import type { AssessGate } from "./data.ts";
import { compare, type Exact, exact, exactOf } from "./exact.ts";
import type { Formula } from "./formula.ts";
import { figure } from "./money.ts";
import { fieldOfKey } from "./prepare.ts";

/** A bound that a followed amount must reach for the measure to pay. */
export type Bound<V> = { readonly value: V; readonly limit: Exact; readonly strict: boolean };

/** Whether what was said opens a gate: yes (perhaps from a bound on), no with the reason, or not said. */
export type Opening<V> =
  | { readonly is: "open"; readonly bounds: readonly Bound<V>[] }
  | { readonly is: "closed"; readonly why: string }
  | { readonly is: "unsaid"; readonly keys: readonly ProfileKey[] };

type Simple = Exclude<AssessGate, { any: unknown }>;
type Matching = Extract<Simple, { is: unknown } | { in: unknown }>;

const open = <V>(bounds: readonly Bound<V>[] = []): Opening<V> => ({ is: "open", bounds });
const closed = <V>(why: string): Opening<V> => ({ is: "closed", why });

const inList = (key: ProfileKey): boolean => key.includes(".");
const wantedBy = (condition: Matching): readonly unknown[] => ("in" in condition ? condition.in : [condition.is]);

/** A step is reached once, in the year (twelve months to the day asked for) in which its months are full. */
function monthsReached<V>(context: Context<V>, key: ProfileKey, months: number): Opening<V> {
  const { asOf } = context;
  const since = context.said(fieldOfKey(key));
  if (typeof since !== "string") return { is: "unsaid", keys: [key] };
  const day = addMonths(since, months);
  if (day > asOf) return closed(`满 ${months} 个月是 ${day}，在 ${asOf} 之后`);
  if (day <= addMonths(asOf, -12)) return closed(`满 ${months} 个月是 ${day}，不在截至 ${asOf} 的一年内`);
  return open();
}

function threshold<V>(context: Context<V>, key: ProfileKey, limit: Exact, strict: boolean): Opening<V> {
  const value = context.amount(key);
  if (value === undefined) return { is: "unsaid", keys: [key] };
  const reached = context.algebra.reaches(value, limit, strict);
  if (reached === undefined) return open([{ value, limit, strict }]);
  return reached ? open() : closed(`「${PROFILE_LABELS[key]}」没有${strict ? "超过" : "达到"} ${figure(limit)}`);
}

function simple<V>(context: Context<V>, condition: Simple): Opening<V> {
  const { key } = condition;
  if ("monthsReached" in condition) return monthsReached(context, key, condition.monthsReached.value);
  if ("atLeast" in condition || "moreThan" in condition) {
    const limit = "atLeast" in condition ? condition.atLeast : condition.moreThan;
    const amount = limit.kind === "money" ? exact(limit.yuan) : exactOf(limit.value);
    return threshold(context, key, amount, "moreThan" in condition);
  }
  const said = context.said(fieldOfKey(key));
  if (said === undefined) return { is: "unsaid", keys: [key] };
  const values: readonly unknown[] = Array.isArray(said) ? said : [said];
  return values.some((value) => wantedBy(condition).includes(value)) ? open() : closed(`不符合「${condition.words}」`);
}

function one<V>(context: Context<V>, condition: AssessGate): Opening<V> {
  if (!("any" in condition)) return simple(context, condition);
  const openings = condition.any.map((inner) => simple(context, inner));
  const ways = openings.flatMap((opening) => (opening.is === "open" ? [opening.bounds] : []));
  if (ways.some((bounds) => bounds.length === 0)) return open();
  const [easiest] = ways.flat().sort((a, b) => compare(a.limit, b.limit));
  if (easiest) return open([easiest]);
  const keys = openings.flatMap((opening) => (opening.is === "unsaid" ? opening.keys : []));
  return keys.length > 0 ? { is: "unsaid", keys } : (openings[0] ?? open());
}

const conditionsOnRecords = (gate: readonly AssessGate[]): Matching[] =>
  gate.filter((each): each is Matching => !("any" in each) && inList(each.key) && ("is" in each || "in" in each));

const meets = (record: ListRecord, conditions: readonly Matching[]): boolean =>
  conditions.every((each) => wantedBy(each).includes(record[each.key.split(".")[1] ?? ""]));

/** The records of a list that meet every condition of a gate on that list; undefined if the list was not said. */
export function recordsThrough<V>(
  context: Context<V>,
  gate: readonly AssessGate[],
  key: ProfileKey,
): readonly ListRecord[] | undefined {
  const conditions = conditionsOnRecords(gate).filter((each) => fieldOfKey(each.key) === fieldOfKey(key));
  return recordsOf(context, key)?.filter((record) => meets(record, conditions));
}

/** One record of a list must meet all conditions on it together: a project that is led and another of the right level are not one. */
function records<V>(context: Context<V>, gate: readonly AssessGate[]): Opening<V>[] {
  const conditions = conditionsOnRecords(gate);
  const fields = [...new Set(conditions.map(({ key }) => fieldOfKey(key)))];
  return fields.map((field) => {
    const own = conditions.filter(({ key }) => fieldOfKey(key) === field);
    const [first] = own;
    const list = first && recordsOf(context, first.key);
    if (!list) return { is: "unsaid", keys: own.map(({ key }) => key) };
    const words = own.map((each) => `「${each.words}」`).join("");
    return list.some((record) => meets(record, own)) ? open() : closed(`没有一项同时符合${words}`);
  });
}

/** All conditions of a gate together. What is false closes it even if something else was not said. */
export function opening<V>(context: Context<V>, gate: readonly AssessGate[]): Opening<V> {
  if (gate.length === 0) return open();
  const onRecords: readonly AssessGate[] = conditionsOnRecords(gate);
  const openings = [
    ...gate.filter((each) => !onRecords.includes(each)).map((each) => one(context, each)),
    ...records(context, gate),
  ];
  const shut = openings.find((each) => each.is === "closed");
  if (shut) return shut;
  const keys = openings.flatMap((each) => (each.is === "unsaid" ? each.keys : []));
  if (keys.length > 0) return { is: "unsaid", keys };
  return open(openings.flatMap((each) => (each.is === "open" ? each.bounds : [])));
}

/** A formula that pays only where every bound is reached. */
export const bounded = <V>(bounds: readonly Bound<V>[], then: Formula<V>): Formula<V> =>
  bounds.reduce<Formula<V>>((formula, bound) => ({ is: "where", ...bound, pays: formula }), then);
