import type { ProfileKey } from "../domain/profile-keys.ts";
import type { Span } from "../domain/verbatim.ts";
import type { Amount, Cap, ComparableQuantity, GateCondition, Measure, TierAmount } from "../schema/comparable.ts";
import type {
  WrittenAmount,
  WrittenCap,
  WrittenGateCondition,
  WrittenInput,
  WrittenMeasure,
  WrittenTierAmount,
} from "../schema/written.ts";
import type { ClauseFile } from "./clause-file.ts";
import { comparableQuantity } from "./quantities.ts";
import { resolvePhrase } from "./resolve.ts";

type KindOf<K extends ComparableQuantity["kind"]> = Extract<ComparableQuantity, { kind: K }>;

/** Reads the phrases of one statement. Throws an Error on a phrase that the checks refuse: normalise only checked content. */
export class PhraseReader {
  readonly #clause: ClauseFile;
  readonly #quote: Span;
  constructor(clause: ClauseFile, quote: Span) {
    this.#clause = clause;
    this.#quote = quote;
  }

  any(phrase: string): ComparableQuantity {
    const read = resolvePhrase(this.#clause, this.#quote, phrase);
    if (!read.ok) throw new Error(`${this.#clause.file}: "${phrase}" ${read.why}; run npm run check`);
    return comparableQuantity(read.quantity, phrase);
  }

  kind<K extends ComparableQuantity["kind"]>(phrase: string, ...kinds: K[]): KindOf<K> {
    const quantity = this.any(phrase);
    if (!kinds.some((kind) => kind === quantity.kind))
      throw new Error(
        `${this.#clause.file}: "${phrase}" is a ${quantity.kind}, not a ${kinds.join(" or ")}; run npm run check`,
      );
    return quantity as KindOf<K>;
  }
}

const cap = (read: PhraseReader, written: WrittenCap): Cap => ({
  ...written,
  limit: read.kind(written.limit, "money", "count", "duration"),
});

const keys = (input: WrittenInput): ProfileKey[] | "not-asked" =>
  input === "not-asked" ? "not-asked" : Array.isArray(input) ? input : [input];

type SimpleGate = Exclude<WrittenGateCondition, { any: unknown }>;
type SimpleCondition = Exclude<GateCondition, { any: unknown }>;

function simpleCondition(read: PhraseReader, written: SimpleGate): SimpleCondition {
  if ("atLeast" in written) return { ...written, atLeast: read.kind(written.atLeast, "money", "count", "duration") };
  if ("moreThan" in written) return { ...written, moreThan: read.kind(written.moreThan, "money", "count", "duration") };
  if ("monthsReached" in written) return { ...written, monthsReached: read.kind(written.monthsReached, "duration") };
  return written;
}

const condition = (read: PhraseReader, written: WrittenGateCondition): GateCondition =>
  "any" in written ? { any: written.any.map((one) => simpleCondition(read, one)) } : simpleCondition(read, written);

function tierAmount(read: PhraseReader, written: WrittenTierAmount): TierAmount {
  switch (written.kind) {
    case "share":
      return {
        ...written,
        rate: read.kind(written.rate, "rate"),
        input: keys(written.input),
        caps: written.caps.map((one) => cap(read, one)),
      };
    case "fixed":
      return { ...written, sum: read.kind(written.sum, "money"), caps: written.caps.map((one) => cap(read, one)) };
    case "per-unit":
      return {
        ...written,
        sum: read.kind(written.sum, "money"),
        input: keys(written.input),
        caps: written.caps.map((one) => cap(read, one)),
      };
    case "ceiling":
      return {
        ...written,
        max: read.kind(written.max, "money", "count"),
        caps: written.caps.map((one) => cap(read, one)),
      };
    case "in-kind":
      return {
        ...written,
        gives: written.gives.map((one) => ({
          ...one,
          quantity: one.quantity === "not-stated" ? one.quantity : read.any(one.quantity),
        })),
      };
  }
}

function amount(read: PhraseReader, written: WrittenAmount): Amount {
  if (written.kind === "not-stated") return written;
  if (written.kind !== "tiers") return tierAmount(read, written);
  return {
    ...written,
    earlier: written.earlier ?? "not-applicable",
    tiers: written.tiers.map((tier) => ({
      ...tier,
      when: tier.when.map((one) => condition(read, one)),
      amount: tierAmount(read, tier.amount),
    })),
  };
}

/** What a measure says of itself, comparable. */
export function measureFields(read: PhraseReader, written: WrittenMeasure) {
  const silent = (text: string): text is "not-stated" | "not-applicable" =>
    text === "not-stated" || text === "not-applicable";
  return {
    group: written.group,
    repeats: written.repeats ?? "not-applicable",
    instrument: written.instrument,
    payee: written.payee,
    award: { ...written.award, inHand: written.award.inHand ?? "not-applicable" },
    amount: amount(read, written.amount),
    term: silent(written.term) ? written.term : read.kind(written.term, "duration"),
    gate: written.gate.map((one) => condition(read, one)),
    conditions: written.conditions,
    stacking: written.stacking,
    pool: written.pool ? { ...written.pool, limit: read.kind(written.pool.limit, "money") } : "not-stated",
    quota: written.quota ? { ...written.quota, count: read.kind(written.quota.count, "count") } : "not-stated",
  } satisfies Partial<Measure>;
}
