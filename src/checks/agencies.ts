import { readAgencies } from "../domain/agencies.ts";
import { compact, occurrences } from "../domain/verbatim.ts";
import { answeringUnits, tasksOf } from "../normalise/answering.ts";
import type { Corpus } from "../normalise/corpus.ts";
import { clauseRule, corpusRule } from "./rule.ts";

const known = (corpus: Corpus): Set<string> => new Set(corpus.agencies.value.map((one) => one.name));

const namesIn = (corpus: Corpus): Set<string> =>
  new Set(
    corpus.clauses.flatMap((clause) => [
      ...readAgencies(clause.compact.text).flatMap((one) => one.units),
      ...tasksOf(clause).flatMap((task) =>
        [task.lead, task.responsible].flatMap((one) => (one === "not-stated" ? [] : one)),
      ),
    ]),
  );

export const agencies = clauseRule(
  "agencies",
  "A misread office sends a founder to the wrong door.",
  (clause, corpus) => {
    const names = known(corpus);
    const own = [
      ...answeringUnits(clause, []).flatMap((one) => one.units),
      ...tasksOf(clause).flatMap((task) =>
        [task.lead, task.responsible].flatMap((one) => (one === "not-stated" ? [] : one)),
      ),
    ];
    return [...new Set(own)]
      .filter((name) => !names.has(name))
      .map((name) => ({
        file: clause.file,
        line: clause.bodyLine,
        found: `unit "${name}"`,
        expected: "a unit listed in content/agencies.yml",
        next: "add the name exactly as printed, or correct the body",
      }));
  },
);

export const agencyList = corpusRule(
  "agency-list",
  "An office that no document names answers for nothing.",
  (corpus) => {
    const used = namesIn(corpus);
    const seen = new Set<string>();
    return corpus.agencies.value.flatMap(({ name }, i) => {
      const twice = seen.has(name);
      seen.add(name);
      if (used.has(name) && !twice) return [];
      return [
        {
          file: corpus.agencies.file,
          line: corpus.agencies.line([i]),
          found: `"${name}"${twice ? " twice" : ""}`,
          expected: "a unit that a document names, once",
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
      if (occurrences(clause.text.replace(/[ ]/g, ""), cells.join("\t").replace(/[ ]/g, "")).length === 1) return [];
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
