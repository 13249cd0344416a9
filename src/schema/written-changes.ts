import { z } from "zod";

/** What a person may write in content/changes.yml: what changed in the data, newest first. */
export const writtenChanges = z
  .array(
    z.strictObject({
      date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "expected an ISO date such as 2026-11-22, in quotes"),
      version: z.string().regex(/^\d+\.\d+\.\d+$/),
      title: z.string().min(1),
      changes: z.array(z.string().min(1)).min(1),
    }),
  )
  .min(1)
  .refine((all) => all.every((one, n) => n === 0 || one.date <= (all[n - 1]?.date ?? "")), "expected newest first");
export type Changes = z.infer<typeof writtenChanges>;
