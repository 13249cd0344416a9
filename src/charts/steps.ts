/** Where a point of a chart stands on the screen, in CSS pixels. */
export type Place = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
export type Step = "before" | "after" | "up" | "down" | "first" | "last";

/** Closer to each other than this, two points are in one row. */
const ROW = 4;

const middle = ({ top, bottom }: Place): number => (top + bottom) / 2;
const gap = (a: Place, b: Place): number => Math.max(0, a.left - b.right, b.left - a.right);

/**
 * The point that a step leads to, from the one at an index of `places`: before and after in their order, up and down to the
 * nearest one there, rather straight than aside. Where all are in one row, up is before and down is after. Undefined where there
 * is none.
 */
export function stepTo(places: readonly Place[], at: number, step: Step): number | undefined {
  const from = places[at];
  if (step === "first") return places.length > 0 ? 0 : undefined;
  if (step === "last") return places.length > 0 ? places.length - 1 : undefined;
  if (!from) return undefined;
  const isRow = places.every((one) => Math.abs(middle(one) - middle(from)) <= ROW);
  const isBack = step === "before" || step === "up";
  if (step === "before" || step === "after" || isRow) {
    const next = isBack ? at - 1 : at + 1;
    return next in places ? next : undefined;
  }
  const away = (one: Place): number => (isBack ? -1 : 1) * (middle(one) - middle(from));
  const [nearest] = places
    .map((one, n) => ({ n, away: away(one), far: away(one) + gap(one, from) / 2 }))
    .filter((one) => one.away > ROW)
    .sort((a, b) => a.far - b.far);
  return nearest?.n;
}

/** The point nearest to a place on the screen. */
export function nearestTo(places: readonly Place[], x: number, y: number): number | undefined {
  const spot = { left: x, right: x, top: y, bottom: y };
  const [nearest] = places
    .map((one, n) => ({ n, far: Math.hypot(gap(one, spot), Math.max(0, one.top - y, y - one.bottom)) }))
    .sort((a, b) => a.far - b.far);
  return nearest?.n;
}
