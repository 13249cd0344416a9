import { readAgencies, splitUnits } from "../domain/agencies.ts";
import type { Span } from "../domain/verbatim.ts";
import type { Clause } from "../schema/comparable.ts";
import type { ClauseFile } from "./clause-file.ts";

type Answering = Clause["agencies"][number];
type Task = Clause["tasks"][number];

/** Spans of the text without white space as spans of the text. */
export const inText = (clause: ClauseFile, span: Span): Span => ({
  start: clause.compact.at[span.start] ?? 0,
  end: (clause.compact.at[span.end - 1] ?? -1) + 1,
});

const units = (cell: string): string[] | "not-stated" => (cell === "not-stated" ? "not-stated" : splitUnits(cell));

/** The rows of a task table. */
export const tasksOf = (clause: ClauseFile): Task[] =>
  (clause.written.tasks ?? []).map((task) => ({
    no: task.no,
    title: task.title,
    lead: units(task.lead),
    responsible: units(task.responsible),
  }));

/** The units a document's task table gives a clause: joined by title, because the table's numbers differ from the body's. */
function fromTable(clause: ClauseFile, tables: readonly ClauseFile[]): Answering[] {
  return tables.flatMap((table) =>
    (table.written.tasks ?? [])
      .filter((task) => task.title === clause.written.heading)
      .flatMap((task) =>
        (["lead", "responsible"] as const).flatMap((role) =>
          task[role] === "not-stated"
            ? []
            : [
                {
                  role,
                  units: splitUnits(task[role]),
                  words: task[role],
                  covers: { start: 0, end: clause.text.length },
                  from: table.id,
                },
              ],
        ),
      ),
  );
}

/** Who answers for which sentences of a clause: its own brackets, else its row in the document's task table. */
export function answeringUnits(clause: ClauseFile, document: readonly ClauseFile[]): Answering[] {
  const own = readAgencies(clause.compact.text).map((statement) => ({
    role: statement.role,
    units: [...statement.units],
    words: clause.compact.text.slice(statement.span.start, statement.span.end),
    covers: inText(clause, statement.covers),
    from: clause.id,
  }));
  return own.length > 0
    ? own
    : fromTable(
        clause,
        document.filter((other) => other.written.tasks),
      );
}
