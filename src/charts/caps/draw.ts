import { wordHeld } from "../../dataset/held-wording.ts";
import { isSilent, shortMoney } from "../../domain/wording.ts";
import type { Drawing } from "../chart.ts";
import { type Looks, lookOf } from "../looks.ts";
import { dot, type Key, legend, point, rule, SMALL_TYPE, STEP, say, TYPE } from "../pieces.ts";
import { element } from "../svg.ts";
import { textWidth } from "../text-size.ts";
import { LABEL_FOOT, LANE, lanes, leaders } from "./lanes.ts";
import { type LogAxis, logAxis } from "./scale.ts";
import type { CapDot, CapRow, CapTopic, Like } from "./select.ts";

const SIZE = 70;
const DODGE = 5;

const isMonthly = ({ held }: CapDot): boolean => {
  const { amount } = held.measure;
  return (
    (amount.kind === "ceiling" || amount.kind === "fixed") && !isSilent(amount.period) && amount.period.is === "month"
  );
};

/** `200万元`, `每月2000元`. */
export const wordDot = (one: CapDot): string => `${isMonthly(one) ? "每月" : ""}${shortMoney(one.yuan)}`;

/** Dots with one sum and one look are one; its label says how many. */
type Spot = {
  readonly yuan: number;
  readonly words: string;
  readonly solid: number;
  readonly hollow: number;
  readonly held: readonly CapDot["held"][];
};
/** Whether somebody decides how much it is. */
export const isDecided = ({ held }: CapDot): boolean => held.kind === "ceiling";
export function spotsOf(dots: readonly CapDot[]): Spot[] {
  return [...Map.groupBy(dots, (one) => `${isMonthly(one)} ${one.yuan}`).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const hollow = same.filter(isDecided).length;
    const times = same.length > 1 ? `×${same.length}` : "";
    const words = `${wordDot(first)}${times}`;
    const held = same.map((one) => one.held);
    return [{ yuan: first.yuan, words, solid: same.length - hollow, hollow, held }];
  });
}

const wordless = ({ rateOnly, unstated }: CapRow): string =>
  [
    rateOnly.length > 0 ? `${rateOnly.length}项只有比例或另算` : "",
    unstated.length > 0 ? `${unstated.length}项未写金额` : "",
  ]
    .filter((words) => words !== "")
    .join("，");

type Plot = { readonly left: number; readonly right: number; readonly axis: LogAxis };

const told = (held: readonly CapDot["held"][]): string =>
  held.map((one) => `${one.measure.title}（${wordHeld(one)}）`).join("、");

/** What a place states on a topic, which is named in `words`. */
function drawRow(
  row: CapRow,
  words: string,
  looks: Looks,
  y: number,
  { left, right, axis }: Plot,
): { body: string; end: number } {
  const look = lookOf(looks, row.place);
  const spots = spotsOf(row.dots);
  const placed = lanes(
    spots.map(({ yuan, words }) => ({ x: axis.at(yuan), width: textWidth(words, SMALL_TYPE) })),
    left,
    right,
  );
  const line = y + 9;
  const said = `${words}，${look.label}`;
  const marks = spots.map(({ yuan, words: sum, solid, hollow, held }, n) => {
    const { x = 0, lane = 0 } = placed[n] ?? {};
    const [at, foot] = [axis.at(yuan), line + LABEL_FOOT + lane * LANE];
    const both = solid > 0 && hollow > 0 ? DODGE : 0;
    return point(
      `${said}，${sum}：${told(held)}`,
      solid > 0 ? dot(look, at - both, line, SIZE) : "",
      hollow > 0 ? dot(look, at + both, line, SIZE, true) : "",
      say(x, foot, sum, { className: "chart-small chart-halo", anchor: "middle" }),
    );
  });
  const lines = Math.max(0, ...placed.map(({ lane }) => lane + 1));
  const more = wordless(row);
  const after = line + (lines > 0 ? LABEL_FOOT + (lines - 1) * LANE : 4);
  const moreAt = spots.length > 0 ? after + 14 : after;
  return {
    body: [
      say(0, line + 4, `${look.shape} ${look.label}`, { className: `chart-label ${look.className}` }),
      spots.length > 0 ? rule(left, line, right, line, "chart-grid") : "",
      ...leaders(placed, (n) => axis.at(spots[n]?.yuan ?? 1), line),
      ...marks,
      more === ""
        ? ""
        : point(
            `${said}，${more}：${told([...row.rateOnly, ...row.unstated])}`,
            say(left, moreAt, more, { className: "chart-quiet chart-halo" }),
          ),
    ].join(""),
    end: (more === "" ? after : moreAt) + 10,
  };
}

const ring = (x: number, y: number, hollow: boolean): string =>
  element("circle", { class: hollow ? "chart-dot-hollow" : "chart-dot", cx: x, cy: y, r: 4.5 });

/** What solid and hollow mean where there are such dots; what is no cash is a limit alone. */
export function keysOf(topics: readonly CapTopic[], { family }: Like): Key[] {
  const dots = topics.flatMap(({ rows }) => rows.flatMap((row) => row.dots));
  return [
    { words: family === "cash" ? "实心：数额由公式或定额定" : "实心：写出的最高数", hollow: false },
    { words: "空心：给多少要评定", hollow: true },
  ]
    .filter(({ hollow }) => dots.some((one) => isDecided(one) === hollow))
    .map(({ words, hollow }) => ({ words, width: 9, mark: (x, y) => ring(x, y, hollow) }));
}

/** One logarithmic scale; a heading for each topic, a row for each place that has such a measure of its own. */
export function drawCaps(topics: readonly CapTopic[], keys: readonly Key[], looks: Looks, width: number): Drawing {
  const places = [...looks.values()];
  const left = Math.max(...places.map(({ shape, label }) => textWidth(`${shape} ${label}`, TYPE))) + 8;
  const sums = topics.flatMap(({ rows }) => rows.flatMap(({ dots }) => dots.map(({ yuan }) => yuan)));
  const right = width - 4;
  const plot = { left, right, axis: logAxis(sums, left, right) };
  const key = legend(keys, width);
  const top = key.end + 8;
  const head = top + 20;
  let y = head;
  const drawn = topics.map(({ topic, rows }) => {
    const parts = [
      rule(0, y, width, y, "chart-axis"),
      say(0, y + STEP, topic.title, { className: "chart-strong chart-halo" }),
    ];
    y += STEP + 8;
    for (const row of rows) {
      const one = drawRow(row, topic.title, looks, y, plot);
      parts.push(one.body);
      y = one.end;
    }
    return parts.join("");
  });
  const grid = plot.axis.ticks.map(({ at, words }) => {
    const half = textWidth(words, SMALL_TYPE) / 2;
    const x = Math.min(Math.max(at, half), width - half);
    return (
      rule(at, head, at, y, "chart-grid") +
      say(x, top + 12, words, { className: "chart-tick chart-small", anchor: "middle" })
    );
  });
  return { width, height: y, body: [key.body, ...grid, ...drawn].join("") };
}
