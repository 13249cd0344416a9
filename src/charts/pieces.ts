import { type Look, shapePath } from "./looks.ts";
import { element, rounded, text } from "./svg.ts";
import { LINE_HEIGHT } from "./text-size.ts";
import { wrap } from "./wrap.ts";

/** The type of the charts' labels, in units of the drawing. */
export const TYPE = 12;
export const SMALL_TYPE = 11;
/** From one line's foot to the next. */
export const STEP = TYPE * LINE_HEIGHT;

export type Said = { readonly className?: string; readonly anchor?: "start" | "middle" | "end" };

/** A text with its foot at x, y. */
export const say = (x: number, y: number, words: string, { className, anchor }: Said = {}): string =>
  element("text", { class: className, x, y, "text-anchor": anchor }, text(words));

/** A text over as many lines as a width takes, the first one's foot at y. */
export const sayLines = (x: number, y: number, words: string, width: number, said: Said = {}): string =>
  wrap(words, width, TYPE)
    .map((line, n) => say(x, y + n * STEP, line, said))
    .join("");

/** A straight line. */
export const rule = (x1: number, y1: number, x2: number, y2: number, className: string): string =>
  element("line", { class: className, x1, y1, x2, y2 });

/** A rectangle. */
export const box = (x: number, y: number, width: number, height: number, className: string, rx?: number): string =>
  element("rect", { class: className, x, y, width, height, rx });

/** A place's own shape, its middle at x, y; hollow where `hollow`. */
export const dot = (look: Look, x: number, y: number, size: number, hollow = false): string =>
  element("path", {
    class: `${hollow ? "chart-dot-hollow" : "chart-dot"} ${look.className}`,
    transform: `translate(${rounded(x)} ${rounded(y)})`,
    d: shapePath(look, size),
  });
