import {
  type SymbolType,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond2,
  symbolSquare,
  symbolStar,
  symbolTriangle,
} from "d3";
import { rounded } from "./svg.ts";

/** How a place is told from the others, without colour too. */
export type Look = { readonly label: string; readonly className: string; readonly shape: string };
export type Looks = ReadonlyMap<string, Look>;

/** The look of a place. Throws an Error for a place that has none. */
export function lookOf(looks: Looks, place: string): Look {
  const look = looks.get(place);
  if (!look) throw new Error(`no look for the place ${place}`);
  return look;
}

const SYMBOLS: Readonly<Record<string, SymbolType>> = {
  "●": symbolCircle,
  "◆": symbolDiamond2,
  "▲": symbolTriangle,
  "■": symbolSquare,
  "★": symbolStar,
  "✚": symbolCross,
};
/** The outline of a place's shape around 0,0; `size` is its area. */
export const shapePath = ({ shape }: Look, size: number): string =>
  (symbol(SYMBOLS[shape] ?? symbolCircle, size)() ?? "").replace(/-?\d+\.\d+/g, (n) => String(rounded(Number(n))));
