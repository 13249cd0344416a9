import type { Context, Reading } from "./context.ts";
import { exact } from "./exact.ts";
import type { MeasureLine } from "./measure-line.ts";
import type { Prepared } from "./prepare.ts";

/**
 * A matter for which several documents pay and one of them says 就高不重复: conservatively the highest of its sides.
 * Each document that says it stands alone; those that do not say it are one side together, since nothing sets them against each other.
 */
export type Overlap<V> = {
  readonly sides: readonly (readonly MeasureLine<V>[])[];
  /** The sentence. */
  readonly words: string;
};

/** Documents that may stand on the same side, by what sets them apart. */
const sideOf = ({ document, measure }: Prepared): string =>
  document.overlap === "not-stated" ? "" : `${measure.jurisdiction} ${document.id}`;

/** The matters of a place in which 就高不重复 decides. A reward on top of another level's grant is not displaced by it. */
export function overlapsOf<V>(lines: readonly MeasureLine<V>[]): Overlap<V>[] {
  const groups = new Map<string, MeasureLine<V>[]>();
  for (const line of lines) {
    const { group, stacking } = line.of.measure;
    if (line.bucket !== "entitled" || typeof stacking !== "string") continue;
    const members = groups.get(group);
    if (members) members.push(line);
    else groups.set(group, [line]);
  }
  return [...groups.values()].flatMap((members) => {
    const sides = new Map<string, MeasureLine<V>[]>();
    for (const line of members) {
      const side = sideOf(line.of);
      sides.set(side, [...(sides.get(side) ?? []), line]);
    }
    const [rule] = members.flatMap(({ of }) => (of.document.overlap === "not-stated" ? [] : [of.document.overlap]));
    return sides.size > 1 && rule ? [{ sides: [...sides.values()], words: rule.words }] : [];
  });
}

/** What a place's entitled lines come to in a reading. */
export function entitledTotal<V>(
  { algebra }: Context<V>,
  lines: readonly MeasureLine<V>[],
  overlaps: readonly Overlap<V>[],
  reading: Reading,
): V {
  const value = (line: MeasureLine<V>): V => line.yuan?.[reading] ?? algebra.constant(exact(0));
  const entitled = lines.filter((line) => line.bucket === "entitled");
  if (reading === "optimistic") return algebra.sum(entitled.map(value));
  const disputed = new Set(overlaps.flatMap(({ sides }) => sides.flat()));
  const highest = overlaps.map(({ sides }) =>
    sides.map((side) => algebra.sum(side.map(value))).reduce((a, b) => algebra.max(a, b)),
  );
  return algebra.sum([...entitled.filter((line) => !disputed.has(line)).map(value), ...highest]);
}
