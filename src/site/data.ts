import { assembleDataset } from "../dataset/assemble.ts";
import { measuresOfClause, placeOrder, requirementsOfClause, targetsOfClause } from "../dataset/lookup.ts";
import type { Clause, Comparable, Lists, Measure, PolicyDocument, Requirement, Target } from "../schema/comparable.ts";

const files = import.meta.glob<Comparable | Lists>("../../content/comparable/*.json", {
  eager: true,
  import: "default",
});
const isLists = (file: Comparable | Lists): file is Lists => "places" in file;
const all = Object.values(files);
const lists = all.find(isLists);
if (!lists) throw new Error("content/comparable/lists.json is missing. Run: npm run normalise");

/** Everything the site shows. */
export const dataset = assembleDataset(
  all.filter((file): file is Comparable => !isLists(file)),
  lists,
);

function by<T extends { readonly id: string }>(kind: string, items: readonly T[]): (id: string) => T {
  const index = new Map(items.map((item) => [item.id, item]));
  return (id) => {
    const found = index.get(id);
    if (!found) throw new Error(`no ${kind} ${id} in the dataset`);
    return found;
  };
}

/* Each throws on an id the dataset does not have. */
export const documentById: (id: string) => PolicyDocument = by("document", dataset.documents);
export const clauseById: (id: string) => Clause = by("clause", dataset.clauses);
export const measureById: (id: string) => Measure = by("measure", dataset.measures);
export const topicById = by("topic", dataset.topics);
export const groupById = by("group", dataset.groups);
export const placeById = by("place", dataset.places);
export const jurisdictionById = by("jurisdiction", dataset.jurisdictions);

/** A document's clauses in its order. */
export const clausesInOrder = (document: PolicyDocument): readonly Clause[] =>
  document.structure.flatMap((part) => ("clause" in part ? [clauseById(part.clause)] : []));

/** The last part of a clause's address, `01-compute`. */
export const slugOf = (clause: string): string => clause.split("/")[1] ?? "";

export type ClauseStatements = {
  readonly measures: readonly Measure[];
  readonly targets: readonly Target[];
  readonly requirements: readonly Requirement[];
};
/** What a clause's structured reading holds. */
export const statementsOf = (clause: string): ClauseStatements => ({
  measures: measuresOfClause(dataset, clause),
  targets: targetsOfClause(dataset, clause),
  requirements: requirementsOfClause(dataset, clause),
});

/** A statement's own part of its id, which is its anchor on its clause's page. */
export const localId = (id: string): string => id.split("#")[1] ?? "";

const ACCENTS = 6;
const SHAPES = ["●", "◆", "▲", "■", "★", "✚"] as const;
const order = placeOrder(dataset);
/** How a place is told from the others: its accent (class place-1 … place-6) and its shape, by its order. */
export function placeLook(place: string): { readonly className: string; readonly shape: string } {
  const at = order.get(place);
  if (at === undefined) throw new Error(`no place ${place} in the dataset`);
  const n = at % ACCENTS;
  return { className: `place-${n + 1}`, shape: SHAPES[n] ?? "" };
}

/** A table's cell of a place: its class, and the place's name for where the column's head is out of sight. */
export const ofPlace = (place: string): { readonly class: string; readonly "data-of": string } => {
  const { className, shape } = placeLook(place);
  return { class: className, "data-of": `${shape} ${placeById(place).label}` };
};

/** `一 强化算力服务支撑`: the ordinal as printed, then the heading or our own label. */
export const clauseLabel = ({ ordinal, title }: Clause): string =>
  ordinal === "not-applicable" ? title : `${ordinal} ${title}`;
