import type { Dataset } from "../../dataset/types.ts";
import { AGENCY_ROLES } from "../../domain/labels.ts";
import { type Chart, NARROW, unique } from "../chart.ts";
import { type Looks, lookOf } from "../looks.ts";
import { packed } from "../pack.ts";
import { drawGrid } from "./draw.ts";
import { type AgencyGrid, agencyGrids, topicsOf, wordUnit } from "./grid.ts";

function findingOf(grids: readonly AgencyGrid[]): string {
  const each = grids.flatMap(({ jurisdiction, topics, units }) => {
    const led = units.map((unit) => ({ unit, count: topicsOf(unit, "lead", topics).length }));
    const [first] = led.sort((a, b) => b.count - a.count);
    if (!first) return [];
    return first.count > 0
      ? [`${jurisdiction.name}牵头主题最多的是${first.unit.name}（${first.count}个）`]
      : [`${jurisdiction.name}没有写牵头单位，管的主题最多的是${first.unit.name}（${first.unit.topics}个）`];
  });
  return `谁来答复：${each.join("；")}`;
}

const describe = (grids: readonly AgencyGrid[]): string =>
  grids
    .map(({ jurisdiction, topics, units }) => {
      const each = units.map((unit) => `${unit.name}，${wordUnit(unit, topics)}`);
      return `${jurisdiction.name}：${each.join("。")}。`;
    })
    .join("");

/** Which unit answers for which topics: a mark for each, larger where it leads. */
export function agenciesChart(dataset: Dataset, looks: Looks): Chart {
  const grids = agencyGrids(dataset);
  const drawings = grids.map((grid) => drawGrid(grid, lookOf(looks, grid.jurisdiction.id), NARROW));
  return {
    finding: findingOf(grids),
    about: `一行一个单位，一列一个主题。大记号：${AGENCY_ROLES.lead}；小记号：${AGENCY_ROLES.responsible}；小点：没有它的事。名称照原文，不合并不同写法；征求意见稿里的不画。`,
    narrow: drawings,
    wide: [packed(drawings, 2)],
    notes: ["单位按它负责的条款归到主题；一条讲几个主题的，每个主题都算。具体哪句话归谁，见条款原文。"],
    description: describe(grids),
    table: {
      caption: "每个单位负责的主题和条款数",
      columns: [
        { title: "单位" },
        { title: "地方" },
        { title: "主题数", number: true },
        { title: "条款数", number: true },
        { title: "牵头的主题" },
        { title: "负责的主题" },
      ],
      rows: grids.flatMap(({ jurisdiction, topics, units }) =>
        units.map((unit) => {
          const of = (role: "lead" | "responsible"): string => topicsOf(unit, role, topics).join("、");
          return [unit.name, jurisdiction.name, unit.topics, unit.clauses.length, of("lead"), of("responsible")];
        }),
      ),
    },
    clauses: unique(grids.flatMap(({ units }) => units.flatMap(({ clauses }) => clauses))),
  };
}
