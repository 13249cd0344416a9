export type Labelled = { readonly x: number; readonly width: number };
/** Where a label goes: its middle, and how many lines down. */
export type Placed = { readonly x: number; readonly lane: number };

const GAP = 6;

/** Labels from left to right under their points: moved inside the ends, and a line down where one would lie on another. */
export function lanes(labels: readonly Labelled[], left: number, right: number): Placed[] {
  const ends: number[] = [];
  return labels.map(({ x, width }) => {
    const middle = Math.min(Math.max(x, left + width / 2), right - width / 2);
    const free = ends.findIndex((end) => end + GAP <= middle - width / 2);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = middle + width / 2;
    return { x: middle, lane };
  });
}
