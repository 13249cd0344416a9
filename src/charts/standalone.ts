import type { Drawing } from "./chart.ts";
import { withPresentation } from "./presentation.ts";
import { element, text } from "./svg.ts";
import { LINE_HEIGHT } from "./text-size.ts";
import { wrap } from "./wrap.ts";

const PADDING = 20;
const GAP = 28;
const TITLE = 17;
const SMALL = 11;
/** As many drawings in a row as fit. */
const WIDEST = 1000;

export type FileOfChart = {
  readonly title: string;
  readonly description: string;
  readonly drawings: readonly Drawing[];
  /** Named points, how to read it, sources, date: a line each. */
  readonly below: readonly string[];
  /** The style sheets that a page would bring. */
  readonly css: string;
};

/** Drawings in rows, and each one's place. */
function placed(drawings: readonly Drawing[]): { width: number; height: number; at: { x: number; y: number }[] } {
  const at: { x: number; y: number }[] = [];
  let [x, y, row, width] = [0, 0, 0, 0];
  for (const one of drawings) {
    if (x > 0 && x + one.width > WIDEST) {
      [x, y, row] = [0, y + row + GAP, 0];
    }
    at.push({ x, y });
    row = Math.max(row, one.height);
    width = Math.max(width, x + one.width);
    x += one.width + GAP;
  }
  return { width, height: y + row, at };
}

/**
 * A chart as a file of its own, with its title, its notes and its sources. Every colour and size is an attribute, which every
 * editor understands; browsers follow the reader's dark setting too.
 */
export function standaloneSvg({ title, description, drawings, below, css }: FileOfChart): string {
  const inner = placed(drawings);
  const lines = (items: readonly string[], size: number) => items.flatMap((item) => wrap(item, inner.width, size));
  const head = lines([title], TITLE);
  const foot = lines(below, SMALL);
  const top = PADDING + head.length * TITLE * LINE_HEIGHT + 12;
  const end = top + inner.height + 16;
  const width = Math.ceil(inner.width + 2 * PADDING);
  const height = Math.ceil(end + foot.length * SMALL * LINE_HEIGHT + PADDING);
  const rows = (items: readonly string[], className: string, from: number, size: number) =>
    items.map((words, n) =>
      element("text", { class: className, x: PADDING, y: from + size + n * size * LINE_HEIGHT }, text(words)),
    );
  const body = [
    element("rect", { class: "chart-paper", width, height }),
    ...rows(head, "chart-file-title", PADDING, TITLE),
    ...drawings.map(({ body: one }, n) =>
      element("g", { transform: `translate(${PADDING + (inner.at[n]?.x ?? 0)} ${top + (inner.at[n]?.y ?? 0)})` }, one),
    ),
    ...rows(foot, "chart-file-note", end, SMALL),
  ];
  const presented = withPresentation(body.join(""), css);
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: "chart-file",
      role: "img",
      "aria-labelledby": "title desc",
      lang: "zh-CN",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      ...presented.root,
    },
    element("title", { id: "title" }, text(title)),
    element("desc", { id: "desc" }, text(description)),
    element("style", {}, text(presented.style)),
    presented.body,
  );
}

/** A drawing as an SVG element for a page, which brings the styles. `id` is unique on the page. */
export const drawingSvg = (
  { width, height, body }: Drawing,
  said: { readonly id: string; readonly title: string; readonly description: string },
  className = "chart",
): string =>
  element(
    "svg",
    {
      class: className,
      role: "img",
      viewBox: `0 0 ${width} ${height}`,
      "aria-labelledby": `${said.id}-title ${said.id}-desc`,
      xmlns: "http://www.w3.org/2000/svg",
    },
    element("title", { id: `${said.id}-title` }, text(said.title)),
    element("desc", { id: `${said.id}-desc` }, text(said.description)),
    body,
  );
