import type { Clause, Dataset, Measure, PolicyDocument, Requirement, Target } from "../schema/comparable.ts";

/** Works something out once for each dataset: what looks up one clause or place must not read all others each time. */
export function perDataset<T>(make: (dataset: Dataset) => T): (dataset: Dataset) => T {
  const made = new WeakMap<Dataset, { readonly value: T }>();
  return (dataset) => {
    const found = made.get(dataset) ?? { value: make(dataset) };
    made.set(dataset, found);
    return found.value;
  };
}

type Key = "document" | "jurisdiction" | "clause";
type Lookup<T> = (dataset: Dataset, key: string) => readonly T[];

/** A list's items by one of their keys, each in the order of the list. */
function lookup<T extends { readonly [K in F]: string }, F extends Key>(
  list: (dataset: Dataset) => readonly T[],
  key: F,
): Lookup<T> {
  const groups = perDataset((dataset) => Map.groupBy(list(dataset), (one): string => one[key]));
  return (dataset, value) => groups(dataset).get(value) ?? [];
}

export const clausesOfDocument: Lookup<Clause> = lookup(({ clauses }) => clauses, "document");
export const clausesOfJurisdiction: Lookup<Clause> = lookup(({ clauses }) => clauses, "jurisdiction");
export const documentsOfJurisdiction: Lookup<PolicyDocument> = lookup(({ documents }) => documents, "jurisdiction");
export const measuresOfClause: Lookup<Measure> = lookup(({ measures }) => measures, "clause");
export const measuresOfDocument: Lookup<Measure> = lookup(({ measures }) => measures, "document");
export const measuresOfJurisdiction: Lookup<Measure> = lookup(({ measures }) => measures, "jurisdiction");
export const targetsOfClause: Lookup<Target> = lookup(({ targets }) => targets, "clause");
export const targetsOfDocument: Lookup<Target> = lookup(({ targets }) => targets, "document");
export const targetsOfJurisdiction: Lookup<Target> = lookup(({ targets }) => targets, "jurisdiction");
export const requirementsOfClause: Lookup<Requirement> = lookup(({ requirements }) => requirements, "clause");
export const requirementsOfDocument: Lookup<Requirement> = lookup(({ requirements }) => requirements, "document");
export const requirementsOfJurisdiction: Lookup<Requirement> = lookup(
  ({ requirements }) => requirements,
  "jurisdiction",
);

/** The documents that are no policy yet. */
export const draftIds: (dataset: Dataset) => ReadonlySet<string> = perDataset(
  ({ documents }) => new Set(documents.filter(({ status }) => status === "draft").map(({ id }) => id)),
);

/** The position of each place in the order of the dataset. */
export const placeOrder: (dataset: Pick<Dataset, "places">) => ReadonlyMap<string, number> = ({ places }) =>
  new Map(places.map(({ id }, n) => [id, n]));
