import { wordHeld } from "../../dataset/held-wording.ts";
import { hasNumber } from "../../dataset/numbers.ts";
import { WHO_LABELS } from "../../domain/kind-labels.ts";
import { shortMoney } from "../../domain/wording.ts";
import type { Drawing } from "../chart.ts";
import { type Look, type Looks, lookOf } from "../looks.ts";
import { dot, type Key, legendEndingAt, point, rule, STEP, say, TYPE } from "../pieces.ts";
import { type PayeeRow, type PlacePayees, SIDE_LABELS } from "./rows.ts";

const PITCH = 14;
const SIZE = 58;

function drawRow(
  row: PayeeRow,
  looks: Looks,
  y: number,
  width: number,
): { readonly body: string; readonly end: number } {
  const perLine = Math.floor(width / PITCH);
  // The heading above says it already.
  const isNamed = row.who !== "not-stated";
  const top = y + (isNamed ? STEP : 0);
  const marks = row.measures.map((held, n) =>
    point(
      `${WHO_LABELS[row.who]}，${held.measure.title}：${wordHeld(held)}（${held.document.shortTitle}）`,
      dot(
        lookOf(looks, held.measure.jurisdiction),
        (n % perLine) * PITCH + PITCH / 2,
        top + 10 + Math.floor(n / perLine) * PITCH,
        SIZE,
        !hasNumber(held.measure),
      ),
    ),
  );
  const most = row.most ? `现金最大 ${shortMoney(row.most.yuan)}` : "";
  return {
    body: [
      isNamed ? say(0, y + TYPE, `${WHO_LABELS[row.who]} ${row.measures.length}项`) : "",
      say(width, y + TYPE, most, { className: "chart-quiet", anchor: "end" }),
      ...marks,
    ].join(""),
    end: top + Math.ceil(row.measures.length / perLine) * PITCH + 8,
  };
}

/** What solid and hollow mean. */
const keysOf = (look: Look): Key[] =>
  [
    { words: "有数字", hollow: false },
    { words: "没有数字", hollow: true },
  ].map(({ words, hollow }) => ({ mark: (x, y) => dot(look, x, y, SIZE, hollow), width: 9, words }));

/** One place: a mark for each measure, in the shape of the jurisdiction it comes from; hollow where it has no number. */
export function drawPayees({ place, rows }: PlacePayees, looks: Looks, width: number): Drawing {
  const look = lookOf(looks, place);
  const { shape, label, className } = look;
  const total = rows.reduce((sum, { measures }) => sum + measures.length, 0);
  let y = STEP + 8;
  let side: string | undefined;
  const drawn = rows.map((row) => {
    const parts: string[] = [];
    if (row.side !== side) {
      const count = rows.filter((one) => one.side === row.side).reduce((sum, one) => sum + one.measures.length, 0);
      parts.push(
        rule(0, y, width, y, "chart-axis"),
        say(0, y + STEP + 2, `${SIDE_LABELS[row.side]}：${count}项`, { className: "chart-strong" }),
      );
      y += STEP + 10;
      side = row.side;
    }
    const one = drawRow(row, looks, y, width);
    y = one.end;
    return [...parts, one.body].join("");
  });
  return {
    width,
    height: y,
    body: [
      say(0, 14, `${shape} ${label}：${total}项`, { className: `chart-label ${className}` }),
      legendEndingAt(width, 10, keysOf(look)),
      ...drawn,
    ].join(""),
  };
}
