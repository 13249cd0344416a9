import { type Drawing, WIDE } from "./chart.ts";
import { element, rounded } from "./svg.ts";

const GAP = 24;

/** Drawings in columns of one width, each under the shortest column so far; the whole is as wide as a broad screen's. */
export function packed(drawings: readonly Drawing[], columns: number): Drawing {
  const heights = new Array<number>(columns).fill(0);
  const step = WIDE / columns;
  const body = drawings.map((one) => {
    const column = heights.indexOf(Math.min(...heights));
    const y = heights[column] ?? 0;
    heights[column] = y + one.height + GAP;
    return element("g", { transform: `translate(${rounded(column * step)} ${rounded(y)})` }, one.body);
  });
  return {
    width: WIDE - (step - (drawings[0]?.width ?? step)),
    height: Math.max(...heights) - GAP,
    body: body.join(""),
  };
}
