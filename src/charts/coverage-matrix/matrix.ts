import type { Cell, CoverageRow } from "../../dataset/coverage.ts";
import { isEmptyPart } from "../../dataset/coverage.ts";
import { KINDS, type Kind } from "../../domain/kind.ts";
import { KIND_SHORT } from "../../domain/kind-labels.ts";
import type { Drawing } from "../chart.ts";
import { type Looks, lookOf } from "../looks.ts";
import { box, point, rule, SMALL_TYPE, STEP, say, sayLines, TYPE } from "../pieces.ts";
import { textWidth } from "../text-size.ts";
import { wrap } from "../wrap.ts";

/** One character for each kind of measure, the same place in every cell. */
export const KIND_SIGNS: Readonly<Record<Kind, string>> = {
  entitlement: "给",
  recognition: "认",
  ceiling: "限",
  "in-kind": "物",
  service: "服",
  loan: "贷",
  equity: "股",
  unquantified: "未",
};
/** Whether a place has a kind of its own, only from the level above, or not at all. */
export type Had = "own" | "inherited" | "none";
export const hadOf = ({ own, inherited }: Cell, kind: Kind): Had => {
  if (own.kinds.some((one) => one.kind === kind)) return "own";
  return inherited.kinds.some((one) => one.kind === kind) ? "inherited" : "none";
};

/** What a cell without anything for a founder says instead. */
export function insteadOf(cell: Cell): string | undefined {
  const { own, inherited, dormant, drafts, targets, terms, clauses } = cell;
  if (own.kinds.length + inherited.kinds.length > 0) return undefined;
  if (!isEmptyPart(own) || !isEmptyPart(inherited)) return "给别的单位";
  if (dormant.length > 0) return "不在有效期";
  if (terms.length > 0) return "只有定义";
  if (targets > 0) return "只有目标";
  if (clauses > 0) return "没有措施";
  return drafts.length > 0 ? "只有草案" : "未载明";
}

/** `符合即给、贷款（沿用）`. */
export const wordCell = (cell: Cell): string =>
  insteadOf(cell) ??
  KINDS.filter((kind) => hadOf(cell, kind) !== "none")
    .map((kind) => `${KIND_SHORT[kind]}${hadOf(cell, kind) === "inherited" ? "（沿用）" : ""}`)
    .join("、");

const TILE = 16;
const GAP = 1;
const HEAD = 44;

function tile(x: number, y: number, kind: Kind, had: Had, className: string): string {
  if (had === "none") return box(x + TILE / 2 - 1.5, y + TILE / 2 - 1.5, 3, 3, "chart-slot");
  return (
    box(x + 0.5, y + 0.5, TILE - 1, TILE - 1, `${had === "own" ? "chart-tile" : "chart-tile-hollow"} ${className}`, 2) +
    say(x + TILE / 2, y + TYPE + 0.5, KIND_SIGNS[kind], {
      className: had === "own" ? "chart-tile-sign" : `chart-tile-sign-hollow ${className}`,
      anchor: "middle",
    })
  );
}

/** Topics down, places across: a tile for each kind of measure. `perRow` tiles side by side. */
export function drawMatrix(
  rows: readonly CoverageRow[],
  looks: Looks,
  { width, perRow, topicWidth }: { readonly width: number; readonly perRow: number; readonly topicWidth: number },
): Drawing {
  const places = rows[0]?.cells.map(({ place }) => place) ?? [];
  const column = (width - topicWidth) / Math.max(1, places.length);
  const left = (n: number): number => topicWidth + n * column + (column - perRow * (TILE + GAP) + GAP) / 2;
  const tileRows = Math.ceil(KINDS.length / perRow);
  const block = tileRows * (TILE + GAP) - GAP;
  const heads = places.map((place, n) => {
    const { label, shape, className } = lookOf(looks, place);
    const x = topicWidth + (n + 0.5) * column;
    const said = { className: `chart-label ${className}`, anchor: "middle" } as const;
    return say(x, 14, shape, said) + say(x, 14 + STEP, label, said);
  });
  let y = HEAD;
  const drawn = rows.map(({ topic, cells }) => {
    const lines = wrap(topic.title, topicWidth - 6, TYPE).length;
    const height = Math.max(block, lines * STEP) + 10;
    const top = y + (height - block) / 2;
    const middle = y + height / 2 + TYPE * 0.36;
    const row = [
      rule(0, y, width, y, "chart-grid"),
      sayLines(0, middle - ((lines - 1) * STEP) / 2, topic.title, topicWidth - 6),
      ...cells.map((cell, n) => {
        const { className, label } = lookOf(looks, cell.place);
        const words = `${topic.title}，${label}：${wordCell(cell)}`;
        const instead = insteadOf(cell);
        if (instead !== undefined)
          return point(
            words,
            say(topicWidth + (n + 0.5) * column, middle, instead, { className: "chart-quiet", anchor: "middle" }),
          );
        const tiles = KINDS.map((kind, k) =>
          tile(
            left(n) + (k % perRow) * (TILE + GAP),
            top + Math.floor(k / perRow) * (TILE + GAP),
            kind,
            hadOf(cell, kind),
            className,
          ),
        );
        return point(words, ...tiles);
      }),
    ];
    y += height;
    return row.join("");
  });
  const legend = drawLegend(y + 8, width);
  return {
    width,
    height: legend.end,
    body: [...heads, ...drawn, rule(0, y, width, y, "chart-grid"), legend.body].join(""),
  };
}

/** What the signs mean: as many columns as have room. */
function drawLegend(top: number, width: number): { readonly body: string; readonly end: number } {
  const entries = KINDS.map((kind) => ({ kind, had: "own" as const, words: KIND_SHORT[kind] }));
  const widest = TILE + 6 + Math.max(...entries.map(({ words }) => textWidth(words, SMALL_TYPE))) + 10;
  const columns = Math.max(1, Math.min(4, Math.floor(width / widest)));
  const height = TILE + 6;
  const rows = Math.ceil(entries.length / columns);
  const signs = entries.map(({ kind, words }, n) => {
    const x = (n % columns) * (width / columns);
    const y = top + Math.floor(n / columns) * height;
    return tile(x, y, kind, "own", "") + say(x + TILE + 5, y + TYPE, words, { className: "chart-small" });
  });
  const y = top + rows * height;
  const [half, whole] = [width / 2, y + height];
  const more = [
    tile(0, y, "entitlement", "own", ""),
    say(TILE + 5, y + TYPE, "实底：本级自己的", { className: "chart-small" }),
    tile(half, y, "entitlement", "inherited", ""),
    say(half + TILE + 5, y + TYPE, "空框：只沿用上级的", { className: "chart-small" }),
  ];
  return { body: [...signs, ...more].join(""), end: whole };
}
