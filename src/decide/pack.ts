import type { AssessData, AssessMeasure } from "../assess/data.ts";
import { isFounders, prepare } from "../assess/prepare.ts";
import type { Profile } from "../domain/profile.ts";
import type { DecideData } from "./data.ts";

/** What follows from a measure's id and document. */
type Derived = "id" | "clause" | "document" | "jurisdiction";
type Own = Omit<AssessMeasure, Derived>;

/** The data as the page loads it: the fields of the measures as columns. */
export type Packed = Omit<DecideData, "assess"> & {
  readonly presets: Readonly<Record<string, Profile>>;
  readonly places: AssessData["places"];
  readonly documents: readonly { readonly document: AssessData["documents"][number]; readonly jurisdiction: string }[];
  /** `clause#a#b` for measures of one clause that follow each other. */
  readonly ids: readonly string[];
  readonly columns: { readonly [K in keyof Own]: readonly Own[K][] };
};

const OWN = [
  "title",
  "group",
  "repeats",
  "instrument",
  "payee",
  "award",
  "amount",
  "term",
  "gate",
  "stacking",
  "pool",
  "ambiguity",
  "quote",
  "conditions",
  "agencies",
] as const satisfies readonly (keyof Own)[];

/**
 * What every answer needs: no drafts, and the sentences and groups only of what is a founder's money with a number. The figures that
 * come of it are those of the whole.
 */
export function essential(data: DecideData): DecideData {
  const drafts = new Set(data.assess.documents.filter(({ status }) => status === "draft").map(({ id }) => id));
  const own = new Set(
    prepare(data.assess)
      .measures.filter((one) => one.quantified && isFounders(one))
      .map(({ measure }) => measure.id),
  );
  const withSentence = (measure: AssessMeasure): boolean => own.has(measure.id);
  const measures = data.assess.measures.filter(({ document }) => !drafts.has(document));
  const groups = [...new Set(measures.map(({ group }) => group))];
  const shown = new Set(measures.filter(withSentence).map(({ clause }) => clause));
  return {
    ...data,
    clauses: Object.fromEntries(Object.entries(data.clauses).filter(([id]) => shown.has(id))),
    assess: {
      ...data.assess,
      measures: measures.map((measure) =>
        withSentence(measure)
          ? { ...measure, group: String(groups.indexOf(measure.group)) }
          : {
              ...measure,
              group: "",
              quote: "",
              conditions: [],
              agencies: [],
              ambiguity: measure.ambiguity.map(({ about }) => ({ about, words: [] })),
            },
      ),
    },
  };
}

function joined(measures: DecideData["assess"]["measures"]): string[] {
  const ids: string[] = [];
  for (const { id, clause } of measures) {
    const last = ids.at(-1);
    if (last?.startsWith(`${clause}#`)) ids[ids.length - 1] = last + id.slice(clause.length);
    else ids.push(id);
  }
  return ids;
}

/** Takes the data apart for the browser. Throws an Error where a measure's clause, document or jurisdiction does not follow from its id. */
export function pack({ assess, ...rest }: DecideData, presets: Packed["presets"]): Packed {
  const { measures, documents, places } = assess;
  const jurisdictions = new Map(measures.map(({ document, jurisdiction }) => [document, jurisdiction]));
  for (const { id, document, jurisdiction, clause } of measures)
    if (
      jurisdictions.get(document) !== jurisdiction ||
      id.split("#")[0] !== clause ||
      clause.split("/")[0] !== document
    )
      throw new Error(`${id}: its clause, document or jurisdiction does not follow from its id`);
  return {
    ...rest,
    presets,
    places,
    documents: documents.map((document) => ({ document, jurisdiction: jurisdictions.get(document.id) ?? "" })),
    ids: joined(measures),
    columns: Object.fromEntries(
      OWN.map((key) => [key, measures.map((one) => one[key])]),
    ) as unknown as Packed["columns"],
  };
}

/** Puts the data together again. */
export function unpack({ presets: _, places, documents, ids, columns, ...others }: Packed): DecideData {
  const jurisdictions = new Map(documents.map(({ document, jurisdiction }) => [document.id, jurisdiction]));
  const all = ids.flatMap((one) => {
    const [clause = "", ...own] = one.split("#");
    return own.map((local) => [clause, `${clause}#${local}`] as const);
  });
  const measures = all.map(([clause, id], n): AssessMeasure => {
    const [document = ""] = clause.split("/");
    const own = Object.fromEntries(OWN.map((key) => [key, columns[key][n]])) as Own;
    return { id, clause, document, jurisdiction: jurisdictions.get(document) ?? "", ...own };
  });
  return { ...others, assess: { places, documents: documents.map(({ document }) => document), measures } };
}
