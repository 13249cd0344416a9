import { READINGS, type Reading } from "../assess/context.ts";
import type { FollowedKey } from "../assess/crossings.ts";
import { crossings, totalsAlong } from "../assess/crossings.ts";
import { compare, div, type Exact, exact, exactOf, plus, toNumber } from "../assess/exact.ts";
import { type Piecewise, valueAt } from "../assess/piecewise.ts";
import type { Profile } from "../domain/profile.ts";
import type { DecideData } from "./data.ts";

/** A stretch of one input on which the same places lead; `from` and `to` in yuan, a single amount where they are equal. */
export type Lead = { readonly from: number; readonly to: number; readonly leaders: readonly string[] };
export type Along = {
  readonly key: FollowedKey;
  readonly totals: ReadonlyMap<string, Readonly<Record<Reading, Piecewise>>>;
  /** From 0 upwards, by reading. */
  readonly leads: Readonly<Record<Reading, readonly Lead[]>>;
};

/** The places with the highest total at an amount, in the dataset's order. */
export function leadersAt(totals: Along["totals"], reading: Reading, x: Exact): string[] {
  const values = [...totals].map(([id, readings]) => ({ id, value: valueAt(readings[reading], x) }));
  const [most] = values.map(({ value }) => value).sort((a, b) => compare(b, a));
  return values.filter(({ value }) => most && compare(value, most) === 0).map(({ id }) => id);
}

const middle = (a: Exact, b: Exact): Exact => div(plus(a, b), exact(2));

function leadsOf(totals: Along["totals"], reading: Reading, points: readonly Exact[]): Lead[] {
  const found: Lead[] = [];
  const add = (from: Exact, to: Exact, leaders: readonly string[]): void => {
    const last = found.at(-1);
    if (last && last.leaders.join() === leaders.join()) found[found.length - 1] = { ...last, to: toNumber(to) };
    else found.push({ from: toNumber(from), to: toNumber(to), leaders });
  };
  points.forEach((point, i) => {
    add(point, point, leadersAt(totals, reading, point));
    const next = points[i + 1];
    if (next) add(point, next, leadersAt(totals, reading, middle(point, next)));
  });
  return found;
}

/** Every place's total along one input, and who leads where; exact, since the crossing points are solved. */
export function along(profile: Profile, key: FollowedKey, { assess, today }: DecideData): Along {
  const totals = totalsAlong(profile, key, assess, today);
  const found = crossings(profile, key, assess, today);
  const ends = [...totals.values()].flatMap(({ optimistic: { points } }) => [points[0], points.at(-1)]);
  const leads = (reading: Reading): Lead[] => {
    const points = found.filter((one) => one.reading === reading).flatMap(({ at }) => at);
    const all = [...new Set([...points, ...ends.flatMap((end) => (end ? [toNumber(end)] : []))])];
    return leadsOf(totals, reading, all.sort((a, b) => a - b).map(exactOf));
  };
  const [conservative, optimistic] = READINGS.map(leads);
  return { key, totals, leads: { conservative: conservative ?? [], optimistic: optimistic ?? [] } };
}

/** Where the lead changes nearest to an amount: at `at`, from `now` to `beyond`, going up or down. */
export type Turn = {
  readonly at: number;
  readonly up: boolean;
  readonly now: readonly string[];
  readonly beyond: readonly string[];
};

/** The stretch that an amount lies in: a single amount by itself, before the stretches that end and begin there. */
function positionOf(leads: readonly Lead[], own: number): number {
  const exactly = leads.findIndex(({ from, to }) => from === to && from === own);
  return exactly >= 0 ? exactly : leads.findIndex(({ from, to }) => own >= from && own <= to);
}

/** Who leads at an amount; undefined beyond what was followed. */
export const leadAt = (leads: readonly Lead[], own: number): Lead | undefined => leads[positionOf(leads, own)];

/** The change of lead nearest to an amount, or undefined where the lead never changes. */
export function nearestTurn(leads: readonly Lead[], own: number): Turn | undefined {
  const at = positionOf(leads, own);
  const now = leads[at];
  if (!now) return undefined;
  const turn = (up: boolean): Turn[] => {
    const step = up ? 1 : -1;
    const next = leads[at + step];
    if (!next || (!up && now.from === 0)) return [];
    // A tie at one amount only is where the lead passes on.
    const { leaders } = next.from === next.to ? (leads[at + 2 * step] ?? next) : next;
    return [{ at: up ? now.to : now.from, up, now: now.leaders, beyond: leaders }];
  };
  return [...turn(true), ...turn(false)]
    .filter(({ now: a, beyond }) => a.join() !== beyond.join())
    .sort((a, b) => Math.abs(a.at - own) - Math.abs(b.at - own))[0];
}
