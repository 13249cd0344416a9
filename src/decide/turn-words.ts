import { READINGS, type Reading } from "../assess/context.ts";
import type { FollowedKey } from "../assess/crossings.ts";
import { PROFILE_LABELS } from "../domain/labels.ts";
import type { Profile } from "../domain/profile.ts";
import { shortMoney } from "../domain/wording.ts";
import type { DecideData } from "./data.ts";
import { type Along, leadAt, nearestTurn, type Turn } from "./turns.ts";
import { listed, READING_NAMES } from "./words.ts";

/** The inputs whose nearest change of lead is always said. */
export const MAIN_INPUTS = [
  "computeSpend",
  "modelApiSpend",
  "equityPaidIn",
  "modelRndCost",
] as const satisfies readonly FollowedKey[];

/** A sum at which something turns: exact where it is a round sum, else to a hundred yuan (a yuan below 万). */
export function pointWords(yuan: number): string {
  const step = yuan < 1e4 ? 1 : 100;
  const near = Math.round(yuan / step) * step;
  return Math.abs(near - yuan) < 1e-6 ? shortMoney(near) : `约${shortMoney(near)}`;
}

const isWithin = (some: readonly string[], all: readonly string[]): boolean => some.every((one) => all.includes(one));

/** `成都反超`, `成都追平`, `成都单独最多`. */
function change({ now, beyond }: Turn, name: (place: string) => string): string {
  const names = (places: readonly string[]): string => listed(places.map(name));
  if (isWithin(now, beyond)) return `${names(beyond.filter((one) => !now.includes(one)))}追平，与${names(now)}并列领先`;
  if (isWithin(beyond, now)) return `不再并列，${names(beyond)}领先`;
  return `${names(beyond)}反超${beyond.length > 1 ? "，并列领先" : ""}`;
}

function turnWords(turn: Turn, subject: string, name: (place: string) => string): string {
  const reached = turn.up && isWithin(turn.now, turn.beyond) ? "达到" : turn.up ? "超过" : "低于";
  const when = turn.at === 0 ? `${subject}只要大于 0` : `${subject}${reached}${pointWords(turn.at)}时`;
  return `${when}，${change(turn, name)}`;
}

/** The nearest change of lead along an input in words, a sentence a reading: 「算力支出超过50万元时，成都反超（乐观口径）」. */
export function turnSentences({ key, leads }: Along, own: number, name: (place: string) => string): string[] {
  const subject = PROFILE_LABELS[key];
  const said = (reading: Reading): string => {
    const turn = nearestTurn(leads[reading], own);
    if (turn) return turnWords(turn, subject, name);
    const who = (leadAt(leads[reading], own)?.leaders ?? []).map(name);
    const any = leads[reading].length === 1 ? "无论多少" : "只要大于 0，不论多少";
    return `${subject}${any}，领先的都是${listed(who)}${who.length > 1 ? "，并列" : ""}`;
  };
  const [low, high] = READINGS.map(said);
  if (low === undefined || high === undefined) return [];
  if (low === high) return [`${low}（两种口径都是）`];
  return [`${low}（${READING_NAMES.conservative}）`, `${high}（${READING_NAMES.optimistic}）`];
}

/** What happens at each numbered point of a chart, from left to right. */
export const markSentences = (
  { key, leads }: Along,
  marks: readonly { readonly reading: Reading; readonly i: number }[],
  name: (place: string) => string,
): string[] =>
  marks.map(({ reading, i }) => {
    const all = leads[reading];
    const [next, last] = [all[i], all[i - 1]];
    const passing = next && next.from === next.to ? all[i + 1] : undefined;
    if (!next || !last) return "";
    const turn = { at: next.from, up: true, now: last.leaders, beyond: (passing ?? next).leaders };
    return `${turnWords(turn, PROFILE_LABELS[key], name)}（${READING_NAMES[reading]}）`;
  });

/** An input with its nearest change of lead. */
export type InputTurn = { readonly key: FollowedKey; readonly own: number; readonly sentences: readonly string[] };

/** The nearest change of lead of each input, everything else as said. */
export const inputTurns = (profile: Profile, all: readonly Along[], data: DecideData): InputTurn[] =>
  all.map((one) => {
    const own = profile[one.key] ?? 0;
    const name = (place: string): string => data.looks[place]?.label ?? place;
    return { key: one.key, own, sentences: turnSentences(one, own, name) };
  });
