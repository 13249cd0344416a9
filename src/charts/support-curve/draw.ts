import { dot, point } from "../pieces.ts";
import { element, rounded, text } from "../svg.ts";
import { LINE_HEIGHT } from "../text-size.ts";
import { FONT, type Label, type Looks, MARK_RADIUS, type Panel } from "./geometry.ts";

/** The area of the shape at a curve's end. */
const END_SIZE = 40;

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

/** A place across where all curves are read: nothing to see until a reader stands on it. */
const stopOf = ({ at, words }: Panel["stops"][number], { top, bottom }: Panel["plot"]): string =>
  point(words, element("line", { class: "chart-stop", x1: at, x2: at, y1: top, y2: bottom }));

/** The shape of the first place at the end of its curve, so that lines are told apart without colour. */
function endOf({ curve, isOwn }: Panel["curves"][number], { end }: Label, right: number, looks: Looks): string {
  const look = looks.get(curve.of[0]?.place ?? "");
  return look && !isOwn ? dot(look, right, end, END_SIZE) : "";
}

/** The inside of one part's drawing. */
export const drawPanel = (panel: Panel, looks: Looks, names: AxisNames): string =>
  [
    ...panel.band.map(({ d, place }) =>
      element("path", { class: `chart-band ${looks.get(place)?.className ?? ""}`, d }),
    ),
    axes(panel, names),
    ...panel.curves.map((curve) => curveOf(curve, looks)),
    ...panel.labels.map((label) => labelOf(label, panel.plot.right)),
    ...panel.curves.map((curve, n) => {
      const label = panel.labels[n];
      return label ? endOf(curve, label, panel.plot.right, looks) : "";
    }),
    ...panel.marks.map(markOf),
    ...panel.stops.map((stop) => stopOf(stop, panel.plot)),
  ].join("");
