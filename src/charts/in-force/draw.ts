import { wordTerm } from "../../dataset/validity-wording.ts";
import { DOCUMENT_STATUS } from "../../domain/labels.ts";
import { wordIsoDate } from "../../domain/wording.ts";
import type { Drawing } from "../chart.ts";
import { type Looks, lookOf } from "../looks.ts";
import { box, type Key, legend, point, rule, SMALL_TYPE, STEP, say, TYPE } from "../pieces.ts";
import { spacedWidth, textWidth } from "../text-size.ts";
import { timelineChart } from "../timeline.ts";
import type { InForceRow, Term } from "./terms.ts";

const HEAD = 24;
const BAR = 14;
const PITCH = 27;

const endWords = ({ kind, to, status }: InForceRow): string => {
  if (status === "draft") return "没有生效";
  if (to === undefined) return kind === "none" ? "日期未载明" : "失效日未载明 →";
  return `至${to}`;
};

const isStated = ({ kind, status }: InForceRow): boolean => kind === "stated" && status !== "draft";
const isPast = (row: InForceRow, to: string): boolean => row.to !== undefined && to > row.to;

/** What the bars and lines mean that are drawn. */
function keysOf(rows: readonly InForceRow[]): Key[] {
  const bars = rows.filter(({ from }) => from !== undefined);
  const bar = (className: string) => (x: number, y: number) => box(x - 8, y - 4, 16, 8, className, 2);
  return [
    ...(bars.some(isStated) ? [{ mark: bar("chart-bar"), width: 16, words: "原文写明起止" }] : []),
    ...(bars.every(isStated)
      ? []
      : [{ mark: bar("chart-bar-hollow"), width: 16, words: "只有计划年限，或没写失效日" }]),
    ...(rows.some((row) => row.terms.some(({ to }) => isPast(row, to)))
      ? [
          {
            mark: (x: number, y: number) => rule(x - 8, y, x + 8, y, "chart-term chart-term-past"),
            width: 16,
            words: "文件到期以后",
          },
        ]
      : []),
  ];
}

/** Years across, a bar a document; under it how long its measures would last from the date on. */
export function drawInForce(rows: readonly InForceRow[], date: string, looks: Looks, width: number): Drawing {
  const ends = rows.flatMap(({ terms }) => terms.map(({ to }) => to));
  const { years, bars, at, today } = timelineChart(rows, date, ends);
  const x = (percent: number): number => (percent / 100) * width;
  const now = x(today ?? 0);

  const drawTerm = ({ words, to, measures }: Term, row: InForceRow, y: number): string => {
    const { className } = lookOf(looks, row.document.jurisdiction);
    const end = x(at(to));
    const covered = row.to === undefined ? end : Math.min(end, Math.max(now, x(at(row.to))));
    const label = `现在开始，${words}：${measures.length}项`;
    const room = textWidth(label, SMALL_TYPE);
    const from = Math.min(now + 4, width - room);
    const past = isPast(row, to) ? `，在文件${row.to}到期以后` : "";
    return point(
      `${row.document.shortTitle}：${words}的支持，现在开始到${to}${past}：${measures.map(({ title }) => title).join("、")}`,
      rule(now, y + 4, covered, y + 4, `chart-term ${className}`),
      covered < end ? rule(covered, y + 4, end, y + 4, `chart-term chart-term-past ${className}`) : "",
      rule(end, y, end, y + 8, `chart-term ${className}`),
      say(from, y + 20, label, { className: "chart-small chart-halo" }),
    );
  };

  let y = HEAD + 6;
  const drawn = rows.map((row) => {
    const { document, status, terms } = row;
    const { shape, className } = lookOf(looks, document.jurisdiction);
    const bar = bars.find((one) => one.document === document.id);
    const name = `${shape} ${document.shortTitle}（${DOCUMENT_STATUS[status]}）`;
    const until = endWords(row);
    const foot = spacedWidth(name + until, TYPE) > width ? y + STEP : y;
    const top = foot + STEP + 4;
    const shown = bar
      ? box(
          x(bar.at),
          top,
          Math.max(2, x(bar.width)),
          BAR,
          `${isStated(row) ? "chart-bar" : "chart-bar-hollow"} ${className}`,
          2,
        )
      : "";
    const under = bar ? top + BAR + 5 : top;
    const parts = terms.map((term, n) => drawTerm(term, row, under + n * PITCH));
    const head = [
      say(0, y + TYPE, name, { className: `chart-label chart-halo ${className}` }),
      say(width, foot + TYPE, until, { className: "chart-quiet chart-halo", anchor: "end" }),
    ];
    y = under + terms.length * PITCH + 10;
    const said = `${document.shortTitle}，${DOCUMENT_STATUS[status]}：${wordTerm(document)}`;
    return [point(said, shown, ...head), ...parts].join("");
  });
  const words = wordIsoDate(date);
  const half = textWidth(words, SMALL_TYPE) / 2;
  const key = legend(keysOf(rows), width, 0, y + 26);
  return {
    width,
    height: key.end + 4,
    body: [
      ...years.flatMap(({ year, at: from }) => [
        rule(x(from), HEAD - 6, x(from), y, "chart-grid"),
        say(x(from) + 3, 12, String(year), { className: "chart-tick" }),
      ]),
      rule(now, HEAD - 6, now, y, "chart-today"),
      ...drawn,
      say(Math.min(Math.max(now, half), width - half), y + 13, words, { className: "chart-small", anchor: "middle" }),
      key.body,
    ].join(""),
  };
}
