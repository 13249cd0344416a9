import type { Dataset } from "../../dataset/types.ts";
import { type Chart, NARROW, unique } from "../chart.ts";
import { type Looks, lookOf } from "../looks.ts";
import { packed } from "../pack.ts";
import { drawUnit } from "./draw.ts";
import { targetUnits, type Unit, type UnitTarget } from "./units.ts";

function findingOf(targets: readonly UnitTarget[], looks: Looks): string {
  const standing = targets.filter(({ draft }) => !draft);
  const drafts = targets.length - standing.length;
  const places = [...looks].flatMap(([place, { label }]) => {
    const own = standing.filter(({ target }) => target.jurisdiction === place).length;
    return own > 0 ? [`${label}${own}项`] : [];
  });
  const [common] = [...Map.groupBy(standing, ({ deadline }) => deadline)].sort((a, b) => b[1].length - a[1].length);
  return [
    `政府给自己定了${standing.length}项目标：${places.join("，")}`,
    ...(common ? [`时限最多的是${common[0]}（${common[1].length}项）`] : []),
    ...(drafts > 0 ? [`另有${drafts}项只在征求意见稿里`] : []),
  ].join("；");
}

const describe = (units: readonly Unit[]): string =>
  units
    .map(
      ({ unit, targets }) =>
        `单位${unit}：${targets.map(({ target, words, deadline }) => `${target.title}${words}（${deadline}）`).join("；")}。`,
    )
    .join("");

/** What the governments promise themselves, by unit and deadline: small multiples, one scale a unit, on an ISO date. */
export function targetsChart(dataset: Dataset, date: string, looks: Looks): Chart {
  const units = targetUnits(dataset, date);
  const all = units.flatMap(({ unit, targets }) => targets.map((one) => ({ unit, ...one })));
  const drawings = units.map((unit) => drawUnit(unit, looks, NARROW));
  return {
    finding: findingOf(all, looks),
    about:
      "一条横线是一项目标，从0画起；单位不同的分开画，各有各的尺。形状是哪一地，虚框是范围的上端或征求意见稿。目标是政府要做到的数，不是给企业的钱，也不相加。",
    narrow: drawings,
    wide: [packed(drawings, 2)],
    notes: ["“到2028年”没有说是年初还是年底，和“到2028年底”分开列。"],
    description: describe(units),
    table: {
      caption: "每项目标的数、单位和时限",
      columns: [
        { title: "目标" },
        { title: "地方" },
        { title: "数" },
        { title: "单位" },
        { title: "时限" },
        { title: "状态" },
      ],
      rows: all.map(({ target, words, value, unit, deadline, draft }) => [
        { text: target.title, ref: { to: "statement", id: target.id } },
        { text: lookOf(looks, target.jurisdiction).label, place: target.jurisdiction },
        value === undefined ? words : { text: words, value },
        unit,
        deadline,
        draft ? "征求意见稿" : "",
      ]),
    },
    clauses: unique(all.map(({ target }) => target.clause)),
  };
}
