import fc from "fast-check";
import {
  type Field,
  fieldOf,
  PROFILE_FIELD_NAMES,
  type Profile,
  type ProfileField,
  YUAN_FIELDS,
} from "../../src/domain/profile.ts";

/** Amounts as founders have them, close to the policies' caps and thresholds, and to the fen. */
export const yuan: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: 0, max: 40 }).map((n) => n * 50_000),
  fc.integer({ min: 0, max: 3_000_000 }),
  fc.integer({ min: 0, max: 1_000_000_000 }),
  fc.integer({ min: 0, max: 100_000_000 }).map((fen) => fen / 100),
);
const day = fc
  .date({ min: new Date("2023-01-01"), max: new Date("2029-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function valueFor(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case "date":
      return day;
    case "flag":
      return fc.boolean();
    case "yuan":
      return yuan;
    case "count":
      return fc.integer({ min: 0, max: 6 });
    case "rate":
      return fc.integer({ min: 0, max: 1500 }).map((n) => n / 10_000);
    case "area":
      return fc.integer({ min: 0, max: 3000 }).map((n) => n / 10);
    case "one-of":
      return fc.constantFrom(...field.values);
    case "many-of":
      return fc.array(fc.constantFrom(...field.values), { maxLength: 4 });
    case "projects":
      return fc.array(fc.record({ level: fc.constantFrom(...field.levels), allocated: yuan, lead: fc.boolean() }), {
        maxLength: 4,
      });
  }
}

const values = Object.fromEntries(
  PROFILE_FIELD_NAMES.flatMap((key) => {
    const field = fieldOf(key);
    return field ? [[key, valueFor(field)]] : [];
  }),
) as { [K in ProfileField]: fc.Arbitrary<NonNullable<Profile[K]>> };

/** One value of a key. */
export const valueOfKey = (key: ProfileField): fc.Arbitrary<unknown> => values[key];

/** Any profile: each key said or not. */
export const profiles: fc.Arbitrary<Profile> = fc.record(values, { requiredKeys: [] });
/** A profile of a day on which all documents count. */
export const profilesToday: fc.Arbitrary<Profile> = profiles.map((profile) => ({ ...profile, asOf: "2026-11-22" }));

export const yuanKeys = fc.constantFrom(...YUAN_FIELDS);
