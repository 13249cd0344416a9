import { z } from "zod";
import { lexiconValues } from "../domain/lexicon.ts";
import {
  ambiguity,
  amount,
  cited,
  citedOrSilent,
  count,
  date,
  duration,
  gateCondition,
  isoDate,
  money,
  NOT_APPLICABLE,
  NOT_STATED,
  period,
  profileKey,
  quantity,
  span,
} from "./comparable-values.ts";
import { QUESTIONS } from "./written-document.ts";

export * from "./comparable-values.ts";

/*
 * The one comparable shape: content/comparable/<document>.json, dist/data/dataset.json and its JSON Schema.
 * Every value that is not a number carries the words it rests on; every number the phrase it was read from.
 */

const agencies = z.array(
  z.strictObject({
    role: z.enum(["lead", "responsible"]).describe("牵头单位 / 责任单位"),
    name: z.string(),
    from: z.string().describe("the clause that names it"),
  }),
);

const statement = {
  id: z.string().describe("<document>/<nn-slug>#<id>, also its address under /policies/"),
  clause: z.string(),
  document: z.string(),
  jurisdiction: z.string(),
  title: z.string().describe("our short label"),
  quote: z.string().describe("verbatim"),
  span,
  topic: z.string(),
  agencies,
  ambiguity: z.array(ambiguity),
};

export const measure = z.strictObject({
  ...statement,
  group: z.string(),
  repeats: z.union([z.string(), NOT_APPLICABLE]),
  instrument: cited(z.enum(lexiconValues("instrument"))),
  payee: citedOrSilent(z.enum(lexiconValues("payee"))),
  award: z.strictObject({
    is: z.enum(lexiconValues("award")),
    words: z.string(),
    inHand: z.union([profileKey, NOT_APPLICABLE]),
  }),
  amount,
  term: z.union([duration, NOT_STATED, NOT_APPLICABLE]),
  gate: z.array(gateCondition),
  conditions: z.array(z.string()),
  stacking: citedOrSilent(z.enum(lexiconValues("stacking"))),
  pool: z.union([z.strictObject({ limit: money, period }), NOT_STATED]),
  quota: z.union([z.strictObject({ count, period }), NOT_STATED]),
});
export const target = z.strictObject({
  ...statement,
  metric: z.string().describe("verbatim"),
  value: z.union([quantity, z.strictObject({ kind: z.literal("words"), text: z.string() })]),
  deadline: z.union([date, NOT_STATED]),
  period,
});
export const requirement = z.strictObject({
  ...statement,
  of: cited(z.enum(lexiconValues("payee"))),
  metric: z.string().describe("verbatim"),
  value: quantity,
  period,
});

const figure = span.extend({
  statement: z.string().describe("the local id of the statement that uses the number"),
  field: z.string().describe("the path of the field in it"),
});

export const clause = z.strictObject({
  id: z.string(),
  document: z.string(),
  jurisdiction: z.string(),
  ordinal: z.string().describe("as printed, or not-applicable"),
  heading: z.string().describe("as printed, or not-applicable"),
  title: z.string().describe("the heading, or our own label where the text has none"),
  kind: z.enum(["item", "section", "table", "paragraph"]),
  topics: z.array(z.string()),
  text: z.string().describe("verbatim; a line a paragraph, a table's cells joined by tabs"),
  notes: z.array(z.string()).describe("editor's notes: ours"),
  blocks: z
    .array(
      z.discriminatedUnion("kind", [
        span.extend({ kind: z.enum(["paragraph", "table"]) }),
        z.strictObject({ kind: z.literal("note") }),
      ]),
    )
    .describe("what stands where, in order: paragraphs and tables of the text, and the notes between them"),
  agencies: z.array(
    z.strictObject({
      role: z.enum(["lead", "responsible"]),
      units: z.array(z.string()),
      words: z.string(),
      covers: span.describe("the sentences it answers for"),
      from: z.string(),
    }),
  ),
  definitions: z.array(z.strictObject({ term: z.string(), quote: z.string(), span })),
  tasks: z.array(
    z.strictObject({
      no: z.string(),
      title: z.string(),
      lead: z.union([z.array(z.string()), NOT_STATED]),
      responsible: z.union([z.array(z.string()), NOT_STATED]),
    }),
  ),
  ambiguity: z.array(ambiguity),
  figures: z.array(figure),
});

