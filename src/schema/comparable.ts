import { z } from "zod";
import { clause, document } from "./comparable-document.ts";
import { measure, requirement, target } from "./comparable-statements.ts";
import { NOT_APPLICABLE } from "./comparable-values.ts";

export * from "./comparable-values.ts";
export { clause, document, measure, requirement, target };

/*
 * The one comparable shape: content/comparable/<document>.json, dist/data/dataset.json and its JSON Schema.
 * Every value that is not a number carries the words it rests on; every number the phrase it was read from.
 */

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
