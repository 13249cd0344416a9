import { endings } from "../../dataset/timeline.ts";
import type { Dataset } from "../../dataset/types.ts";
import { wordTerm } from "../../dataset/validity-wording.ts";
import { DOCUMENT_STATUS } from "../../domain/labels.ts";
import { isSilent, wordIsoDate } from "../../domain/wording.ts";
import { type Chart, NARROW, unique, WIDE } from "../chart.ts";
import { type Looks, lookOf } from "../looks.ts";
import { drawInForce } from "./draw.ts";
import { type InForceRow, inForceRows } from "./terms.ts";

function findingOf(rows: readonly InForceRow[], date: string): string {
  const all = endings(rows, date);
  const [next] = all;
  if (!next) return "没有写明今后会到期的文件";
  const names = all
    .filter(({ to }) => to === next.to)
    .map(({ row }) => `《${row.document.shortTitle}》`)
    .join("和");
  const longer = rows.flatMap(({ terms, to }) =>
    terms.filter((term) => to !== undefined && term.to > to).flatMap(({ measures }) => measures),
  ).length;
  const outlasts = longer > 0 ? `；现在开始享受，有${longer}项写的最长年限超出文件的有效期` : "";
  return `最早到期的是${names}：${wordIsoDate(next.to)}，还有${next.daysLeft}天${outlasts}`;
}

const wordTerms = ({ terms }: InForceRow): string =>
  terms.map(({ words, measures }) => `${words}：${measures.map(({ title }) => title).join("、")}`).join("；");

const describe = (rows: readonly InForceRow[]): string =>
  rows
    .map((row) => {
      const terms = row.terms.length > 0 ? `；${wordTerms(row)}` : "";
      return `${row.document.shortTitle}，${DOCUMENT_STATUS[row.status]}：${wordTerm(row.document)}${terms}。`;
    })
    .join("");

const datesOf = ({ document: { dates } }: InForceRow): string[] =>
  [dates.effectiveFrom, dates.effectiveTo, dates.planYears].flatMap((when) =>
    isSilent(when) || isSilent(when.clause) ? [] : [when.clause],
  );

/** What is in force when, and what lapses next: the documents, plan years, drafts and the terms of their measures, on an ISO date. */
export function inForceChart(dataset: Dataset, date: string, looks: Looks): Chart {
  const rows = inForceRows(dataset, date);
  return {
    finding: findingOf(rows, date),
    about: `实心条：原文写明起止；虚框：只有计划年限，或没有写施行和失效；竖线：${wordIsoDate(date)}。细线：从这天开始享受，写了年限的支持到哪天；虚的一段已在文件有效期之外。`,
    narrow: [drawInForce(rows, date, looks, NARROW)],
    wide: [drawInForce(rows, date, looks, WIDE)],
    notes: ["文件到期后，没有享受完的年限怎样，原文大多没有写。征求意见稿不是政策，从不计入。"],
    description: describe(rows),
    table: {
      caption: "各文件的起止，和写了年限的支持",
      columns: [
        { title: "文件" },
        { title: "地方" },
        { title: "状态" },
        { title: "起止" },
        { title: "措施", number: true },
        { title: "写了年限的支持" },
      ],
      rows: rows.map((row) => [
        { text: row.document.shortTitle, ref: { to: "document", id: row.document.id } },
        { text: lookOf(looks, row.document.jurisdiction).label, place: row.document.jurisdiction },
        DOCUMENT_STATUS[row.status],
        wordTerm(row.document),
        row.measures,
        wordTerms(row),
      ]),
    },
    clauses: unique([
      ...rows.flatMap(datesOf),
      ...rows.flatMap(({ terms }) => terms.flatMap(({ measures }) => measures.map(({ clause }) => clause))),
    ]),
  };
}
