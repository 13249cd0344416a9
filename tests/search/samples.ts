import type { Clause } from "../../src/schema/comparable.ts";

/** A plain clause to change in what a test is about. */
export const clause = (changes: Partial<Clause> = {}): Clause => ({
  id: "x/01-a",
  document: "x",
  jurisdiction: "here",
  ordinal: "一",
  heading: "标题",
  title: "标题",
  kind: "item",
  topics: ["compute"],
  text: "正文。",
  notes: [],
  agencies: [],
  definitions: [],
  tasks: [],
  ambiguity: [],
  blocks: [],
  figures: [],
  ...changes,
});
/** A unit that answers for the whole clause. */
clause.agency = (name: string, role: "lead" | "responsible" = "responsible", from = "x/01-a") => ({
  role,
  units: [name],
  words: name,
  covers: { start: 0, end: 1 },
  from,
});
