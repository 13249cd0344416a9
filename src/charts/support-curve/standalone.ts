import { standaloneSvg as fileOf } from "../standalone.ts";
import type { SupportCurveChart } from "./chart.ts";
import { type AxisNames, drawPanel } from "./draw.ts";
import type { Looks } from "./geometry.ts";
import { describe, wordMark } from "./wording.ts";

type Frame = {
  readonly looks: Looks;
  readonly names: AxisNames;
  /** How to read it, sources, date: a line each. */
  readonly notes: readonly string[];
  /** The style sheets that a page would bring. */
  readonly css: string;
};

/** The curves as a file of their own, with their named points and their sources. */
export const standaloneSvg = (chart: SupportCurveChart, { looks, names, notes, css }: Frame): string =>
  fileOf({
    title: chart.finding,
    description: describe(chart, looks),
    drawings: (chart.wide ?? chart.panels).map((panel) => ({
      width: panel.width,
      height: panel.height,
      body: drawPanel(panel, looks, names),
    })),
    below: [...chart.marks.map((mark) => `${mark.n}　${wordMark(mark, chart.key, looks)}`), ...notes],
    css,
  });
