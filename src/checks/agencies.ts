import { readAgencies } from "../domain/agencies.ts";
import { compact } from "../domain/verbatim.ts";
import { tasksOf } from "../normalise/answering.ts";
import type { ClauseFile } from "../normalise/clause-file.ts";
import type { Corpus } from "../normalise/corpus.ts";
import { documentsById, perCorpus } from "../normalise/corpus-index.ts";
import { clauseRule, corpusRule } from "./rule.ts";

/** The units a clause names: in its brackets and in its task table. */
const namesOf = (clause: ClauseFile): string[] => [
  ...readAgencies(clause.compact.text).flatMap((one) => one.units),
  ...tasksOf(clause).flatMap((task) =>
    [task.lead, task.responsible].flatMap((one) => (one === "not-stated" ? [] : one)),
  ),
];

/** The listed units of each jurisdiction. */
const agencyNames = perCorpus((corpus) => {
  const names = new Map<string, Set<string>>();
  for (const { name, jurisdiction } of corpus.agencies.value)
    names.set(jurisdiction, (names.get(jurisdiction) ?? new Set()).add(name));
  return names;
});

export const agencies = clauseRule(
  "agencies",
  "A misread office sends a founder to the wrong door.",
  (clause, corpus) => {
    const jurisdiction = documentsById(corpus).get(clause.document)?.value.jurisdiction ?? "";
    const names = agencyNames(corpus).get(jurisdiction);
    const own = namesOf(clause);
    return [...new Set(own)]
      .filter((name) => !names?.has(name))
      .map((name) => ({
        file: clause.file,
        line: clause.bodyLine,
        found: `unit "${name}"`,
        expected: "a unit of the jurisdiction listed in content/agencies.yml",
        next: "add the name exactly as printed, or correct the body",
      }));
  },
);

/** Each name with the jurisdiction of the documents that print it: two cities may have an office of one name. */
const namedIn = (corpus: Corpus): Set<string> =>
  new Set(
    corpus.documents.flatMap(({ value, clauses }) =>
      clauses.flatMap((clause) => namesOf(clause).map((name) => `${name} ${value.jurisdiction}`)),
    ),
  );

export const agencyList = corpusRule(
  "agency-list",
  "An office that no document names answers for nothing.",
  (corpus) => {
    const used = namedIn(corpus);
    const seen = new Set<string>();
    return corpus.agencies.value.flatMap(({ name, jurisdiction }, i) => {
      const key = `${name} ${jurisdiction}`;
      const twice = seen.has(key);
      seen.add(key);
      if (used.has(key) && !twice) return [];
      return [
        {
          file: corpus.agencies.file,
          line: corpus.agencies.line([i]),
          found: `"${name}" of ${jurisdiction}${twice ? " twice" : ""}`,
          expected: "a unit that a document of the jurisdiction names, once",
          next: "remove the entry",
        },
      ];
    });
  },
);

export const tasks = clauseRule(
  "tasks",
  "A task table's rows are read by people: each must stand in the table as printed.",
  (clause) =>
    (clause.written.tasks ?? []).flatMap((task, i) => {
      const cells = [task.no, task.title, task.lead, task.responsible].map((one) => (one === "not-stated" ? "" : one));
      const row = cells.join("\t").replaceAll(" ", "");
      if (clause.text.split("\n").filter((line) => line.replaceAll(" ", "") === row).length === 1) return [];
      return [
        {
          file: clause.file,
          line: clause.line(["tasks", i]),
          found: `row ${compact(cells.join(" | ")).text}`,
          expected: "a row of the table, cell by cell",
          next: "copy the cells; a blank cell is not-stated",
        },
      ];
    }),
);
