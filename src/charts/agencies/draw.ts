import { AGENCY_ROLES } from "../../domain/labels.ts";
import type { Drawing } from "../chart.ts";
import type { Look } from "../looks.ts";
import { box, dot, type Key, legendEndingAt, point, rule, SMALL_TYPE, STEP, say, sayLines, TYPE } from "../pieces.ts";
import { textWidth } from "../text-size.ts";
import { wrap } from "../wrap.ts";
import { type AgencyGrid, type Role, wordUnit } from "./grid.ts";

/** The area of a mark: who leads is larger. */
export const SIZES: Readonly<Record<Role, number>> = { lead: 68, responsible: 20 };
const NAME = 102;
const ROW = 18;
const ROLES = Object.keys(SIZES) as Role[];

/** What the sizes mean that this grid has. */
const keysOf = ({ units }: AgencyGrid, look: Look): Key[] =>
  ROLES.filter((role) => units.some(({ roles }) => roles.includes(role))).map((role) => ({
    mark: (x, y) => dot(look, x, y, SIZES[role]),
    width: 9,
    words: AGENCY_ROLES[role],
  }));

/** One jurisdiction: units down, topics across. */
export function drawGrid(grid: AgencyGrid, look: Look, width: number): Drawing {
  const { jurisdiction, topics, units } = grid;
  const column = (width - NAME) / Math.max(1, topics.length);
  const x = (n: number): number => NAME + (n + 0.5) * column;
  const head = 26 + Math.max(...topics.map(({ title }) => textWidth(title, SMALL_TYPE))) + 8;
  let y = head;
  const rows = units.map((unit) => {
    const { name, roles } = unit;
    const lines = wrap(name, NAME - 6, TYPE).length;
    const height = Math.max(ROW, lines * STEP + 2);
    const middle = y + height / 2;
    const row = [
      rule(0, y, width, y, "chart-grid"),
      point(
        `${name}：${wordUnit(unit, topics)}`,
        sayLines(0, middle + TYPE * 0.36 - ((lines - 1) * STEP) / 2, name, NAME - 6),
        ...roles.map((role, n) =>
          role === undefined ? box(x(n) - 1, middle - 1, 2, 2, "chart-slot") : dot(look, x(n), middle, SIZES[role]),
        ),
      ),
    ];
    y += height;
    return row.join("");
  });
  return {
    width,
    height: y + 4,
    body: [
      say(0, 14, `${look.shape} ${jurisdiction.name}：${units.length}个单位`, {
        className: `chart-label ${look.className}`,
      }),
      legendEndingAt(width, 10, keysOf(grid, look)),
      ...topics.map(({ title }, n) =>
        say(x(n), head - 6, title, { className: "chart-vertical chart-small", anchor: "end" }),
      ),
      ...rows,
      rule(0, y, width, y, "chart-grid"),
    ].join(""),
  };
}
