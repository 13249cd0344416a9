import type { Who } from "../domain/kind.ts";
import type { Step } from "./evaluate.ts";
import type { Exact } from "./exact.ts";
import type { Because, MeasureLine } from "./measure-line.ts";
import { figure, percent } from "./money.ts";
import type { Overlap } from "./place.ts";
import { PROFILE_LABELS } from "./profile-labels.ts";

const capped = (inner: string, caps: readonly Exact[]): string =>
  caps.length === 0 ? inner : `min(${[inner, ...caps.map(figure)].join(", ")})`;

function stepText(step: Step<Exact>): string {
  if (step.of === "share") return capped([...step.rates.map(percent), figure(step.base)].join(" × "), step.caps);
  return capped(step.count ? `${figure(step.sum)} × ${figure(step.count)}` : figure(step.sum), step.caps);
}

/** The working of a line with the founder's own numbers: `min(50% × 100,000, 200,000)`. */
export const workingText = (steps: readonly Step<Exact>[]): string => steps.map(stepText).join(" + ");

const WHOSE: Readonly<Record<Who, string>> = {
  company: "给公司",
  person: "给本人",
  anyone: "不限对象",
  "not-stated": "原文没有说给谁",
  operator: "给社区、园区、孵化器或平台的运营方，不给入驻的 OPC",
  institution: "给机构，不给 OPC",
  lender: "补偿的是放贷一方的损失，不给 OPC",
  district: "给所在区，不给企业",
};

const keysText = (keys: readonly string[]): string =>
  [...new Set(keys)].map((key) => `「${(PROFILE_LABELS as Readonly<Record<string, string>>)[key] ?? key}」`).join("、");

function why(because: Because): string {
  switch (because.is) {
    case "counted":
      return "";
    case "not-yours":
      return `不计入：${WHOSE[because.who]}`;
    case "not-in-force": {
      const { status } = because.validity;
      const said = { lapsed: "已失效", upcoming: "尚未施行", unconfirmed: "计划期已过，是否继续待确认" } as Readonly<
        Record<string, string>
      >;
      return `不计入：这一天${said[status] ?? "不在有效期内"}`;
    }
    case "draft":
      return "征求意见稿，未生效，不计入任何合计";
    case "needs-selection":
      return because.key === "not-applicable"
        ? "要经评选，结果不能预期，只作上限"
        : `要经评选：填报${keysText([because.key])}已得到结果才计入`;
    case "not-selected":
      return `不计入：${keysText([because.key])}为否`;
    case "gate":
      return `不计入：${because.why}`;
    case "missing":
      return `无法计算：需要${keysText(because.keys)}`;
    case "only-a-maximum":
      return because.why === "" ? "只作上限，不计入" : `只作上限，不计入：${because.why}`;
    case "years-used":
      return `不计入：已享受 ${because.years} 年，达到补助期限`;
    case "repeats":
      return "不计入：重申前文的同一项支持，不算两次";
    case "kind":
      return "不是可以直接计算的现金，另列";
  }
}

/** Why a line counts, counts only in one reading, or does not count. */
export function becauseText<V>(line: MeasureLine<V>, lostTo: Overlap<V> | undefined): string {
  const reasons = [why(line.because), ...line.notes];
  if (lostTo) reasons.push(`保守口径不计：同类的市、区措施只得较高的一项（${lostTo.rule.words}）`);
  if (line.bucket === "entitled" && line.unclearPayee) reasons.push("保守口径不计：原文没有说清给谁");
  if (line.bucket === "entitled" && line.document.status === "plan") reasons.push("生效日未载明");
  if (line.measure.pool !== "not-stated") reasons.push(`全体共用的资金池：${line.measure.pool.limit.text}`);
  return reasons.filter((reason) => reason !== "").join("；");
}

/** The sentence that makes the two readings differ. */
export function sentenceText<V>(line: MeasureLine<V>, lostTo: Overlap<V> | undefined): string {
  if (lostTo) return lostTo.rule.words;
  if (line.unclearPayee) {
    const about = line.measure.ambiguity.find((one) => one.about === "payee");
    return about?.words.map((one) => one.words).join("……") ?? line.measure.quote;
  }
  return line.measure.quote;
}
