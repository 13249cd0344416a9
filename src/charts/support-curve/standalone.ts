import { element, text } from "../svg.ts";
import { LINE_HEIGHT } from "../text-size.ts";
import { wrap } from "../wrap.ts";
import type { SupportCurveChart } from "./chart.ts";
import { type AxisNames, drawPanel } from "./draw.ts";
import type { Looks } from "./geometry.ts";
import { describe, wordMark } from "./wording.ts";

const PADDING = 20;
const GAP = 28;
const TITLE = 17;
const SMALL = 11;

type Frame = {
  readonly looks: Looks;
  readonly names: AxisNames;
  /** How to read it, sources, date: a line each. */
  readonly notes: readonly string[];
  /** The style sheets that a page would bring. */
  readonly css: string;
};

/** The chart as a file of its own, with its title, its named points and its sources; light and dark by the reader's setting. */
export function standaloneSvg(chart: SupportCurveChart, { looks, names, notes, css }: Frame): string {
  const { panels, marks, finding } = chart;
  const inner = panels.reduce((width, panel) => width + panel.width, 0) + GAP * (panels.length - 1);
  const lines = (items: readonly string[], size: number) => items.flatMap((item) => wrap(item, inner, size));
  const title = lines([finding], TITLE);
  const below = lines([...marks.map((mark) => `${mark.n}　${wordMark(mark, looks)}`), ...notes], SMALL);
  const top = PADDING + title.length * TITLE * LINE_HEIGHT + 12;
  const height = Math.max(...panels.map((panel) => panel.height));
  const end = top + height + 16;
  const total = { width: inner + 2 * PADDING, height: end + below.length * SMALL * LINE_HEIGHT + PADDING };
  const rows = (items: readonly string[], className: string, from: number, size: number) =>
    items.map((words, n) =>
      element("text", { class: className, x: PADDING, y: from + size + n * size * LINE_HEIGHT }, text(words)),
    );
  let left = PADDING;
  const drawn = panels.map((panel) => {
    const at = left;
    left += panel.width + GAP;
    return element("g", { transform: `translate(${at} ${top})` }, drawPanel(panel, looks, names));
  });
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: "chart chart-file",
      role: "img",
      "aria-labelledby": "title desc",
      lang: "zh-CN",
      viewBox: `0 0 ${total.width} ${Math.ceil(total.height)}`,
      width: total.width,
      height: Math.ceil(total.height),
    },
    element("title", { id: "title" }, text(finding)),
    element("desc", { id: "desc" }, text(describe(marks, chart.curves, looks))),
    element("style", {}, text(css)),
    element("rect", { class: "chart-paper", width: total.width, height: Math.ceil(total.height) }),
    ...rows(title, "chart-file-title", PADDING, TITLE),
    ...drawn,
    ...rows(below, "chart-file-note", end, SMALL),
  );
}
