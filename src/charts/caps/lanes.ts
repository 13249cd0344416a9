import { rule } from "../pieces.ts";

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

/** From a line of dots to the foot of their labels, and from one line of labels to the next. */
export const LABEL_FOOT = 18;
export const LANE = 14;

/** Thin lines from the dots to the labels further down; to be drawn before the labels. `at` places the nth dot on its line. */
export const leaders = (placed: readonly Placed[], at: (n: number) => number, line: number): string[] =>
  placed.map(({ x, lane }, n) =>
    lane > 0 ? rule(at(n), line, x, line + LABEL_FOOT + lane * LANE - 10, "chart-leader") : "",
  );
