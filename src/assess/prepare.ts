import { BUCKET, type Bucket, FAMILY, kindOf, reachesFounder, type Who, whoOf } from "../domain/kind.ts";
import type { ProfileField } from "../domain/profile.ts";
import type { ProfileKey } from "../domain/profile-keys.ts";
import type { AssessData, AssessDocument, AssessGate, AssessMeasure, AssessPlace, AssessTierAmount } from "./data.ts";
import { isInterest } from "./interest.ts";

/** A measure with what follows from the data alone, whoever asks. */
export type Prepared = {
  readonly measure: AssessMeasure;
  readonly document: AssessDocument;
  readonly who: Who;
  /** The text leaves open who is paid. */
  readonly unclearPayee: boolean;
  /** The measure it says again, if the dataset has it. */
  readonly repeated: { readonly measure: AssessMeasure; readonly document: AssessDocument } | undefined;
  /** What kind of thing it is, whoever asks. */
  readonly bucket: Bucket;
  /** It is money with a number, whether or not it counts. */
  readonly quantified: boolean;
  /** A founder can claim it. */
  readonly founders: boolean;
  /** The fields of a profile that can change its line; with none, the line depends on the day alone. */
  readonly reads: ReadonlySet<ProfileField>;
};

export type PreparedData = {
  readonly measures: readonly Prepared[];
  /** Each place with the positions of its measures: its own and its ancestors', in the dataset's order. */
  readonly places: readonly { readonly place: AssessPlace; readonly has: readonly number[] }[];
};

/** The field a key is in: `scienceProjects` for `scienceProjects.level`. */
export const fieldOfKey = (key: ProfileKey): ProfileField => key.split(".")[0] as ProfileField;

const keysOfGate = (gate: readonly AssessGate[]): ProfileKey[] =>
  gate.flatMap((one) => ("any" in one ? one.any.map(({ key }) => key) : [one.key]));

function keysOfAmount(amount: AssessTierAmount, instrument: AssessMeasure["instrument"]): ProfileKey[] {
  if (amount.kind === "per-unit") return amount.input === "not-asked" ? [] : [...amount.input];
  if (amount.kind === "ceiling" && FAMILY[instrument.is] === "rent") return ["rentPerMonth"];
  if (amount.kind !== "share") return [];
  const input = amount.input === "not-asked" ? [] : amount.input;
  const { is } = amount.of;
  if (isInterest(amount)) return [...input, "loanPrincipal", "loanRate", "lpr"];
  if (is === "rnd-cost") return [...input, "computeInsideRnd"];
  if (is === "compute-spend") return [...input, "supportYearsUsed"];
  return amount.means === "paid" ? [...input] : [...input, "flatArea", "talentFlatArea"];
}

/** The fields of a profile that a measure's gate, amount, award or note can depend on; perhaps more than it does. */
function readsOf({ amount, gate, award, instrument }: AssessMeasure): ReadonlySet<ProfileField> {
  const keys: ProfileKey[] = keysOfGate(gate);
  if (award.inHand !== "not-applicable") keys.push(award.inHand);
  if (amount.kind === "tiers") {
    if (amount.earlier !== "not-applicable") keys.push(amount.earlier);
    for (const tier of amount.tiers) keys.push(...keysOfGate(tier.when), ...keysOfAmount(tier.amount, instrument));
  } else if (amount.kind !== "not-stated") keys.push(...keysOfAmount(amount, instrument));
  return new Set(keys.map(fieldOfKey));
}

const isUnclear = (measure: AssessMeasure, who: Who): boolean =>
  who === "not-stated" || measure.ambiguity.some((one) => one.about === "payee");

/**
 * Whether a measure is a founder's to claim: it reaches the company or the person, or the text leaves open that it does.
 * A unit (单位, 主办方) can be the founder's company where a gate asks for the fact that makes it one.
 */
const canClaim = ({ gate }: AssessMeasure, who: Who, unclearPayee: boolean): boolean =>
  reachesFounder(who) || who === "not-stated" || (who === "institution" && (gate.length > 0 || unclearPayee));

/** Whether a measure is a founder's to claim. */
export const isFounders = ({ founders }: Prepared): boolean => founders;

function prepareAll(data: AssessData): PreparedData {
  const documents = new Map(data.documents.map((one) => [one.id, one]));
  const byId = new Map(data.measures.map((one) => [one.id, one]));
  const measures = data.measures.map((measure): Prepared => {
    const document = documents.get(measure.document);
    if (!document) throw new Error(`${measure.id}: the dataset has no document ${measure.document}`);
    const who = whoOf(measure);
    const again = measure.repeats === "not-applicable" ? undefined : byId.get(measure.repeats);
    const its = again && documents.get(again.document);
    const [bucket, unclearPayee] = [BUCKET[kindOf(measure)], isUnclear(measure, who)];
    return {
      measure,
      document,
      who,
      unclearPayee,
      bucket,
      quantified: bucket === "entitled" || bucket === "ceiling",
      founders: canClaim(measure, who, unclearPayee),
      repeated: again && its && { measure: again, document: its },
      reads: readsOf(measure),
    };
  });
  const places = data.places.map((place) => ({
    place,
    has: measures.flatMap(({ measure }, i) => (place.jurisdictions.includes(measure.jurisdiction) ? [i] : [])),
  }));
  return { measures, places };
}

const known = new WeakMap<AssessData, PreparedData>();

/** What follows from the dataset alone, worked out once for each dataset. Throws an Error if a measure's document is missing. */
export function prepare(data: AssessData): PreparedData {
  const before = known.get(data);
  if (before) return before;
  const prepared = prepareAll(data);
  known.set(data, prepared);
  return prepared;
}
