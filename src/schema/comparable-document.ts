import { z } from "zod";
import { ambiguity, date, isoDate, NOT_APPLICABLE, NOT_STATED, span } from "./comparable-values.ts";
import { QUESTIONS } from "./written-document.ts";

/* A document and its clauses. */

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
        z.array(
          z.strictObject({
            words: z.string(),
            clause: z.union([z.string(), NOT_APPLICABLE]),
            only: z
              .union([z.string(), NOT_APPLICABLE])
              .describe("what the words are about, where they do not speak of the whole document"),
          }),
        ),
        NOT_STATED,
      ]),
    }),
  ),
});
