import type { Requirement, Target } from "../dataset/types.ts";
import { label } from "../domain/labels.ts";
import { comparison, dateCell, NOT_APPLICABLE, numberOf, orSilence, unitOf } from "./cells.ts";
import type { Column } from "./csv.ts";
import { headColumns, type Row, rowsOf, tailColumns } from "./statement-columns.ts";
import { column, table } from "./table.ts";

const metricColumns = <S extends Target | Requirement>(): Column<Row<S>>[] => [
  column("指标", "逐字照录", ({ it }) => it.metric.replace(/\s/g, "")),
  column("数值", "钱以元计，比例为小数；原文没有数的是不适用", ({ it }) =>
    it.value.kind === "words" ? NOT_APPLICABLE : numberOf(it.value),
  ),
  column("数值上端", "“2—3 个”这样的范围的上端", ({ it }) =>
    it.value.kind === "count" && it.value.to !== undefined ? it.value.to : NOT_APPLICABLE,
  ),
  column("单位", "照原文", ({ it }) => (it.value.kind === "words" ? NOT_APPLICABLE : unitOf(it.value))),
  column("限定", "恰好、至少、超过…", ({ it }) => (it.value.kind === "words" ? NOT_APPLICABLE : comparison(it.value))),
  column("原文写法", "读出这个数的字，或“全覆盖”这样的词", ({ it }) => it.value.text),
  column("周期", "每年…", ({ it }) => orSilence(it.period, ({ is }) => label("period", is))),
];

export const targetsTable = table(
  "targets",
  "政府给自己定的目标，一行一项",
  [
    ...headColumns<Target>(),
    ...metricColumns<Target>(),
    column<Row<Target>>("时限", "照原文；“到2028年”和“到2028年底”不同", ({ it }) => orSilence(it.deadline, dateCell)),
    ...tailColumns<Target>(),
  ],
  (source) => rowsOf(source, source.dataset.targets),
);

export const requirementsTable = table(
  "requirements",
  "要达到才合格的数量，一行一项",
  [
    ...headColumns<Requirement>(),
    column<Row<Requirement>>("对谁的要求", "谁要达到", ({ it }) => label("payee", it.of.is)),
    ...metricColumns<Requirement>(),
    ...tailColumns<Requirement>(),
  ],
  (source) => rowsOf(source, source.dataset.requirements),
);
