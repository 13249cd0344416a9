import { z } from "zod";
import { type LexiconField, lexiconValues } from "../domain/lexicon.ts";
import { PROFILE_KEYS } from "../domain/profile-keys.ts";

/*
 * What a person may write in the frontmatter of content/clauses/<document>/<nn-slug>.mdx.
 * `words` and `phrase` are verbatim parts of the quote, white space aside; `…` stands for words left out between two parts.
 */

const NOT_STATED = z.literal("not-stated");
const NOT_APPLICABLE = z.literal("not-applicable");
/** Words of the text are never one of our own words for silence: where a field may be silent, its type says so. */
const verbatim = z.string().regex(/^(?!not-(?:stated|applicable|asked)$)./s, "expected words of the text");
const words = verbatim;
/** One number with its unit and comparator, as printed: `最高 20 万元`, `不超过…50%`, `不少于 2000 卡时`. */
const phrase = verbatim;
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected lower-case words joined by hyphens");

const cited = <F extends LexiconField>(field: F) => z.strictObject({ is: z.enum(lexiconValues(field)), words });
const citedOrSilent = <F extends LexiconField>(field: F) => z.union([cited(field), NOT_STATED, NOT_APPLICABLE]);

const profileKey = z.enum(PROFILE_KEYS);
const simpleCondition = z.union([
  z.strictObject({ key: profileKey, is: z.union([z.boolean(), z.string()]), words }),
  z.strictObject({ key: profileKey, in: z.array(z.string()).min(1), words }),
  z.strictObject({ key: profileKey, atLeast: phrase }),
  z.strictObject({ key: profileKey, moreThan: phrase }),
  /** Whole months since the date the key gives. */
  z.strictObject({ key: profileKey, monthsReached: phrase }),
]);
/** One thing that must be true of the founder; all conditions of a gate must hold. */
export const gateCondition = z.union([simpleCondition, z.strictObject({ any: z.array(simpleCondition).min(2) })]);

const cap = z.strictObject({ limit: phrase, scope: citedOrSilent("scope"), period: citedOrSilent("period") });
/** The profile key that gives the base or the count, or the keys whose sum does; not-asked where no key says it. */
const input = z.union([profileKey, z.array(profileKey).min(2), z.literal("not-asked")]);

const share = z.strictObject({
  kind: z.literal("share"),
  rate: phrase,
  /** paid: paid to the payee; relief: taken off what they owe; you-pay: what they still pay. */
  means: z.enum(["paid", "relief", "you-pay"]),
  of: cited("base"),
  input,
  caps: z.array(cap),
});
const fixed = z.strictObject({
  kind: z.literal("fixed"),
  sum: phrase,
  scope: citedOrSilent("scope"),
  period: citedOrSilent("period"),
  caps: z.array(cap),
});
const perUnit = z.strictObject({
  kind: z.literal("per-unit"),
  sum: phrase,
  unit: cited("scope"),
  input,
  period: citedOrSilent("period"),
  caps: z.array(cap),
});
const ceiling = z.strictObject({
  kind: z.literal("ceiling"),
  max: phrase,
  scope: citedOrSilent("scope"),
  period: citedOrSilent("period"),
  /** Further caps beside the ceiling. */
  caps: z.array(cap),
});
const inKind = z.strictObject({
  kind: z.literal("in-kind"),
  gives: z
    .array(
      z.strictObject({
        what: words,
        quantity: z.union([phrase, NOT_STATED]),
        scope: citedOrSilent("scope"),
        period: citedOrSilent("period"),
      }),
    )
    .min(1),
});
const notStated = z.strictObject({ kind: z.literal("not-stated") });
const tierAmount = z.discriminatedUnion("kind", [share, fixed, perUnit, ceiling, inKind]);
const tiers = z.strictObject({
  kind: z.literal("tiers"),
  combine: citedOrSilent("combine"),
  /** For a difference: the profile key that lists the steps of earlier years. */
  earlier: profileKey.optional(),
  tiers: z.array(z.strictObject({ of: words, when: z.array(gateCondition), amount: tierAmount })).min(2),
});
const amount = z.discriminatedUnion("kind", [share, fixed, perUnit, ceiling, inKind, tiers, notStated]);

