import type { ProfileKey } from "../domain/profile-keys.ts";
import type { Profile } from "../schema/profile.ts";
import type { Algebra } from "./algebra.ts";
import { exactOf } from "./exact.ts";

/** How the unclear is read: what is sure, or what is possible. */
export type Reading = "conservative" | "optimistic";
export const READINGS: readonly Reading[] = ["conservative", "optimistic"];

export type ScienceProject = NonNullable<Profile["scienceProjects"]>[number];

/** What is said, in the algebra of the run. */
export type Context<V> = {
  readonly algebra: Algebra<V>;
  readonly profile: Profile;
  readonly asOf: string;
  /** An amount that was said; undefined if it was not. */
  readonly amount: (key: ProfileKey) => V | undefined;
};

/** The amounts of a profile, one of them replaced by the input that a crossing run follows. */
export function contextOf<V>(
  algebra: Algebra<V>,
  profile: Profile,
  asOf: string,
  followed: ReadonlyMap<ProfileKey, V> = new Map(),
): Context<V> {
  const said = profile as Readonly<Record<string, unknown>>;
  return {
    algebra,
    profile,
    asOf,
    amount: (key) => {
      const value = followed.get(key);
      if (value !== undefined) return value;
      const own = said[key];
      return typeof own === "number" ? algebra.constant(exactOf(own)) : undefined;
    },
  };
}

/** Adds any number of amounts. */
export const sum = <V>({ algebra }: Context<V>, values: readonly V[]): V =>
  values.reduce((a, b) => algebra.add(a, b), algebra.constant(exactOf(0)));
