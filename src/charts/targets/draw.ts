import type { Drawing } from "../chart.ts";
import { type Looks, lookOf } from "../looks.ts";
import { box, dot, point, rule, STEP, say, sayLines, TYPE } from "../pieces.ts";
import { spacedWidth } from "../text-size.ts";
import { wrap } from "../wrap.ts";
import type { Unit, UnitTarget } from "./units.ts";

const INDENT = 16;
const BAR = 6;

function drawTarget(
  one: UnitTarget,
  most: number,
  looks: Looks,
  y: number,
  width: number,
): { body: string; end: number } {
  const look = lookOf(looks, one.target.jurisdiction);
  const title = `${one.target.title}${one.draft ? "（征求意见稿）" : ""}`;
  // A title is set on as many lines as its letters need when a reader spaces them.
  const room = (width - INDENT - spacedWidth(one.words, TYPE) - 8) / 1.12;
  const lines = wrap(title, room, TYPE).length;
  const under = y + lines * STEP + 2;
  const wide = (value: number): number => (value / most) * (width - INDENT);
  const from = one.value ?? 0;
  return {
    body: point(
      `${title}，${one.words}，${one.deadline}（${look.label}）`,
      dot(look, 6, y + 8, 50, one.draft),
      sayLines(INDENT, y + TYPE, title, room),
      say(width, y + TYPE, one.words, { className: "chart-strong", anchor: "end" }),
      one.to !== undefined
        ? box(INDENT + wide(from), under + 0.5, wide(one.to - from), BAR - 1, `chart-bar-hollow ${look.className}`)
        : "",
      from > 0
        ? box(
            INDENT,
            under,
            Math.max(1, wide(from)),
            BAR,
            `${one.draft ? "chart-bar-hollow" : "chart-bar"} ${look.className}`,
          )
        : "",
    ),
    end: under + (from > 0 ? BAR + 7 : 2),
  };
}

/** The targets of one unit: a bar each from 0, on the scale of this unit alone, under its deadline. */
export function drawUnit({ unit, targets }: Unit, looks: Looks, width: number): Drawing {
  // A share is a share of the whole.
  const most = unit === "%" ? 100 : Math.max(1, ...targets.map(({ value, to }) => to ?? value ?? 0));
  let y = 30;
  const drawn = [...Map.groupBy(targets, ({ deadline }) => deadline)].map(([deadline, same]) => {
    const head = say(0, y + TYPE, `${deadline} · ${same.length}项`, { className: "chart-quiet" });
    y += STEP + 4;
    const rows = same.map((one) => {
      const row = drawTarget(one, most, looks, y, width);
      y = row.end;
      return row.body;
    });
    y += 6;
    return [head, ...rows].join("");
  });
  return {
    width,
    height: y,
    body: [
      say(0, 14, `单位：${unit}`, { className: "chart-strong" }),
      say(width, 14, `${targets.length}项`, { className: "chart-quiet", anchor: "end" }),
      rule(0, 21, width, 21, "chart-axis"),
      ...drawn,
    ].join(""),
  };
}
