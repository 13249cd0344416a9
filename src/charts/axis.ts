import { ticks } from "d3";
import { element, text } from "./svg.ts";
import { textWidth } from "./text-size.ts";

/** The type of a chart, in units of its drawing. */
export const FONT = 11;
export type Plot = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
export type Scale = (value: number) => number;

const plain = (value: number): string =>
  value.toLocaleString("en-US", { maximumFractionDigits: 2, useGrouping: false });
/** `20万`, `1.5亿`: a tick has no room for 元. */
export const tickText = (yuan: number): string =>
  yuan >= 1e8 ? `${plain(yuan / 1e8)}亿` : yuan >= 1e4 ? `${plain(yuan / 1e4)}万` : plain(yuan);

/** A linear scale from 0. */
export const scale =
  (to: number, from0: number, at: number): Scale =>
  (value) =>
    from0 + (value / to) * (at - from0);

/** As many round ticks from 0 as have room for their words along an axis of a length. */
export function roomyTicks(to: number, length: number): number[] {
  const fits = (all: readonly number[]): boolean =>
    all.length < 2 ||
    ((all[1] ?? to) / to) * length >= Math.max(...all.map((tick) => textWidth(tickText(tick), FONT))) + 8;
  return [5, 4, 3, 2].map((count) => ticks(0, to, count)).find(fits) ?? ticks(0, to, 1);
}

/** A whole drawing as one picture. `said` is for those who do not see it. */
export const picture = (
  said: string,
  { width, height }: { readonly width: number; readonly height: number },
  ...children: readonly string[]
): string =>
  element(
    "svg",
    {
      class: "chart",
      role: "img",
      "aria-label": said,
      viewBox: `0 0 ${width} ${height}`,
      xmlns: "http://www.w3.org/2000/svg",
    },
    ...children,
  );

/** Both axes with their ticks, grid and names. `width` and `height` of the whole drawing. */
export function axes(
  plot: Plot,
  x: { readonly to: number; readonly name: string },
  y: { readonly to: number; readonly name: string },
  size: { readonly width: number; readonly height: number },
): string {
  const across = scale(x.to, plot.left, plot.right);
  const upwards = scale(y.to, plot.bottom, plot.top);
  const rows = ticks(0, y.to, 4).map(
    (tick) =>
      element("line", { class: "chart-grid", x1: plot.left, x2: plot.right, y1: upwards(tick), y2: upwards(tick) }) +
      element(
        "text",
        { class: "chart-tick", x: plot.left - 4, y: upwards(tick) + 4, "text-anchor": "end" },
        text(tickText(tick)),
      ),
  );
  const columns = roomyTicks(x.to, plot.right - plot.left).map(
    (tick) =>
      element("line", {
        class: "chart-axis",
        x1: across(tick),
        x2: across(tick),
        y1: plot.bottom,
        y2: plot.bottom + 4,
      }) +
      element(
        "text",
        { class: "chart-tick", x: across(tick), y: plot.bottom + 16, "text-anchor": "middle" },
        text(tickText(tick)),
      ),
  );
  return [
    ...rows,
    element("line", { class: "chart-axis", x1: plot.left, x2: plot.right, y1: plot.bottom, y2: plot.bottom }),
    ...columns,
    element("text", { class: "chart-name", x: 0, y: FONT }, text(`↑ ${y.name}`)),
    element(
      "text",
      { class: "chart-name", x: size.width, y: size.height - 4, "text-anchor": "end" },
      text(`${x.name} →`),
    ),
  ].join("");
}

/** The widest tick of the upward axis. */
export const tickWidth = (to: number): number =>
  Math.max(...ticks(0, to, 4).map((tick) => textWidth(tickText(tick), FONT)));
