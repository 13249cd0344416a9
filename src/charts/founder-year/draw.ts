import { shortMoney } from "../../domain/wording.ts";
import { LABEL_FOOT, LANE, lanes, leaders } from "../caps/lanes.ts";
import { logAxis } from "../caps/scale.ts";
import { type Drawing, NARROW } from "../chart.ts";
import { type Looks, lookOf } from "../looks.ts";
import { box, dot, point, rule, SMALL_TYPE, STEP, say, TYPE } from "../pieces.ts";
import { spacedWidth, textWidth } from "../text-size.ts";
import { BLOCK_LABELS, type Block, ceilingsOf, type PlaceYear } from "./blocks.ts";

const HEAD = 30;
const SIZE = 58;
const PITCH = 14;

const frame = (block: Block, unit: string, height: number, body: readonly string[]): Drawing => ({
  width: NARROW,
  height,
  body: [
    say(0, 14, BLOCK_LABELS[block], { className: "chart-strong" }),
    say(NARROW, 14, unit, { className: "chart-quiet", anchor: "end" }),
    rule(0, 21, NARROW, 21, "chart-axis"),
    ...body,
  ].join(""),
});

const name = (looks: Looks, place: string, y: number, after = ""): string => {
  const { shape, label, className } = lookOf(looks, place);
  return say(0, y, `${shape} ${label}${after}`, { className: `chart-label ${className}` });
};

/** `最多1.6万元，乐观口径最多2万元`. */
export function entitledWords({ entitled: { conservative, optimistic }, atMost }: PlaceYear): string {
  const sum = (yuan: number): string => `${atMost && yuan > 0 ? "最多" : ""}${shortMoney(Math.floor(yuan))}`;
  return conservative === optimistic ? sum(conservative) : `${sum(conservative)}，乐观口径${sum(optimistic)}`;
}

/** The one block with a sum: a bar a place from 0, what the readings differ by hollow. */
export function drawEntitled(years: readonly PlaceYear[], looks: Looks): Drawing {
  const most = Math.max(1, ...years.map(({ entitled }) => entitled.optimistic));
  const wide = (yuan: number): number => (yuan / most) * (NARROW - 2);
  const isTight = (year: PlaceYear): boolean =>
    spacedWidth(lookOf(looks, year.place).label + entitledWords(year), TYPE) > NARROW - 2 * TYPE;
  const lines = years.some(isTight) ? 2 : 1;
  const row = lines * STEP + 24;
  const bars = years.map((year, n) => {
    const { conservative, optimistic } = year.entitled;
    const { className } = lookOf(looks, year.place);
    const y = HEAD + n * row + (lines - 1) * STEP;
    const of = year.lines.entitled.map(({ title }) => title);
    return point(
      `${lookOf(looks, year.place).label}，${BLOCK_LABELS.entitled}：${entitledWords(year)}${of.length > 0 ? `（${of.join("、")}）` : ""}`,
      name(looks, year.place, HEAD + n * row + 12),
      say(NARROW, y + 12, entitledWords(year), { anchor: "end" }),
      optimistic > conservative
        ? box(wide(conservative), y + 18.5, wide(optimistic) - wide(conservative), 12, `chart-bar-hollow ${className}`)
        : "",
      conservative > 0 ? box(0, y + 18, wide(conservative), 13, `chart-bar ${className}`) : "",
      rule(0, y + 16, 0, y + 33, "chart-axis"),
    );
  });
  return frame("entitled", "元，一年", HEAD + years.length * row, bars);
}

/** Ceilings on a logarithmic scale: a mark each, which nobody may add up. */
export function drawCeilings(years: readonly PlaceYear[], looks: Looks): Drawing {
  const sums = years.flatMap((year) => ceilingsOf(year).map(({ yuan }) => yuan));
  const axis = sums.length > 0 ? logAxis(sums, 2, NARROW - 2) : undefined;
  let y = HEAD;
  const rows = years.map((year) => {
    const spots = [...Map.groupBy(ceilingsOf(year), ({ yuan }) => yuan)].map(([yuan, same]) => ({
      yuan,
      titles: same.map(({ title }) => title).join("、"),
      words: `${shortMoney(yuan)}${same.length > 1 ? `×${same.length}` : ""}`,
    }));
    const placed = lanes(
      spots.map(({ yuan, words }) => ({ x: axis?.at(yuan) ?? 0, width: textWidth(words, SMALL_TYPE) })),
      0,
      NARROW,
    );
    const line = y + 28;
    const { label } = lookOf(looks, year.place);
    const marks = spots.map(({ yuan, words, titles }, n) => {
      const { x = 0, lane = 0 } = placed[n] ?? {};
      const [at, foot] = [axis?.at(yuan) ?? 0, line + LABEL_FOOT + lane * LANE];
      return point(
        `${label}，最多${words}，要评定：${titles}`,
        dot(lookOf(looks, year.place), at, line, SIZE, true),
        say(x, foot, words, { className: "chart-small chart-halo", anchor: "middle" }),
      );
    });
    const body = [
      name(looks, year.place, y + 12, ` ${year.lines.ceiling.length}项`),
      rule(0, line, NARROW, line, "chart-grid"),
      ...leaders(placed, (n) => axis?.at(spots[n]?.yuan ?? 1) ?? 0, line),
      ...marks,
    ].join("");
    y = line + LABEL_FOOT + Math.max(0, ...placed.map(({ lane }) => lane)) * LANE + 12;
    return body;
  });
  return frame("ceiling", "每项的上限，倍数刻度，不相加", y, rows);
}

/** A block without a sum: a mark for each line. */
export function drawCounts(block: Block, years: readonly PlaceYear[], looks: Looks): Drawing {
  const perLine = Math.floor(NARROW / PITCH);
  let y = HEAD;
  const rows = years.map(({ place, lines }) => {
    const count = lines[block].length;
    const marks = lines[block].map(({ title, because }, n) =>
      point(
        `${lookOf(looks, place).label}，${BLOCK_LABELS[block]}：${title}${block === "not-counted" ? `。${because}` : ""}`,
        dot(
          lookOf(looks, place),
          (n % perLine) * PITCH + PITCH / 2,
          y + STEP + 9 + Math.floor(n / perLine) * PITCH,
          SIZE,
          block === "not-counted",
        ),
      ),
    );
    const body = [name(looks, place, y + 12, ` ${count}项`), ...marks].join("");
    y += STEP + Math.ceil(count / perLine) * PITCH + 8;
    return body;
  });
  return frame(block, "一个记号一项", y, rows);
}
