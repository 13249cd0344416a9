import type { Clause, Dataset } from "../schema/comparable.ts";
import { documentsInOrder } from "./document-order.ts";
import { clausesOfDocument } from "./lookup.ts";

/** A unit that answers for a clause, or for some of its sentences. */
export type Duty = {
  readonly jurisdiction: string;
  readonly name: string;
  readonly role: Clause["agencies"][number]["role"];
  readonly clause: Clause;
  /** The clause that names the unit: its own, or a task table. */
  readonly from: string;
};

/** Every unit with every clause it answers for, once a role; documents in the order in which visitors meet them. */
export function agencyDuties(dataset: Dataset): Duty[] {
  const seen = new Set<string>();
  return documentsInOrder(dataset)
    .flatMap(({ id }) => clausesOfDocument(dataset, id))
    .flatMap((clause) =>
      clause.agencies.flatMap(({ role, units, from }) =>
        units.map((name) => ({ jurisdiction: clause.jurisdiction, name, role, clause, from })),
      ),
    )
    .filter(({ name, role, clause }) => {
      const key = `${name} ${role} ${clause.id}`;
      return !seen.has(key) && seen.add(key);
    });
}

/** A unit with all it answers for, by document. */
export type AgencyDuties = {
  readonly name: string;
  readonly count: number;
  readonly documents: readonly { readonly document: string; readonly duties: readonly Duty[] }[];
};
export type JurisdictionAgencies = {
  readonly jurisdiction: Dataset["jurisdictions"][number];
  readonly agencies: readonly AgencyDuties[];
};

/** The units of each jurisdiction, those that answer for most first; equals in the order in which they are first named. */
export function agenciesByJurisdiction(dataset: Dataset): JurisdictionAgencies[] {
  const duties = Map.groupBy(agencyDuties(dataset), (duty) => duty.jurisdiction);
  return dataset.jurisdictions.map((jurisdiction) => {
    const own = Map.groupBy(duties.get(jurisdiction.id) ?? [], ({ name }) => name);
    return {
      jurisdiction,
      agencies: [...own]
        .map(([name, all]) => ({
          name,
          count: all.length,
          documents: [...Map.groupBy(all, ({ clause }) => clause.document)].map(([document, same]) => ({
            document,
            duties: same,
          })),
        }))
        .sort((a, b) => b.count - a.count),
    };
  });
}

/** A table that assigns units to other clauses of its document: how many clauses it reaches, and which of its tasks none. */
export type JoinedTable = { readonly table: Clause; readonly joined: number; readonly unmatched: readonly string[] };

/** The tables from which clauses take their units. */
export const joinedTables = (dataset: Dataset): JoinedTable[] =>
  dataset.clauses
    .filter(({ tasks }) => tasks.length > 0)
    .map((table) => {
      const others = clausesOfDocument(dataset, table.document).filter((one) => one.id !== table.id);
      const reached = others.filter(({ agencies }) => agencies.some(({ from }) => from === table.id));
      const titles = new Set(reached.map(({ title }) => title));
      return {
        table,
        joined: reached.length,
        unmatched: table.tasks.map(({ title }) => title).filter((title) => !titles.has(title)),
      };
    });
