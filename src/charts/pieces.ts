import { type Look, shapePath } from "./looks.ts";
import { element, rounded, text } from "./svg.ts";
import { LINE_HEIGHT, spacedWidth } from "./text-size.ts";
import { wrap } from "./wrap.ts";

/** The type of the charts' labels, in units of the drawing. */
export const TYPE = 12;
export const SMALL_TYPE = 11;
/** From one line's foot to the next. */
export const STEP = TYPE * LINE_HEIGHT;

/** Marks that stand for one thing, with what it is in words: a page walks from one to the next, a picture shows the words as a tip. */
export const point = (words: string, ...marks: readonly string[]): string =>
  element("g", { class: "chart-point", "data-point": "" }, element("title", {}, text(words)), ...marks);

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

/** What a mark of a drawing means: the mark itself, its middle at x, y, and how wide it is. */
export type Key = {
  readonly mark: (x: number, y: number) => string;
  readonly width: number;
  readonly words: string;
};

/** Keys in one line that ends at x, their middle at y. */
export function legendEndingAt(x: number, y: number, keys: readonly Key[]): string {
  const room = keys.reduce((sum, { width, words }) => sum + width + 17 + spacedWidth(words, SMALL_TYPE), -12);
  return legend(keys, room + 12, x - room, y - 8).body;
}

/** Keys in rows from left, top on, as many in a row as have room; `end` is where the last row ends. */
export function legend(
  keys: readonly Key[],
  room: number,
  left = 0,
  top = 0,
): { readonly body: string; readonly end: number } {
  let [x, y] = [0, 8];
  const body = keys.map(({ mark, width, words }) => {
    const wide = width + 5 + spacedWidth(words, SMALL_TYPE);
    if (x > 0 && x + wide > room) [x, y] = [0, y + SMALL_TYPE * LINE_HEIGHT + 4];
    const one = mark(x + width / 2, y) + say(x + width + 5, y + 4, words, { className: "chart-small" });
    x += wide + 12;
    return one;
  });
  const at = { class: "chart-keys", transform: `translate(${rounded(left)} ${rounded(top)})` };
  return { body: element("g", at, ...body), end: top + y + 8 };
}
