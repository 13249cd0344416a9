import { axes, FONT, type Plot, picture, scale, tickWidth } from "../axis.ts";
import { spread } from "../spread.ts";
import { roundUp } from "../support-curve/domains.ts";
import { element, rounded, text } from "../svg.ts";
import { LINE_HEIGHT, textWidth } from "../text-size.ts";

export type Point = { readonly x: number; readonly y: number };
/** What one or several places come to along an input; thin where it is the optimistic reading only. */
export type AnswerCurve = {
  readonly points: readonly Point[];
  readonly thin: boolean;
  /** Class and words of each place on it, and the reading where the readings differ. */
  readonly names: readonly { readonly className: string; readonly text: string }[];
};
export type AnswerChart = {
  readonly curves: readonly AnswerCurve[];
  /** Changes of the lead, numbered from 1. */
  readonly marks: readonly Point[];
  /** Where the founder is now. */
  readonly own: number;
  readonly to: number;
  readonly across: string;
  readonly upwards: string;
};

const SIZE = { width: 340, height: 300 };
const RADIUS = 7;

/** What a curve comes to at an amount; the right side of a step. */
export function heightAt(points: readonly Point[], x: number): number {
  const after = points.findLastIndex((point) => point.x <= x);
  const [a, b] = [points[after], points[after + 1]];
  if (!a) return points[0]?.y ?? 0;
  return !b || b.x === a.x ? a.y : a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
}

function curveSvg({ points, thin, names }: AnswerCurve, path: (points: readonly Point[]) => string): string {
  const d = path(points);
  const [first, second] = [...new Set(names.map(({ className }) => className))];
  const rim = second === undefined ? "" : element("path", { class: `chart-rim ${second}`, d });
  return rim + element("path", { class: `chart-line ${first ?? ""}${thin ? " thin" : ""}`, d });
}

function labels({ curves, to }: AnswerChart, plot: Plot, y: (yuan: number) => number): string {
  const ends = curves.map(({ points }) => y(heightAt(points, to)));
  const centres = spread(
    curves.map(({ names }, n) => ({ centre: ends[n] ?? 0, height: names.length * FONT * LINE_HEIGHT + 4 })),
    plot.top - 12,
    plot.bottom + 4,
  );
  return curves
    .map(({ names }, n) => {
      const [centre, end] = [centres[n] ?? 0, ends[n] ?? 0];
      const step = FONT * LINE_HEIGHT;
      const top = centre - ((names.length - 1) * step) / 2 + FONT * 0.36;
      const leader =
        Math.abs(centre - end) > 3
          ? element("path", {
              class: "chart-leader",
              d: `M${rounded(plot.right)},${rounded(end)}L${rounded(plot.right + 7)},${rounded(centre)}`,
            })
          : "";
      const rows = names.map(({ className, text: words }, i) =>
        element("text", { class: `chart-label ${className}`, x: plot.right + 9, y: top + i * step }, text(words)),
      );
      return leader + rows.join("");
    })
    .join("");
}

/** Marks that would cover each other are one, `1、2`. */
function marksSvg(marks: readonly Point[]): string {
  const joined: { x: number; y: number; words: string }[] = [];
  marks.forEach(({ x, y }, n) => {
    const last = joined.at(-1);
    if (last && Math.hypot(last.x - x, last.y - y) < 2 * RADIUS) last.words += `、${n + 1}`;
    else joined.push({ x, y, words: String(n + 1) });
  });
  return joined
    .map(({ x, y, words }) => {
      const width = Math.max(2 * RADIUS, textWidth(words, 10) + 6);
      return (
        element("rect", {
          class: "chart-mark",
          x: x - width / 2,
          y: y - RADIUS,
          width,
          height: 2 * RADIUS,
          rx: RADIUS,
        }) + element("text", { class: "chart-mark-n", x, y: y + 3.5, "text-anchor": "middle" }, text(words))
      );
    })
    .join("");
}

/** The answer along one input, as an SVG element. `said` is for those who do not see it. */
export function answerCurveSvg(chart: AnswerChart, said: string): string {
  const most = roundUp(Math.max(1, ...chart.curves.flatMap(({ points }) => points.map(({ y }) => y))));
  const room = Math.max(0, ...chart.curves.flatMap(({ names }) => names.map((name) => textWidth(name.text, FONT))));
  const plot = { left: tickWidth(most) + 6, right: SIZE.width - room - 12, top: 34, bottom: SIZE.height - 40 };
  const x = scale(chart.to, plot.left, plot.right);
  const y = scale(most, plot.bottom, plot.top);
  const path = (points: readonly Point[]): string =>
    `M${points.map((point) => `${rounded(x(point.x))},${rounded(y(point.y))}`).join("L")}`;
  const here = x(Math.min(chart.own, chart.to));
  return picture(
    said,
    SIZE,
    axes(plot, { to: chart.to, name: chart.across }, { to: most, name: chart.upwards }, SIZE),
    element("line", { class: "chart-here", x1: here, x2: here, y1: plot.top - 6, y2: plot.bottom }),
    element(
      "text",
      { class: "chart-here-name", x: here, y: plot.top - 9, "text-anchor": here - plot.left < 14 ? "start" : "middle" },
      text("您"),
    ),
    ...chart.curves.map((curve) => curveSvg(curve, path)),
    ...chart.curves.map(({ points, names }) =>
      element("circle", {
        class: `chart-dot ${names[0]?.className ?? ""}`,
        cx: here,
        cy: y(heightAt(points, Math.min(chart.own, chart.to))),
        r: 3.5,
      }),
    ),
    labels(chart, plot, y),
    marksSvg(chart.marks.map((mark) => ({ x: x(mark.x), y: y(mark.y) }))),
  );
}
