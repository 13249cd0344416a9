export type Wanted = { readonly centre: number; readonly height: number };

/**
 * Where labels go along an axis so that none overlaps another: as near to where they are wanted as their order allows, within
 * [from, to]. Given in any order, returned in the same. Labels that cannot all fit run over the end.
 */
export function spread(labels: readonly Wanted[], from: number, to: number): number[] {
  const order = labels.map((_, n) => n).sort((a, b) => (labels[a]?.centre ?? 0) - (labels[b]?.centre ?? 0));
  const centres = new Array<number>(labels.length).fill(0);
  let edge = from;
  for (const n of order) {
    const { centre, height } = labels[n] ?? { centre: 0, height: 0 };
    const placed = Math.max(centre, edge + height / 2);
    centres[n] = placed;
    edge = placed + height / 2;
  }
  edge = to;
  for (const n of order.toReversed()) {
    const { height } = labels[n] ?? { height: 0 };
    const placed = Math.max(Math.min(centres[n] ?? 0, edge - height / 2), from + height / 2);
    centres[n] = placed;
    edge = placed - height / 2;
  }
  return centres;
}
