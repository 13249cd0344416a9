import { type CoverageRow, coverage, isSilentCell, type Part } from "../../dataset/coverage.ts";
import type { Dataset } from "../../dataset/types.ts";
import { KINDS } from "../../domain/kind.ts";
import { KIND_LABELS, KIND_SHORT } from "../../domain/kind-labels.ts";
import { type Cell, type Chart, NARROW, unique, WIDE } from "../chart.ts";
import { type Looks, lookOf } from "../looks.ts";
import { drawMatrix, hadOf, wordCell } from "./matrix.ts";

/** The kinds of money that no jury decides. */
const SURE = ["entitlement", "recognition"] as const;

function findingOf(rows: readonly CoverageRow[], looks: Looks): string {
  const places = rows[0]?.cells.map(({ place }) => place) ?? [];
  const counts = places.map((place, n) => {
    const had = rows.map(({ cells }) => {
      const cell = cells[n];
      return cell ? SURE.map((kind) => hadOf(cell, kind)) : [];
    });
    const own = had.filter((one) => one.includes("own")).length;
    const all = had.filter((one) => one.some((is) => is !== "none")).length;
    return `${lookOf(looks, place).label}${all}个${own < all ? `（自己的${own}个）` : ""}`;
  });
  const silent = rows.filter(({ cells }) => cells.every(isSilentCell)).length;
  const nowhere = silent > 0 ? `；${silent}个主题各地都没有措施` : "";
  return `${rows.length}个主题里不经评审就给钱的：${counts.join("，")}${nowhere}`;
}

function partRow(topic: CoverageRow["topic"], place: string, level: string, part: Part, looks: Looks): Cell[] {
  return [
    { text: topic.title, ref: { to: "topic", id: topic.id } },
    { text: lookOf(looks, place).label, place },
    level,
    ...KINDS.map((kind) => part.kinds.find((one) => one.kind === kind)?.measures.length ?? 0),
    part.others.length,
  ];
}

const isHeir = (rows: readonly CoverageRow[], place: string): boolean =>
  rows.some(({ cells }) =>
    cells.some((cell) => cell.place === place && cell.inherited.kinds.length + cell.inherited.others.length > 0),
  );

function describe(rows: readonly CoverageRow[], looks: Looks): string {
  return rows
    .map(({ topic, cells }) => {
      const each = cells.map((cell) => `${lookOf(looks, cell.place).label}${wordCell(cell)}`);
      return `${topic.title}：${each.join("；")}。`;
    })
    .join("");
}

/** What each place has for a founder on each topic on an ISO date, by kind: what exists, and what is silent. */
export function coverageChart(dataset: Dataset, date: string, looks: Looks): Chart {
  const rows = coverage(dataset, date);
  return {
    finding: findingOf(rows, looks),
    about: `每格：一个地方在一个主题上给创业者和企业哪几种支持。一种一个字，位置固定：${KINDS.map((kind) => KIND_LABELS[kind]).join("、")}。有没有，不是多少，也不是好坏。`,
    narrow: [drawMatrix(rows, looks, { width: NARROW, perRow: 4, topicWidth: 72 })],
    wide: [drawMatrix(rows, looks, { width: WIDE, perRow: 8, topicWidth: 140 })],
    notes: ["给社区运营方、孵化器、机构的措施不在格子里；征求意见稿和不在有效期的文件也不在。"],
    description: describe(rows, looks),
    table: {
      caption: "各主题各地的措施项数，按种类",
      columns: [
        { title: "主题" },
        { title: "地方" },
        { title: "来自" },
        ...KINDS.map((kind) => ({ title: KIND_SHORT[kind], number: true })),
        { title: "不给创业者", number: true },
      ],
      rows: rows.flatMap(({ topic, cells }) =>
        cells.flatMap((cell) => [
          partRow(topic, cell.place, "本级", cell.own, looks),
          ...(isHeir(rows, cell.place) ? [partRow(topic, cell.place, "沿用上级", cell.inherited, looks)] : []),
        ]),
      ),
    },
    clauses: unique(
      rows.flatMap(({ cells }) =>
        cells.flatMap(({ own }) =>
          [...own.kinds.flatMap(({ measures }) => measures), ...own.others].map(({ measure }) => measure.clause),
        ),
      ),
    ),
  };
}
