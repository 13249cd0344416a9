import type { Line } from "../assess/assess.ts";

export type ReasonId = "missing" | "gate" | "not-in-force" | "not-yours" | "repeats" | "used";

/** Why a measure is not counted, in the order in which a founder can do something about it. */
export const REASONS: Readonly<Record<ReasonId, { readonly title: string; readonly about: string }>> = {
  missing: { title: "您没有填它要的数字或条件", about: "填了相应的一项就会重新计算；不填就不计。" },
  gate: { title: "按您填的，条件不符合", about: "条件用原文的话写在每一项里。" },
  "not-in-force": { title: "这一天不在有效期内", about: "换一个日期，结果会不同。" },
  used: { title: "支持年限已用完", about: "补助只给到原文写的年数。" },
  "not-yours": { title: "钱不是给您的公司或您本人", about: "给社区运营方、平台、机构、贷款方或区政府的，不算您的。" },
  repeats: { title: "重申另一份文件的同一项", about: "同一项支持不算两次。" },
};

const SAYS: readonly (readonly [RegExp, ReasonId])[] = [
  [/^无法计算/, "missing"],
  [/^不计入：(?:给社区|给机构|补偿的|给所在区)/, "not-yours"],
  [/^不计入：(?:重申)/, "repeats"],
  [/^不计入：已享受/, "used"],
  [/^不计入：(?:[^；]*后已失效|计划期到|这一天)/, "not-in-force"],
];

/** Under which reason a line that is not counted is listed. */
export const reasonOf = ({ because }: Line): ReasonId => SAYS.find(([words]) => words.test(because))?.[1] ?? "gate";
