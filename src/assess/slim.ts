import type { AssessData, AssessDocument, AssessMeasure } from "./data.ts";
import { isInterest } from "./interest.ts";
import { COMPUTED } from "./sentence.ts";

/** What a page of a policy shows of a value and no rule reads. */
const SHOWN = new Set(["text", "unitPrinted", "decimal", "words"]);

/** A record without what is only shown, through all its parts. The words of a condition stay: a reason names them. */
function lean<T>(value: T): T {
  if (Array.isArray(value)) return value.map(lean) as T;
  if (typeof value !== "object" || value === null) return value;
  const dropped = (key: string): boolean => SHOWN.has(key) && !(key === "words" && "key" in value);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => (dropped(key) ? [] : [[key, lean(part)]])),
  ) as T;
}

type When = AssessDocument["dates"]["signed"];
const slimDate = (when: When): When =>
  typeof when === "string" ? when : { date: { from: when.date.from, to: when.date.to }, words: when.words };
const slimWords = (said: AssessDocument["reservation"]): AssessDocument["reservation"] =>
  said === "not-stated" ? said : { words: said.words };

const slimDocument = ({ id, shortTitle, status, dates, overlap, reservation }: AssessDocument): AssessDocument => ({
  id,
  shortTitle,
  status,
  dates: {
    signed: slimDate(dates.signed),
    issued: slimDate(dates.issued),
    effectiveFrom: slimDate(dates.effectiveFrom),
    effectiveTo: slimDate(dates.effectiveTo),
    planYears: slimDate(dates.planYears),
    received: dates.received,
  },
  overlap: slimWords(overlap),
  reservation: slimWords(reservation),
});

/** Whether the two readings can compute a measure differently: only then do its unclear words separate them. */
function mayDiffer({ amount }: AssessMeasure): boolean {
  if (amount.kind === "tiers") return true;
  return amount.kind === "share" && (amount.of.is === "rnd-cost" || isInterest(amount));
}

const slimMeasure = (measure: AssessMeasure): AssessMeasure => ({
  id: measure.id,
  clause: measure.clause,
  document: measure.document,
  jurisdiction: measure.jurisdiction,
  title: measure.title,
  quote: measure.quote,
  group: measure.group,
  repeats: measure.repeats,
  instrument: lean(measure.instrument),
  payee: lean(measure.payee),
  award: lean(measure.award),
  amount: lean(measure.amount),
  term: lean(measure.term),
  gate: lean(measure.gate),
  conditions: measure.conditions,
  stacking: lean(measure.stacking),
  pool: lean(measure.pool),
  agencies: measure.agencies.map(({ name }) => ({ name })),
  ambiguity: measure.ambiguity
    .filter(({ about }) => about === "payee" || COMPUTED.includes(about))
    .map(({ about, words }) => ({
      about,
      words: about === "payee" || mayDiffer(measure) ? words.map((one) => ({ words: one.words })) : [],
    })),
});

/**
 * What the browser needs of the dataset, in the same types: nothing that only a page of a policy shows. An assessment of it equals one of
 * the whole, line by line.
 */
export const slim = ({ places, documents, measures }: AssessData): AssessData => ({
  places: places.map(({ id, label, jurisdictions }) => ({ id, label, jurisdictions })),
  documents: documents.map(slimDocument),
  measures: measures.map(slimMeasure),
});
