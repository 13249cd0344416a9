import { agencyDuties } from "../../dataset/agency-duties.ts";
import { draftIds } from "../../dataset/lookup.ts";
import type { Dataset } from "../../dataset/types.ts";
import { AGENCY_ROLES } from "../../domain/labels.ts";

export type Role = "lead" | "responsible";
export type UnitRow = {
  readonly name: string;
  /** The unit's part in each topic, in the order of the columns; undefined where it has none. */
  readonly roles: readonly (Role | undefined)[];
  readonly topics: number;
  readonly clauses: readonly string[];
};
export type AgencyGrid = {
  readonly jurisdiction: Dataset["jurisdictions"][number];
  /** The topics that some unit of the jurisdiction answers for. */
  readonly topics: Dataset["topics"];
  /** Those with most topics first, then with most clauses. */
  readonly units: readonly UnitRow[];
};

/** The titles of the topics that a unit has one part in. */
export const topicsOf = ({ roles }: UnitRow, role: Role, topics: AgencyGrid["topics"]): string[] =>
  topics.flatMap(({ title }, n) => (roles[n] === role ? [title] : []));

/** `牵头单位：算力；责任单位：数据、人才`. */
export const wordUnit = (unit: UnitRow, topics: AgencyGrid["topics"]): string =>
  (["lead", "responsible"] as const)
    .map((role) => ({ role, titles: topicsOf(unit, role, topics) }))
    .filter(({ titles }) => titles.length > 0)
    .map(({ role, titles }) => `${AGENCY_ROLES[role]}：${titles.join("、")}`)
    .join("；");

/** Each jurisdiction's units × topics by the documents that are no drafts. A unit leads a topic if it leads one clause of it. */
export function agencyGrids(dataset: Dataset): AgencyGrid[] {
  const drafts = draftIds(dataset);
  const duties = Map.groupBy(
    agencyDuties(dataset).filter(({ clause }) => !drafts.has(clause.document)),
    ({ jurisdiction }) => jurisdiction,
  );
  return dataset.jurisdictions.flatMap((jurisdiction) => {
    const own = duties.get(jurisdiction.id) ?? [];
    if (own.length === 0) return [];
    const topics = dataset.topics.filter(({ id }) => own.some(({ clause }) => clause.topics.includes(id)));
    const units = [...Map.groupBy(own, ({ name }) => name)].map(([name, all]): UnitRow => {
      const roles = topics.map(({ id }) => {
        const held = all.filter(({ clause }) => clause.topics.includes(id)).map(({ role }) => role);
        return held.includes("lead") ? "lead" : held[0];
      });
      return {
        name,
        roles,
        topics: roles.filter((role) => role !== undefined).length,
        clauses: [...new Set(all.map(({ clause }) => clause.id))],
      };
    });
    return [
      {
        jurisdiction,
        topics,
        units: units.sort((a, b) => b.topics - a.topics || b.clauses.length - a.clauses.length),
      },
    ];
  });
}
