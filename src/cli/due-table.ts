import { type Due, type DueKind, type DueReport, NOTICE_DAYS, type Review } from "../dataset/due.ts";
import { columns } from "./columns.ts";

const LOOK: Readonly<Record<DueKind, string>> = {
  lapses: "有效期最后一天：看有没有延长或新的文件",
  "plan-ends": "计划年限最后一天：看有没有接着的计划",
  "draft-starts": "征求意见稿自己写的施行日最晚到这天（征求意见到哪天，本站没有记录）：看有没有正式印发",
  unchecked: `${NOTICE_DAYS} 天没有与发布机关核对：对照原件，把 checkedWithIssuer 改成核对那天`,
};

const distance = (days: number): string =>
  days < 0 ? `过了 ${-days} 天` : days === 0 ? "就是今天" : `还有 ${days} 天`;

const row = ({ kind, title, day, days, clauses, measures }: Due): string[] => [
  day,
  distance(days),
  `《${title}》`,
  `${clauses} 条 ${measures} 项措施`,
  LOOK[kind],
];

const review = ({ title, by, checked, received }: Review): string[] => [
  by,
  `《${title}》`,
  checked === undefined ? `从未核对，副本收到于 ${received}` : `上次核对 ${checked}`,
];

/** The report as plain text. */
export function dueTable({ on, due, reviews }: DueReport): string {
  const head =
    due.length === 0
      ? `${on}：没有到期的，也没有 ${NOTICE_DAYS} 天内要到期的。`
      : `${on}：${due.length} 项已到期，或 ${NOTICE_DAYS} 天内到期\n${columns(due.map(row))}`;
  return `${head}\n\n最晚哪天再与发布机关核对\n${columns(reviews.map(review))}`;
}
