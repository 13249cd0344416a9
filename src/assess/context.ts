import type { Profile, ProfileField } from "../domain/profile.ts";
import type { ProfileKey } from "../domain/profile-keys.ts";
import { type Validity, validityOn } from "../domain/validity.ts";
import type { Algebra } from "./algebra.ts";
import type { AssessDocument } from "./data.ts";
import { exactOf } from "./exact.ts";
import { fieldOfKey } from "./prepare.ts";

/** How the unclear is read: what is sure, or what is possible. */
export type Reading = "conservative" | "optimistic";
export const READINGS: readonly Reading[] = ["conservative", "optimistic"];

/** One record of a list that a founder gives, such as a science project. */
export type ListRecord = Readonly<Record<string, unknown>>;

/** What is said, in the algebra of the run, and the day. */
export type Context<V> = {
  readonly algebra: Algebra<V>;
  readonly asOf: string;
  /** A field's value as said; undefined if it was not. */
  readonly said: (key: ProfileField) => unknown;
  /** An amount that was said; undefined if it was not. */
  readonly amount: (key: ProfileKey) => V | undefined;
  /** A document's validity on the day. */
  readonly validity: (document: AssessDocument) => Validity;
};

/** A profile on a day, one of its amounts replaced by the input that a crossing run follows. */
export function contextOf<V>(
  algebra: Algebra<V>,
  profile: Profile,
  asOf: string,
  followed?: { readonly key: ProfileField; readonly input: V },
): Context<V> {
  const onDay = new Map<AssessDocument, Validity>();
  return {
    algebra,
    asOf,
    said: (key) => profile[key],
    amount: (key) => {
      const field = fieldOfKey(key);
      if (followed?.key === field) return followed.input;
      const own: unknown = profile[field];
      return typeof own === "number" ? algebra.constant(exactOf(own)) : undefined;
    },
    validity: (document) => {
      const before = onDay.get(document);
      if (before) return before;
      const found = validityOn(document, asOf);
      onDay.set(document, found);
      return found;
    },
  };
}

/** The records of a list that was said, by the list's field; undefined if it was not. */
export function recordsOf<V>(context: Context<V>, key: ProfileKey): readonly ListRecord[] | undefined {
  const value = context.said(fieldOfKey(key));
  return Array.isArray(value) ? (value as readonly ListRecord[]) : undefined;
}
