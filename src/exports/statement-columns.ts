import { statusOn } from "../dataset/document-status.ts";
import type { Measure, Requirement, Target } from "../dataset/types.ts";
import { DOCUMENT_STATUS } from "../domain/labels.ts";
import { agencies, ambiguities, type Names, namesOf } from "./cells.ts";
import type { Column } from "./csv.ts";
import { column, type Source } from "./table.ts";

/** A measure, target or requirement with what it refers to. */
export type Row<S> = { readonly it: S; readonly names: Names; readonly date: string };

export const rowsOf = <S>({ dataset, date }: Source, statements: readonly S[]): Row<S>[] => {
  const names = namesOf(dataset);
  return statements.map((it) => ({ it, names, date }));
};

type Statement = Measure | Target | Requirement;

/** The columns with which every table of statements begins. */
export const headColumns = <S extends Statement>(): Column<Row<S>>[] => [
  column("编号", "永久编号；# 前面是条款，加在网址 /policies/ 后面就是它在本站的位置", ({ it }) => it.id),
  column("地方", "发文的市或区", ({ it, names }) => names.jurisdiction(it.jurisdiction).name),
  column("文件", "本站用的简称", ({ it, names }) => names.document(it.document).shortTitle),
  column(
    "文件状态",
    "本站生成那天的状态；征求意见稿不是政策",
    ({ it, names, date }) => DOCUMENT_STATUS[statusOn(names.document(it.document), date)],
  ),
  column("名称", "本站起的短名", ({ it }) => it.title),
  column("主题", "本站的分类", ({ it, names }) => names.topic(it.topic).title),
];

/** The columns with which every table of statements ends. */
export const tailColumns = <S extends Statement>(): Column<Row<S>>[] => [
  column("责任单位", "原文为这句话写明的单位；标（牵头）的是牵头单位", ({ it }) => agencies(it.agencies)),
  column("原文不明之处", "本站记录的疑问和两种读法", ({ it }) => ambiguities(it.ambiguity)),
  column("原文", "逐字照录", ({ it }) => it.quote),
];