const ambiguity = z.strictObject({
  about: z.enum([
    "payee",
    "award",
    "amount",
    "rate",
    "base",
    "cap",
    "period",
    "term",
    "gate",
    "stacking",
    "agencies",
    "scope",
    "deadline",
    "unit",
    "contradiction",
  ]),
  /** In our words, zh-CN: what is unclear. */
  unclear: z.string().min(1),
  readings: z.strictObject({ conservative: z.string().min(1), optimistic: z.string().min(1) }),
  /** The words that decide, here or elsewhere (`clause` = <document>/<nn-slug>). */
  words: z.array(z.union([words, z.strictObject({ clause: z.string(), words })])).min(1),
});

export const writtenMeasure = z.strictObject({
  id: slug,
  /** Our short label, zh-CN. */
  title: z.string().min(1),
  quote: words,
  topic: slug,
  group: slug,
  instrument: cited("instrument"),
  payee: citedOrSilent("payee"),
  award: z.strictObject({
    is: z.enum(lexiconValues("award")),
    words,
    /** The profile key by which a founder says that a selection's result is in hand. */
    inHand: profileKey.optional(),
  }),
  amount,
  term: z.union([phrase, NOT_STATED, NOT_APPLICABLE]),
  gate: z.array(gateCondition),
  conditions: z.array(words),
  stacking: citedOrSilent("stacking"),
  pool: z.strictObject({ limit: phrase, period: citedOrSilent("period") }).optional(),
  quota: z.strictObject({ count: phrase, period: citedOrSilent("period") }).optional(),
  /** The id of the measure that this one says again: one in force for a draft's, an earlier one of the same document. */
  repeats: z.string().optional(),
  ambiguity: z.array(ambiguity).optional(),
});

export const writtenTarget = z.strictObject({
  id: slug,
  title: z.string().min(1),
  quote: words,
  topic: slug,
  /** What is counted, verbatim. */
  metric: words,
  /** The number with its unit and comparator; words such as 全覆盖 where the text gives no number. */
  value: z.union([phrase, z.strictObject({ words })]),
  deadline: z.union([phrase, NOT_STATED]),
  period: citedOrSilent("period"),
  ambiguity: z.array(ambiguity).optional(),
});

export const writtenRequirement = z.strictObject({
  id: slug,
  title: z.string().min(1),
  quote: words,
  topic: slug,
  /** Who must reach it. */
  of: cited("payee"),
  metric: words,
  value: phrase,
  period: citedOrSilent("period"),
  ambiguity: z.array(ambiguity).optional(),
});

const writtenTask = z.strictObject({
  no: z.string(),
  title: words,
  /** The cells as printed. */
  lead: z.union([words, NOT_STATED]),
  responsible: z.union([words, NOT_STATED]),
});

export const writtenClause = z.strictObject({
  /** As printed, without brackets and points: `一`, `1`, `十三`; not-applicable for an unnumbered paragraph. */
  ordinal: z.union([z.string().min(1), NOT_APPLICABLE]),
  /** As printed; not-applicable where the text has none. */
  heading: z.union([words, NOT_APPLICABLE]),
  /** Our own short title where the text has no heading. */
  title: z.string().optional(),
  kind: z.enum(["item", "section", "table", "paragraph"]),
  topics: z.array(slug).min(1),
  measures: z.array(writtenMeasure).optional(),
  targets: z.array(writtenTarget).optional(),
  requirements: z.array(writtenRequirement).optional(),
  definitions: z.array(z.strictObject({ term: z.string().min(1), quote: words })).optional(),
  tasks: z.array(writtenTask).optional(),
  ambiguity: z.array(ambiguity).optional(),
  /** Numerals that no structured statement uses, each with the reason. */
  numerals: z.array(z.strictObject({ words, reason: z.string().min(1) })).optional(),
});

export type WrittenClause = z.infer<typeof writtenClause>;
export type WrittenMeasure = z.infer<typeof writtenMeasure>;
export type WrittenTarget = z.infer<typeof writtenTarget>;
export type WrittenRequirement = z.infer<typeof writtenRequirement>;
export type WrittenInput = z.infer<typeof input>;
export type WrittenAmount = z.infer<typeof amount>;
export type WrittenTierAmount = z.infer<typeof tierAmount>;
export type WrittenCap = z.infer<typeof cap>;
export type WrittenGateCondition = z.infer<typeof gateCondition>;
export type WrittenAmbiguity = z.infer<typeof ambiguity>;
