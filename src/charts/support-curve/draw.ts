import { drawingSvg } from "../standalone.ts";
import { element, rounded, text } from "../svg.ts";
import { LINE_HEIGHT } from "../text-size.ts";
import { FONT, type Label, type Looks, MARK_RADIUS, type Panel } from "./geometry.ts";

/** What the axes are called: what is spent across, what is paid upwards. */
export type AxisNames = { readonly across: string; readonly upwards: string };

function axes({ plot, xTicks, yTicks, width, height }: Panel, names: AxisNames): string {
  const rows = yTicks.map(({ at, text: words }) =>
    [
      element("line", { class: "chart-grid", x1: plot.left, x2: plot.right, y1: at, y2: at }),
      element("text", { class: "chart-tick", x: plot.left - 4, y: at + 4, "text-anchor": "end" }, text(words)),
    ].join(""),
  );
  const columns = xTicks.map(({ at, text: words }) =>
    [
      element("line", { class: "chart-axis", x1: at, x2: at, y1: plot.bottom, y2: plot.bottom + 4 }),
      element("text", { class: "chart-tick", x: at, y: plot.bottom + 17, "text-anchor": "middle" }, text(words)),
    ].join(""),
  );
  return [
    ...rows,
    element("line", { class: "chart-axis", x1: plot.left, x2: plot.right, y1: plot.bottom, y2: plot.bottom }),
    ...columns,
    element("text", { class: "chart-name", x: 0, y: FONT }, text(`↑ ${names.upwards}`)),
    element("text", { class: "chart-name", x: width, y: height - 4, "text-anchor": "end" }, text(`${names.across} →`)),
  ].join("");
}

function labelOf({ x, y, end, lines }: Label, right: number): string {
  const step = FONT * LINE_HEIGHT;
  const first = y - ((lines.length - 1) * step) / 2 + FONT * 0.36;
  const rows = lines.map(({ text: words, className }, n) =>
    element("text", { class: `chart-label ${className}`, x: x + 2, y: first + n * step }, text(words)),
  );
  const leader = Math.abs(y - end) > 3;
  return [
    ...(leader
      ? [
          element("path", {
            class: "chart-leader",
            d: `M${rounded(right)},${rounded(end)}L${rounded(x)},${rounded(y)}`,
          }),
        ]
      : []),
    ...rows,
  ].join("");
}

/** The strokes of a curve: the second place on the same curve shows as a rim under the first. */
function curveOf({ curve, strokes, isOwn }: Panel["curves"][number], looks: Looks): string {
  const classes = curve.of.map(({ place }) => looks.get(place)?.className ?? "");
  const [first = "", second] = [...new Set(classes)];
  const stroke = (kind: string, className: string) =>
    strokes.map(({ d, atMost }) => element("path", { class: `${kind} ${className}${atMost ? " at-most" : ""}`, d }));
  const rim = second === undefined ? [] : strokes.map(({ d }) => element("path", { class: `chart-rim ${second}`, d }));
  return [...rim, ...stroke(isOwn ? "chart-single" : "chart-line", first)].join("");
}

const markOf = ({ x, y, text: words, width }: Panel["marks"][number]): string =>
  element("rect", {
    class: "chart-mark",
    x: x - width / 2,
    y: y - MARK_RADIUS,
    width,
    height: MARK_RADIUS * 2,
    rx: MARK_RADIUS,
  }) + element("text", { class: "chart-mark-n", x, y: y + 3.5, "text-anchor": "middle" }, text(words));

/** The inside of one part's drawing. */
export const drawPanel = (panel: Panel, looks: Looks, names: AxisNames): string =>
  [
    ...panel.band.map(({ d, place }) =>
      element("path", { class: `chart-band ${looks.get(place)?.className ?? ""}`, d }),
    ),
    axes(panel, names),
    ...panel.curves.map((curve) => curveOf(curve, looks)),
    ...panel.labels.map((label) => labelOf(label, panel.plot.right)),
    ...panel.marks.map(markOf),
  ].join("");

/** One part as an SVG element for a page, which brings the styles. `id` is unique on the page. */
export const panelSvg = (
  panel: Panel,
  looks: Looks,
  names: AxisNames,
  said: { readonly id: string; readonly title: string; readonly description: string },
): string => drawingSvg({ width: panel.width, height: panel.height, body: drawPanel(panel, looks, names) }, said);
