import { z } from "zod";
import { type Field, LARGEST, PROFILE_FIELD_NAMES, PROFILE_FIELDS, type Profile } from "../domain/profile.ts";
import { PROFILE_ABOUT } from "./profile-about.ts";

const yuan = z.number().nonnegative().max(LARGEST.yuan);

function schemaOf(field: Field): z.ZodType {
  switch (field.kind) {
    case "date":
      return z.iso.date();
    case "flag":
      return z.boolean();
    case "yuan":
      return yuan;
    case "count":
      return z.int().nonnegative().max(LARGEST.count);
    case "rate":
    case "area":
      return z.number().nonnegative().max(LARGEST[field.kind]);
    case "one-of":
      return z.enum([...field.values]);
    case "many-of":
      return z.array(z.enum([...field.values])).max(LARGEST.list);
    case "projects":
      return z
        .array(z.strictObject({ level: z.enum([...field.levels]), allocated: yuan, lead: z.boolean() }))
        .max(LARGEST.list);
  }
}

/**
 * A founder's profile, for its JSON Schema (dist/data/profile.schema.json). Money in yuan per year, rates as decimals, dates as ISO days.
 * What a founder reads about a wrong key or value is worded by src/assess/read-profile.ts, from the same table.
 */
export const profile = z.strictObject(
  Object.fromEntries(
    PROFILE_FIELD_NAMES.map((key) => [key, schemaOf(PROFILE_FIELDS[key]).optional().describe(PROFILE_ABOUT[key])]),
  ),
) as unknown as z.ZodType<Profile>;

/** The JSON Schema (2020-12) of a profile, from the one table of its keys. */
export const profileJsonSchema = (): object => ({
  ...z.toJSONSchema(profile, { target: "draft-2020-12" }),
  title: "择城 Zecheng profile",
  description:
    "What a founder says of themselves; the form, the address and the command take the same keys. Every key is optional; an absent key is not said and counts nothing.",
});
