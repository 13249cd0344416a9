import { z } from "zod";
import { profile } from "./profile.ts";

/** content/presets.yml: example founders. Each states its own date, so that its page says the same for ever. */
export const presets = z
  .array(
    z.strictObject({
      id: z.string().regex(/^[a-z][a-z-]*$/),
      title: z.string().min(1),
      situation: z.string().min(1),
      profile: profile.refine(({ asOf }) => asOf !== undefined, "a preset states its own date: asOf"),
    }),
  )
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, "each id once");
export type Preset = z.infer<typeof presets>[number];
