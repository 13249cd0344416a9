import type { Prepared } from "./prepared.ts";
import { remembered, type Source } from "./source.ts";
import { standsIn } from "./stands.ts";
import { oneCharacterOff } from "./typos.ts";

/** Reads every clause for every question: right by itself, and quick while there are few of them. */
export function plainSource(clauses: readonly Prepared[]): Source {
  const documents = [...new Set(clauses.map(({ document }) => document.document))];
  const documentOf = clauses.map(({ document }) => documents.indexOf(document.document));
  const those = (holds: (clause: Prepared, text: string) => boolean) =>
    remembered((text) => new Set(clauses.flatMap((clause, n) => (holds(clause, text) ? [n] : []))));
  const bodies = clauses.map(({ body }) => body);
  return {
    size: clauses.length,
    expect: () => {},
    holds: those(({ body }, text) => standsIn(body, text)),
    titled: those(({ title }, text) => standsIn(title, text)),
    named: those(({ names }, text) => names.some((name) => standsIn(name, text))),
    oneOff: remembered((text) => oneCharacterOff(text, bodies)),
    documentOf: (clause) => documentOf[clause] ?? -1,
    jurisdictions: [...new Set(clauses.map(({ document }) => document.jurisdiction))],
  };
}
