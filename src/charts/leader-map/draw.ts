import { polygonArea, polygonCentroid } from "d3";
import { axes, FONT, type Plot, picture, type Scale, scale, tickWidth } from "../axis.ts";
import { element, rounded, text } from "../svg.ts";
import { LINE_HEIGHT, textWidth } from "../text-size.ts";

export type MapPart = {
  readonly polygon: readonly (readonly [number, number])[];
  /** The leading places; several are a tie. */
  readonly leaders: readonly { readonly className: string; readonly shape: string; readonly label: string }[];
};
export type LeaderMap = {
  /** Unique on the page. */
  readonly id: string;
  readonly parts: readonly MapPart[];
  readonly own: readonly [number, number];
  readonly to: readonly [number, number];
  readonly names: readonly [string, string];
};

const SIZE = { width: 320, height: 300 };
/** Told apart without colour: a hatching for each place by its class. */
const HATCHINGS = [
  "M0,4H8",
  "M0,8L8,0M-2,2L2,-2M6,10L10,6",
  "M4,0V8",
  "M0,0L8,8M-2,6L2,10M6,-2L10,2",
  "M0,4H8M4,0V8",
  "M0,0L8,8M0,8L8,0",
];

type Polygon = [number, number][];
const area = ({ polygon }: MapPart): number => Math.abs(polygonArea(polygon as Polygon));
const middle = ({ polygon }: MapPart): readonly [number, number] => polygonCentroid(polygon as Polygon);

const kind = ({ leaders }: MapPart): string => leaders.map(({ className }) => className).join(" ");
const numberOf = (className: string): number => Number(className.replace(/\D/g, "")) || 1;

function patterns({ id, parts }: LeaderMap): string {
  const classes = [...new Set(parts.flatMap(({ leaders }) => leaders.map(({ className }) => className)))];
  return element(
    "defs",
    {},
    ...classes.map((className) =>
      element(
        "pattern",
        { id: `${id}-${className}`, class: className, width: 8, height: 8, patternUnits: "userSpaceOnUse" },
        element("path", { class: "map-hatching", d: HATCHINGS[(numberOf(className) - 1) % HATCHINGS.length] }),
      ),
    ),
  );
}

function partSvg(part: MapPart, id: string, x: Scale, y: Scale): string {
  const d = `M${part.polygon.map(([px, py]) => `${rounded(x(px))},${rounded(y(py))}`).join("L")}Z`;
  return part.leaders
    .map(
      ({ className }) =>
        element("path", { class: `map-ground ${className}`, d }) +
        element("path", { fill: `url(#${id}-${className})`, d }),
    )
    .join("");
}

/** A label in the largest part of each leading place or tie, where it fits. */
function labels({ parts }: LeaderMap, plot: Plot, x: Scale, y: Scale): string {
  const largest = new Map<string, MapPart>();
  for (const part of parts) {
    const known = largest.get(kind(part));
    if (!known || area(part) > area(known)) largest.set(kind(part), part);
  }
  const taken: { x: number; y: number; width: number; height: number }[] = [];
  return [...largest.values()]
    .map((part) => {
      const rows = part.leaders.map(({ shape, label, className }) => ({ className, words: `${shape} ${label}` }));
      const all = rows.length > 1 ? [...rows, { className: "", words: "并列" }] : rows;
      const width = Math.max(...all.map(({ words }) => textWidth(words, FONT))) + 8;
      const height = all.length * FONT * LINE_HEIGHT + 4;
      const [mx, my] = middle(part);
      const cx = Math.min(Math.max(x(mx), plot.left + width / 2), plot.right - width / 2);
      const cy = Math.min(Math.max(y(my), plot.top + height / 2), plot.bottom - height / 2);
      const covers = taken.some(
        (one) => Math.abs(one.x - cx) < (one.width + width) / 2 && Math.abs(one.y - cy) < (one.height + height) / 2,
      );
      if (covers) return "";
      taken.push({ x: cx, y: cy, width, height });
      return (
        element("rect", { class: "map-paper", x: cx - width / 2, y: cy - height / 2, width, height, rx: 3 }) +
        all
          .map(({ className, words }, i) =>
            element(
              "text",
              {
                class: `chart-label ${className}`,
                x: cx,
                y: cy - height / 2 + FONT + 2 + i * FONT * LINE_HEIGHT,
                "text-anchor": "middle",
              },
              text(words),
            ),
          )
          .join("")
      );
    })
    .join("");
}

/** Who leads for every pair of amounts of two inputs, as an SVG element. `said` is for those who do not see it. */
export function leaderMapSvg(map: LeaderMap, said: string): string {
  const plot = { left: tickWidth(map.to[1]) + 6, right: SIZE.width - 16, top: 24, bottom: SIZE.height - 40 };
  const x = scale(map.to[0], plot.left, plot.right);
  const y = scale(map.to[1], plot.bottom, plot.top);
  const [hx, hy] = [x(map.own[0]), y(map.own[1])];
  return picture(
    said,
    SIZE,
    patterns(map),
    ...map.parts.map((part) => partSvg(part, map.id, x, y)),
    axes(plot, { to: map.to[0], name: map.names[0] }, { to: map.to[1], name: map.names[1] }, SIZE),
    labels(map, plot, x, y),
    element("circle", { class: "map-here", cx: hx, cy: hy, r: 5 }),
    element(
      "text",
      {
        class: "chart-here-name map-here-name",
        x: hx + 8,
        y: Math.max(hy - 6, plot.top + FONT),
        "text-anchor": "start",
      },
      text("您"),
    ),
  );
}
