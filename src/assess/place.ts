import { validityOn } from "../domain/validity.ts";
import type { Dataset, Measure, Place } from "../schema/comparable.ts";
import { type Context, type Reading, sum } from "./context.ts";
import { exact } from "./exact.ts";
import { type MeasureLine, measureLine } from "./measure-line.ts";

/** A matter that a city and a district both pay for, where a document says 就高不重复: conservatively the higher of its sides. */
export type Overlap<V> = {
  readonly group: string;
  /** Lines by jurisdiction. */
  readonly sides: ReadonlyMap<string, readonly MeasureLine<V>[]>;
  /** The sentence, and the document that says it. */
  readonly rule: { readonly words: string; readonly clause: string; readonly document: string };
};

export type PlaceLines<V> = { readonly lines: readonly MeasureLine<V>[]; readonly overlaps: readonly Overlap<V>[] };

const rule = <V>({ document }: MeasureLine<V>): Overlap<V>["rule"][] =>
  document.overlap === "not-stated"
    ? []
    : [{ words: document.overlap.words, clause: document.overlap.clause, document: document.id }];

/** The matters of a place in which 就高不重复 decides. A reward on top of another level's grant is not displaced by it. */
function overlapsOf<V>(lines: readonly MeasureLine<V>[]): Overlap<V>[] {
  const groups = new Map<string, MeasureLine<V>[]>();
  for (const line of lines) {
    const { group, stacking } = line.measure;
    if (line.bucket !== "entitled" || typeof stacking !== "string") continue;
    groups.set(group, [...(groups.get(group) ?? []), line]);
  }
  return [...groups].flatMap(([group, members]) => {
    const sides = new Map<string, MeasureLine<V>[]>();
    for (const line of members)
      sides.set(line.measure.jurisdiction, [...(sides.get(line.measure.jurisdiction) ?? []), line]);
    const [said] = members.flatMap(rule);
    return sides.size > 1 && said ? [{ group, sides, rule: said }] : [];
  });
}

/** Every measure of a place and its ancestors as it stands for a founder; drafts only where they were asked for. */
export function placeLines<V>(context: Context<V>, place: Place, dataset: Dataset): PlaceLines<V> {
  const documents = new Map(dataset.documents.map((one) => [one.id, one]));
  const own = (measure: Measure): boolean => place.jurisdictions.includes(measure.jurisdiction);
  const lines = dataset.measures.filter(own).flatMap((measure) => {
    const document = documents.get(measure.document);
    if (!document) return [];
    if (document.status === "draft" && context.profile.includeDrafts !== true) return [];
    return [measureLine(context, measure, document, validityOn(document, context.asOf))];
  });
  return { lines, overlaps: overlapsOf(lines) };
}

const zero = <V>({ algebra }: Context<V>): V => algebra.constant(exact(0));

/** What a place's entitled lines come to in a reading; with a filter, the part of it that some lines make. */
export function entitledTotal<V>(context: Context<V>, { lines, overlaps }: PlaceLines<V>, reading: Reading): V {
  const { algebra } = context;
  const value = (line: MeasureLine<V>): V => line.yuan?.[reading] ?? zero(context);
  const entitled = lines.filter((line) => line.bucket === "entitled");
  if (reading === "optimistic") return sum(context, entitled.map(value));
  const disputed = new Set(overlaps.flatMap(({ sides }) => [...sides.values()].flat()));
  const highest = overlaps.map(({ sides }) =>
    [...sides.values()].map((side) => sum(context, side.map(value))).reduce((a: V, b: V) => algebra.max(a, b)),
  );
  return sum(context, [...entitled.filter((line) => !disputed.has(line)).map(value), ...highest]);
}
