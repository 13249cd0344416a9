import { z } from "zod";

/** What a figure counts: bytes, milliseconds, seconds, mebibytes, things, a fraction of 1, points of 100, or layout shift. */
export const measuredUnit = z.enum(["B", "ms", "s", "MiB", "count", "fraction", "points", "cls"]);

/** One measured figure and, where there is one, the limit it was held to in the same run. */
const figure = z.strictObject({
  /** In Chinese: what was measured, complete without its neighbours. */
  what: z.string().min(1),
  value: z.number(),
  unit: measuredUnit,
  atMost: z.number().optional(),
  atLeast: z.number().optional(),
  note: z.string().min(1).optional(),
});
export type MeasuredFigure = z.infer<typeof figure>;

/** bench/results/<id>.json: what one run of one command printed. */
export const measured = z.strictObject({
  generated: z.literal("by the command below; do not edit"),
  command: z.string().min(1),
  /** In Chinese. */
  title: z.string().min(1),
  /** In Chinese: the method, in a sentence or two. */
  how: z.string().min(1),
  /** The day, ISO. */
  on: z.iso.date(),
  /** Short hash of HEAD; "+" after it: with changes not committed. */
  commit: z.string().regex(/^[0-9a-f]{7,40}\+?$/),
  machine: z.string().min(1),
  figures: z.array(figure).min(1),
});
export type Measured = z.infer<typeof measured>;

/** Whether a figure keeps its limits; true where it has none. */
export const keepsLimit = ({ value, atMost, atLeast }: MeasuredFigure): boolean =>
  (atMost === undefined || value <= atMost) && (atLeast === undefined || value >= atLeast);
