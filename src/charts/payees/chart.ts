import { wordHeld } from "../../dataset/held-wording.ts";
import { hasNumber } from "../../dataset/numbers.ts";
import type { Dataset } from "../../dataset/types.ts";
import { KIND_SHORT, WHO_LABELS } from "../../domain/kind-labels.ts";
import { label } from "../../domain/labels.ts";
import { isSilent } from "../../domain/wording.ts";
import { type Chart, NARROW, unique } from "../chart.ts";
import { type Looks, lookOf } from "../looks.ts";
import { drawPayees } from "./draw.ts";
import { isStatedCash, type PlacePayees, payeeRows, SIDE_LABELS } from "./rows.ts";

function findingOf(places: readonly PlacePayees[], looks: Looks): string {
  const each = places.map(({ place, rows }) => {
    const cash = rows.map(({ side, measures }) => ({ side, count: measures.filter(isStatedCash).length }));
    const all = cash.reduce((sum, { count }) => sum + count, 0);
    const others = cash.filter(({ side }) => side === "others").reduce((sum, { count }) => sum + count, 0);
    return `${lookOf(looks, place).label}${all}项里${others}项`;
  });
  return `写出金额的现金支持，有多少给的不是创业者：${each.join("，")}`;
}

const describe = (places: readonly PlacePayees[], looks: Looks): string =>
  places
    .map(
      ({ place, rows }) =>
        `${lookOf(looks, place).label}：${rows
          .map(({ who, measures, numbered }) => `${WHO_LABELS[who]}${measures.length}项，其中${numbered}项有数字`)
          .join("；")}。`,
    )
    .join("");

/** Who receives the measures of each place on an ISO date: how much of what is announced is not a founder's. */
export function payeesChart(dataset: Dataset, date: string, looks: Looks): Chart {
  const places = payeeRows(dataset, date);
  const held = places.flatMap(({ place, rows }) =>
    rows.flatMap((row) => row.measures.map((one) => ({ place, row, one }))),
  );
  return {
    finding: findingOf(places, looks),
    about:
      "一个记号是一项措施，形状是它来自哪一级；实心：原文有数字，空心：没有数字。右边是这一类里现金支持写出的最大数，不是人人能拿到的数。项数不能比好坏，金额不相加。",
    narrow: places.map((one) => drawPayees(one, looks, NARROW)),
    notes: ["“创业者能拿”包括公司、本人，以及不限主体的措施；条件另有要求，见各项原文。"],
    description: describe(places, looks),
    table: {
      caption: "每项措施给谁",
      columns: [
        { title: "措施" },
        { title: "给谁" },
        { title: "地方" },
        { title: "来自" },
        { title: "归哪一边" },
        { title: "种类" },
        { title: "给什么" },
        { title: "有数字" },
      ],
      rows: held.map(({ place, row, one }) => [
        { text: one.measure.title, ref: { to: "statement", id: one.measure.id } },
        isSilent(one.measure.payee) ? "未载明" : label("payee", one.measure.payee.is),
        { text: lookOf(looks, place).label, place },
        one.inherited ? "沿用上级" : "本级",
        SIDE_LABELS[row.side],
        KIND_SHORT[one.kind],
        wordHeld(one),
        hasNumber(one.measure) ? "有" : "没有",
      ]),
    },
    clauses: unique(held.map(({ one }) => one.measure.clause)),
  };
}
