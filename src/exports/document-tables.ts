import { statusOn } from "../dataset/document-status.ts";
import type { Clause, PolicyDocument } from "../dataset/types.ts";
import { DOCUMENT_STATUS } from "../domain/labels.ts";
import { ambiguities, dateCell, list, NONE, NOT_STATED, orSilence } from "./cells.ts";
import { type Row, rowsOf } from "./statement-columns.ts";
import { column, table } from "./table.ts";

type When = PolicyDocument["dates"]["signed"];
const when = (date: When) => orSilence(date, (said) => dateCell(said.date));
const words = (said: PolicyDocument["issuer"]) => (said === "not-stated" ? NOT_STATED : said.words);

export const documentsTable = table<Row<PolicyDocument>>(
  "documents",
  "文件，一行一份",
  [
    column("编号", "永久编号，加在网址 /policies/ 后面就是它在本站的位置", ({ it }) => it.id),
    column("标题", "全名", ({ it }) => it.title),
    column("简称", "本站用的简称", ({ it }) => it.shortTitle),
    column("发文字号", "照原文", ({ it }) => words(it.docNumber)),
    column("发布机关", "照原文", ({ it }) => words(it.issuer)),
    column("地方", "发文的市或区", ({ it, names }) => names.jurisdiction(it.jurisdiction).name),
    column("类型", "若干措施、政策措施、行动计划、行动方案", ({ it }) => it.type),
    column("状态", "本站生成那天的状态", ({ it, date }) => DOCUMENT_STATUS[statusOn(it, date)]),
    column("成文日期", "年-月-日，或照原文", ({ it }) => when(it.dates.signed)),
    column("印发日期", "同上", ({ it }) => when(it.dates.issued)),
    column("施行日期", "同上", ({ it }) => when(it.dates.effectiveFrom)),
    column("失效日期", "同上", ({ it }) => when(it.dates.effectiveTo)),
    column("计划年限", "行动计划的起止年", ({ it }) => when(it.dates.planYears)),
    column("副本收到日期", "本站收到这份副本的那天", ({ it }) => it.dates.received),
    column("与发布机关核对日期", "未载明 = 还没有核对过", ({ it }) =>
      orSilence(it.dates.checkedWithIssuer, (day) => day),
    ),
    column("官方网址", "副本里没有写网址的是未载明", ({ it }) => orSilence(it.officialAddress, (address) => address)),
    column("副本 SHA-256", "所据副本的校验值", ({ it }) => it.source.sha256),
    column("转录损伤", "转录造成的缺损，本站的说明", ({ it }) => list(it.damage, NONE)),
  ],
  (source) => rowsOf(source, source.dataset.documents),
);

const units = (clause: Clause, role: "lead" | "responsible") =>
  list([...new Set(clause.agencies.filter((one) => one.role === role).flatMap((one) => one.units))]);

export const clausesTable = table<Row<Clause>>(
  "clauses",
  "条款全文，一行一条",
  [
    column("编号", "永久编号，加在网址 /policies/ 后面就是它在本站的位置", ({ it }) => it.id),
    column("地方", "发文的市或区", ({ it, names }) => names.jurisdiction(it.jurisdiction).name),
    column("文件", "本站用的简称", ({ it, names }) => names.document(it.document).shortTitle),
    column("序号", "照原文；没有编号的段落是不适用", ({ it }) => orSilence(it.ordinal, (ordinal) => ordinal)),
    column("标题", "照原文；原文没有的由本站起名", ({ it }) => it.title),
    column("标题是否原有", "是 = 原文有这个标题", ({ it }) => (it.heading === "not-applicable" ? "否" : "是")),
    column("主题", "本站的分类", ({ it, names }) => list(it.topics.map((topic) => names.topic(topic).title))),
    column("牵头单位", "这一条里写明的", ({ it }) => units(it, "lead")),
    column("责任单位", "这一条里写明的", ({ it }) => units(it, "responsible")),
    column("原文不明之处", "本站记录的疑问和两种读法", ({ it }) => ambiguities(it.ambiguity)),
    column("原文", "逐字照录，一段一行；表格的格子用制表符隔开", ({ it }) => it.text),
  ],
  (source) => rowsOf(source, source.dataset.clauses),
);
