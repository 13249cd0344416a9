import { line, scaleLinear } from "d3";
import type { Looks } from "../looks.ts";
import { spread } from "../spread.ts";
import { rounded } from "../svg.ts";
import { LINE_HEIGHT, textWidth } from "../text-size.ts";
import { type Curve, type Point, type Shown, supportAt } from "./curves.ts";
import { roundUp } from "./domains.ts";
import type { Mark } from "./marks.ts";

export type { Looks };

export const FONT = 12;
export const MARK_RADIUS = 7;
export const READINGS: Readonly<Record<Shown["reading"], string>> = {
  both: "",
  conservative: "保守口径",
  optimistic: "乐观口径",
  own: "本级一项单看",
};

export type Stroke = { readonly d: string; readonly atMost: boolean };
export type DrawnCurve = {
  readonly curve: Curve;
  readonly strokes: readonly Stroke[];
  /** A total, or one level's measure by itself. */
  readonly isOwn: boolean;
};
export type Label = {
  readonly x: number;
  /** The middle of the label, and of the curve's end. */
  readonly y: number;
  readonly end: number;
  readonly lines: readonly { readonly text: string; readonly className: string }[];
};
export type Tick = { readonly at: number; readonly text: string };
/** One part of the chart, measured: everything in units of its own width and height. */
export type Panel = {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly spend: number;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly band: readonly { readonly d: string; readonly place: string }[];
  readonly curves: readonly DrawnCurve[];
  readonly labels: readonly Label[];
  /** Named points; those that would cover each other are one. */
  readonly marks: readonly (Point & { readonly text: string; readonly width: number })[];
  /** Where all curves are read at one spend, and what they come to. */
  readonly stops: readonly { readonly at: number; readonly words: string }[];
};

const plain = (value: number): string =>
  value.toLocaleString("en-US", { maximumFractionDigits: 2, useGrouping: false });
/** `20万`, `1.5亿`: a tick has no room for 元. */
const tickText = (yuan: number): string =>
  yuan >= 1e8 ? `${plain(yuan / 1e8)}亿` : yuan >= 1e4 ? `${plain(yuan / 1e4)}万` : plain(yuan);

/** As many round ticks as have room for their words; `at` places a tick. */
function roomyTicks(ticks: (count: number) => number[], at: (tick: number) => number): number[] {
  const fits = (all: readonly number[]): boolean =>
    all.every((tick, n) => {
      const before = all[n - 1];
      const widest = Math.max(textWidth(tickText(tick), FONT), textWidth(tickText(before ?? 0), FONT));
      return before === undefined || at(tick) - at(before) >= widest + 6;
    });
  return [5, 4, 3, 2].map((count) => ticks(count)).find(fits) ?? ticks(1);
}

/** Marks in the order of their numbers; one that would lie on the one before joins it. */
function joined(marks: readonly (Point & { readonly n: number })[]): Panel["marks"] {
  const all: (Point & { text: string; width: number })[] = [];
  for (const { x, y, n } of marks) {
    const last = all.at(-1);
    const isOn = last && Math.hypot(last.x - x, last.y - y) < 2 * MARK_RADIUS;
    const text = isOn ? `${last.text}、${n}` : String(n);
    const mark = {
      x: isOn ? last.x : x,
      y: isOn ? last.y : y,
      text,
      width: Math.max(MARK_RADIUS * 2, textWidth(text, 10) + 6),
    };
    if (isOn) all[all.length - 1] = mark;
    else all.push(mark);
  }
  return all;
}

/** A curve's points up to a spend, the last one on it. */
function within(curve: Curve, spend: number): { from: Point; to: Point; atMost: boolean }[] {
  return curve.pieces
    .filter(({ from }) => from.x < spend)
    .map((piece) => (piece.to.x <= spend ? piece : { ...piece, to: { x: spend, y: supportAt(curve, spend) } }));
}

const labelLines = (curve: Curve, looks: Looks): Label["lines"] =>
  curve.of.flatMap(({ place, reading }) => {
    const look = looks.get(place);
    if (!look) throw new Error(`no look for the place ${place}`);
    const words = READINGS[reading];
    const name = { text: `${look.shape} ${look.label}`, className: look.className };
    return words === "" ? [name] : [name, { text: words, className: look.className }];
  });

/** Where a place's readings part: what lies between them is open. */
function bands(curves: readonly Curve[], path: (points: readonly Point[]) => string, spend: number): Panel["band"] {
  const of = (place: string, reading: Shown["reading"]) =>
    curves.find((curve) => curve.of.some((one) => one.place === place && one.reading === reading));
  return curves.flatMap(({ of: shown }) =>
    shown.flatMap(({ place, reading }) => {
      const low = of(place, "conservative");
      const high = of(place, "optimistic");
      if (reading !== "optimistic" || !low || !high) return [];
      const points = (curve: Curve) => [{ x: 0, y: 0 }, ...within(curve, spend).map(({ to }) => to)];
      return [{ place, d: `${path([...points(high), ...points(low).toReversed()])}Z` }];
    }),
  );
}

/**
 * Measures one part of the chart: from 0 to `spend` yuan across, to the highest curve upwards. `width` and `height` in the
 * units of the drawing; type is 12 of them.
 */
export function panelOf(
  curves: readonly Curve[],
  marks: readonly Mark[],
  looks: Looks,
  spend: number,
  size: { readonly width: number; readonly height: number },
): Panel {
  const most = roundUp(Math.max(1, ...curves.map((curve) => supportAt(curve, spend))));
  const lines = curves.map((curve) => labelLines(curve, looks));
  const x = scaleLinear([0, spend], [0, 1]);
  const y = scaleLinear([0, most], [0, 1]);
  const yTicks = y.ticks(4);
  const left = Math.max(...yTicks.map((tick) => textWidth(tickText(tick), FONT))) + 6;
  const labelWidth = Math.max(0, ...lines.flat().map(({ text }) => textWidth(text, FONT)));
  const plot = { left, right: size.width - labelWidth - 10, top: 26, bottom: size.height - 40 };
  x.range([plot.left, plot.right]);
  y.range([plot.bottom, plot.top]);
  const path = (points: readonly Point[]): string =>
    line<Point>(
      (point) => rounded(x(point.x)),
      (point) => rounded(y(point.y)),
    )(points) ?? "";
  const ends = curves.map((curve) => y(supportAt(curve, spend)));
  const heights = lines.map((one) => one.length * FONT * LINE_HEIGHT + 5);
  const centres = spread(
    ends.map((centre, n) => ({ centre, height: heights[n] ?? 0 })),
    plot.top - 14,
    plot.bottom + 2,
  );
  return {
    ...size,
    plot,
    spend,
    xTicks: roomyTicks((count) => x.ticks(count), x).map((tick) => ({
      at: x(tick),
      text: tickText(tick),
    })),
    yTicks: yTicks.map((tick) => ({ at: y(tick), text: tickText(tick) })),
    band: bands(curves, path, spend),
    curves: curves.map((curve) => ({
      curve,
      isOwn: curve.of.every(({ reading }) => reading === "own"),
      strokes: within(curve, spend).map(({ from, to, atMost }) => ({ d: path([from, to]), atMost })),
    })),
    labels: curves.map((_, n) => ({ x: plot.right + 8, y: centres[n] ?? 0, end: ends[n] ?? 0, lines: lines[n] ?? [] })),
    stops: [],
    marks: joined(marks.filter((mark) => mark.x <= spend).map((mark) => ({ n: mark.n, x: x(mark.x), y: y(mark.y) }))),
  };
}
