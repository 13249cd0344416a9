import { z } from "zod";

/* What a person may write in content/documents/<id>.yml, jurisdictions/<id>.yml, topics.yml, groups.yml and the other lists. */

const NOT_STATED = z.literal("not-stated");
const NOT_APPLICABLE = z.literal("not-applicable");
const isoDate = z.iso.date("expected a day that exists, such as 2026-11-21, in quotes");
/** Verbatim words of a clause (`clause` = nn-slug) or, without one, of the document's own matter. */
const statement = z.strictObject({ words: z.string().min(1), clause: z.string().optional() });
const stated = z.union([statement, NOT_STATED]);

/** Whether a reader can be sent there: an address such as javascript: is one too, and a user name hides the host. */
function isOfficialAddress(text: string): boolean {
  const url = URL.parse(text);
  return (
    /^https:\/\/[^/\s@]+\.[^/\s@]+(?:[/?#]\S*)?$/i.test(text) && url !== null && url.username + url.password === ""
  );
}

export const QUESTIONS = [
  "where-to-apply",
  "when-to-apply",
  "how-to-apply",
  "implementing-rules",
  "obligations",
  "clawback",
  "interpretation",
] as const;

/** `only`: what the words are about, where they do not speak of the whole document. */
const answer = z.union([z.array(statement.extend({ only: z.string().min(1).optional() })).min(1), NOT_STATED]);

export const writtenDocument = z.strictObject({
  title: z.string().min(1),
  shortTitle: z.string().min(1),
  /** 发文字号 */
  docNumber: stated,
  issuer: stated,
  jurisdiction: z.string(),
  type: z.enum(["若干措施", "政策措施", "行动计划", "行动方案"]),
  status: z.enum(["in-force", "plan", "draft"]),
  statusWords: statement,
  dates: z.strictObject({
    signed: stated,
    issued: stated,
    effectiveFrom: stated,
    effectiveTo: stated,
    planYears: z.union([statement, NOT_STATED, NOT_APPLICABLE]),
    /** The day this copy was received. */
    received: isoDate,
    /** The day this copy was last compared with the issuer's publication, or not-stated if never. */
    checkedWithIssuer: z.union([isoDate, NOT_STATED]),
  }),
  /** The document's rule about overlapping policies. */
  overlap: z.union([
    z.strictObject({ is: z.literal("higher-not-both"), words: z.string(), scope: z.string(), clause: z.string() }),
    NOT_STATED,
  ]),
  /** A sentence that reserves later changes. */
  reservation: z.union([statement, NOT_STATED]),
  officialAddress: z.union([
    z
      .string()
      .refine(
        isOfficialAddress,
        "an https address with a host and no user name, such as https://www.wuhan.gov.cn/a, or not-stated",
      ),
    NOT_STATED,
  ]),
  source: z.strictObject({ file: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  /** What the transcription damaged, in our words. */
  damage: z.array(z.string()),
  /** Text of the source that a page break repeated: skipped at its nth occurrence. */
  residue: z.array(z.strictObject({ text: z.string(), occurrence: z.int().min(1), why: z.string().min(1) })),
  /** The whole document in order: the document's own matter, verbatim, and its clauses (`clause` = nn-slug). */
  structure: z
    .array(
      z.union([
        z.strictObject({
          matter: z.string().min(1),
          role: z.enum([
            "header",
            "doc-number",
            "title",
            "addressee",
            "notice",
            "signature",
            "date",
            "attachment",
            "heading",
            "copy-to",
            "imprint",
          ]),
        }),
        z.strictObject({ clause: z.string() }),
      ]),
    )
    .min(1),
  /** What every founder asks; not-stated where the text is silent. */
  answers: z.record(z.enum(QUESTIONS), answer),
});

export const writtenJurisdiction = z.strictObject({
  name: z.string(),
  level: z.enum(["city", "district"]),
  parent: z.string().optional(),
  /** The place where one can register that this jurisdiction makes, with its short label. */
  place: z.strictObject({ label: z.string(), note: z.string(), order: z.int() }),
});

export const writtenTopics = z.array(
  z.strictObject({ id: z.string(), title: z.string(), question: z.string(), terms: z.array(z.string()) }),
);
/** A group is the same matter across documents and levels: what 就高不重复 and a row of the comparison line up. */
export const writtenGroups = z.array(z.strictObject({ id: z.string(), title: z.string(), topic: z.string() }));
export const writtenAgencies = z.array(
  z.strictObject({
    name: z.string(),
    jurisdiction: z.string(),
  }),
);
export const writtenNumerals = z.array(z.strictObject({ words: z.string(), reason: z.string().min(1) }));
export const writtenMarks = z.array(z.strictObject({ mark: z.string(), why: z.string().min(1) }));

export type WrittenDocument = z.infer<typeof writtenDocument>;
export type WrittenJurisdiction = z.infer<typeof writtenJurisdiction>;
export type Question = (typeof QUESTIONS)[number];

export const writtenGlossary = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    term: z.string().min(1),
    also: z.array(z.string()),
    /** In our words. */
    explanation: z.string().min(1),
    uses: z
      .array(z.strictObject({ clause: z.string(), words: z.string().min(1), role: z.enum(["defines", "uses"]) }))
      .min(1),
  }),
);
