import { assess, type PlaceResult } from "../assess/assess.ts";
import { type Crossing, crossingsOfAll, FOLLOWED_KEYS } from "../assess/crossings.ts";
import type { AssessData, AssessPlace } from "../assess/data.ts";
import type { Profile } from "../domain/profile.ts";

/** What the command prints, as JSON or as a table. */
export type Answer = {
  readonly asOf: string;
  readonly places: Readonly<Record<string, PlaceResult>>;
  readonly crossings: readonly Crossing[];
};

/** The whole answer for the places asked for (all of them if none is named). `today`: the day if the profile names none. */
export function answerOf(profile: Profile, data: AssessData, today: string, asked: readonly string[]): Answer {
  const wanted = ({ id }: AssessPlace): boolean => asked.length === 0 || asked.includes(id);
  const chosen = { ...data, places: data.places.filter(wanted) };
  const { asOf, places } = assess(profile, chosen, today);
  return { asOf, places, crossings: crossingsOfAll(profile, FOLLOWED_KEYS, chosen, today) };
}
