import { z } from "zod";
import { lexiconValues } from "../domain/lexicon.ts";
import { PROFILE_KEYS } from "../domain/profile-keys.ts";
import { COMPARATORS } from "../domain/quantity.ts";

/* What a comparable record is made of: numbers with the phrase they were read from, amounts, caps, gates. */

export const NOT_STATED = z.literal("not-stated");
export const NOT_APPLICABLE = z.literal("not-applicable");
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const comparator = z
  .enum(COMPARATORS)
  .describe("最高/不超过 = at-most, 不少于/以上 = at-least, 超过 = more-than, 第 = ordinal");
const text = z.string().describe("the phrase as the source writes it, … for words left out");
const exactFraction = z.strictObject({ n: z.int(), d: z.int().positive() });
export const span = z
  .strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  .describe("characters (UTF-16) of the clause's text");

export const money = z.strictObject({
  kind: z.literal("money"),
  yuan: z.int().describe("whole yuan"),
  comparator,
  text,
  unitPrinted: z.boolean().describe("false where the text leaves out 元"),
});
export const rate = z.strictObject({
  kind: z.literal("rate"),
  fraction: exactFraction,
  decimal: z.number().describe("a fraction of 1"),
  comparator,
  text,
});
export const duration = z.strictObject({
  kind: z.literal("duration"),
  value: z.number(),
  unit: z.enum(["year", "month", "day", "minute", "hour"]),
  comparator,
  text,
});
export const count = z.strictObject({
  kind: z.literal("count"),
  value: z.number(),
  to: z.number().optional().describe("the upper end of a range"),
  unit: z.string().describe("as printed: 个, 家, 平方米, 卡时 …"),
  comparator,
  text,
});
export const date = z.strictObject({
  kind: z.literal("date"),
  year: z.int(),
  precision: z.enum(["year", "year-end", "month", "day", "years", "placeholder"]),
  from: z.union([isoDate, NOT_STATED]),
  to: z.union([isoDate, NOT_STATED]),
  text,
});
export const quantity = z.discriminatedUnion("kind", [money, rate, duration, count, date]);

export const cited = <T extends z.ZodType>(is: T) => z.strictObject({ is, words: z.string() });
export const citedOrSilent = <T extends z.ZodType>(is: T) => z.union([cited(is), NOT_STATED, NOT_APPLICABLE]);
export const scope = citedOrSilent(z.enum(lexiconValues("scope")));
export const period = citedOrSilent(z.enum(lexiconValues("period")));
export const profileKey = z.enum(PROFILE_KEYS);
const input = z.union([z.array(profileKey).min(1), z.literal("not-asked")]);

const limit = z.discriminatedUnion("kind", [money, count, duration]);
const cap = z.strictObject({ limit, scope, period });
const simpleCondition = z.union([
  z.strictObject({ key: profileKey, is: z.union([z.boolean(), z.string()]), words: z.string() }),
  z.strictObject({ key: profileKey, in: z.array(z.string()), words: z.string() }),
  z.strictObject({ key: profileKey, atLeast: limit }),
  z.strictObject({ key: profileKey, moreThan: limit }),
  z.strictObject({ key: profileKey, monthsReached: duration }),
]);
export const gateCondition = z.union([simpleCondition, z.strictObject({ any: z.array(simpleCondition) })]);

const share = z.strictObject({
  kind: z.literal("share"),
  rate,
  means: z.enum(["paid", "relief", "you-pay"]),
  of: cited(z.enum(lexiconValues("base"))),
  input,
  caps: z.array(cap),
});
const fixed = z.strictObject({ kind: z.literal("fixed"), sum: money, scope, period, caps: z.array(cap) });
const perUnit = z.strictObject({
  kind: z.literal("per-unit"),
  sum: money,
  unit: cited(z.enum(lexiconValues("scope"))),
  input,
  period,
  caps: z.array(cap),
});
const ceiling = z.strictObject({
  kind: z.literal("ceiling"),
  max: z.discriminatedUnion("kind", [money, count]),
  scope,
  period,
  caps: z.array(cap),
});
const inKind = z.strictObject({
  kind: z.literal("in-kind"),
  gives: z.array(z.strictObject({ what: z.string(), quantity: z.union([quantity, NOT_STATED]), scope, period })),
});
const notStated = z.strictObject({ kind: z.literal("not-stated") });
export const tierAmount = z.discriminatedUnion("kind", [share, fixed, perUnit, ceiling, inKind]);
const tiers = z.strictObject({
  kind: z.literal("tiers"),
  combine: citedOrSilent(z.enum(lexiconValues("combine"))),
  earlier: z.union([profileKey, NOT_APPLICABLE]).describe("the profile key that lists the steps of earlier years"),
  tiers: z.array(z.strictObject({ of: z.string(), when: z.array(gateCondition), amount: tierAmount })),
});
export const amount = z.discriminatedUnion("kind", [share, fixed, perUnit, ceiling, inKind, tiers, notStated]);

export const ambiguity = z.strictObject({
  about: z.string(),
  unclear: z.string(),
  readings: z.strictObject({ conservative: z.string(), optimistic: z.string() }),
  words: z.array(z.strictObject({ clause: z.string(), words: z.string() })),
});

export type Money = z.infer<typeof money>;
export type Rate = z.infer<typeof rate>;
export type Duration = z.infer<typeof duration>;
export type Count = z.infer<typeof count>;
export type StatedDate = z.infer<typeof date>;
export type ComparableQuantity = z.infer<typeof quantity>;
export type Cap = z.infer<typeof cap>;
export type Amount = z.infer<typeof amount>;
export type TierAmount = z.infer<typeof tierAmount>;
export type GateCondition = z.infer<typeof gateCondition>;
export type Ambiguity = z.infer<typeof ambiguity>;
