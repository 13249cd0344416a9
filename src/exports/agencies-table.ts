import { agencyDuties, type Duty } from "../dataset/agency-duties.ts";
import { AGENCY_ROLES } from "../domain/labels.ts";
import { type Names, namesOf } from "./cells.ts";
import { column, table } from "./table.ts";

type Row = { readonly duty: Duty; readonly names: Names };

export const agenciesTable = table<Row>(
  "agencies",
  "哪个单位答复哪一条，一行一个单位和一条条款",
  [
    column("地方", "单位所属的市或区", ({ duty, names }) => names.jurisdiction(duty.jurisdiction).name),
    column("单位", "照原文的写法", ({ duty }) => duty.name),
    column("分工", "牵头单位或责任单位", ({ duty }) => AGENCY_ROLES[duty.role]),
    column("条款编号", "clauses.csv 里的编号", ({ duty }) => duty.clause.id),
    column("条款标题", "照原文；原文没有的由本站起名", ({ duty }) => duty.clause.title),
    column("文件", "本站用的简称", ({ duty, names }) => names.document(duty.clause.document).shortTitle),
    column("写在哪里", "本条，或附件的责任清单（编号）", ({ duty }) =>
      duty.from === duty.clause.id ? "本条" : duty.from,
    ),
  ],
  ({ dataset }) => {
    const names = namesOf(dataset);
    return agencyDuties(dataset).map((duty) => ({ duty, names }));
  },
);