const stated = z.union([
  z.strictObject({ words: z.string(), clause: z.union([z.string(), NOT_APPLICABLE]) }),
  NOT_STATED,
]);
const statedDate = z.union([
  z.strictObject({ date, words: z.string(), clause: z.union([z.string(), NOT_APPLICABLE]) }),
  NOT_STATED,
  NOT_APPLICABLE,
]);

export const document = z.strictObject({
  id: z.string(),
  title: z.string(),
  shortTitle: z.string(),
  docNumber: stated,
  issuer: stated,
  jurisdiction: z.string(),
  type: z.string(),
  status: z.enum(["in-force", "plan", "draft"]),
  statusWords: stated,
  dates: z.strictObject({
    signed: statedDate,
    issued: statedDate,
    effectiveFrom: statedDate,
    effectiveTo: statedDate,
    planYears: statedDate,
    received: isoDate.describe("the day this copy was received"),
    checkedWithIssuer: z.union([isoDate, NOT_STATED]),
  }),
  overlap: z.union([
    z.strictObject({ is: z.literal("higher-not-both"), words: z.string(), scope: z.string(), clause: z.string() }),
    NOT_STATED,
  ]),
  reservation: stated,
  officialAddress: z.string(),
  source: z.strictObject({ file: z.string(), sha256: z.string() }),
  damage: z.array(z.string()),
  structure: z.array(
    z.union([z.strictObject({ matter: z.string(), role: z.string() }), z.strictObject({ clause: z.string() })]),
  ),
  answers: z.array(
    z.strictObject({
      question: z.enum(QUESTIONS),
      answer: z.union([
        z.array(z.strictObject({ words: z.string(), clause: z.union([z.string(), NOT_APPLICABLE]) })),
        NOT_STATED,
      ]),
    }),
  ),
});

/** content/comparable/<document>.json */
export const comparable = z.strictObject({
  generated: z.string(),
  document,
  clauses: z.array(clause),
  measures: z.array(measure),
  targets: z.array(target),
  requirements: z.array(requirement),
});

const jurisdiction = z.strictObject({
  id: z.string(),
  name: z.string(),
  level: z.enum(["city", "district"]),
  parent: z.union([z.string(), NOT_APPLICABLE]),
});
const place = z.strictObject({
  id: z.string(),
  label: z.string(),
  note: z.string(),
  jurisdictions: z
    .array(z.string())
    .describe("its own and its ancestors', own first: a place has the measures of all of them"),
});
const glossaryEntry = z.strictObject({
  id: z.string(),
  term: z.string(),
  also: z.array(z.string()),
  explanation: z.string(),
  uses: z.array(z.strictObject({ clause: z.string(), words: z.string(), role: z.enum(["defines", "uses"]) })),
});

/** content/comparable/lists.json: what belongs to no document. */
export const lists = z.strictObject({
  generated: z.string(),
  jurisdictions: z.array(jurisdiction),
  places: z.array(place),
  topics: z.array(
    z.strictObject({ id: z.string(), title: z.string(), question: z.string(), terms: z.array(z.string()) }),
  ),
  groups: z.array(z.strictObject({ id: z.string(), title: z.string(), topic: z.string() })),
  agencies: z.array(z.strictObject({ name: z.string(), jurisdiction: z.string() })),
  glossary: z.array(glossaryEntry),
});

/** dist/data/dataset.json */
export const dataset = z.strictObject({
  version: z.string(),
  generated: z.string(),
  license: z.string(),
  jurisdictions: z.array(jurisdiction),
  places: z.array(place),
  topics: lists.shape.topics,
  groups: lists.shape.groups,
  agencies: lists.shape.agencies,
  glossary: lists.shape.glossary,
  documents: z.array(document),
  clauses: z.array(clause),
  measures: z.array(measure),
  targets: z.array(target),
  requirements: z.array(requirement),
});

export type Measure = z.infer<typeof measure>;
export type Target = z.infer<typeof target>;
export type Requirement = z.infer<typeof requirement>;
export type Clause = z.infer<typeof clause>;
export type PolicyDocument = z.infer<typeof document>;
export type Place = z.infer<typeof place>;
export type Comparable = z.infer<typeof comparable>;
export type Lists = z.infer<typeof lists>;
export type Dataset = z.infer<typeof dataset>;
