import type { Bucket, Who } from "../domain/kind.ts";
import { PROFILE_LABELS } from "../domain/labels.ts";
import type { ProfileKey } from "../domain/profile-keys.ts";
import { shortMoney, wordIsoDate } from "../domain/wording.ts";
import type { AssessDocument } from "./data.ts";
import type { Needs, Reason } from "./reasons.ts";

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

const KINDS: Readonly<Record<Bucket, string>> = {
  entitled: "",
  ceiling: "只作上限，不计入",
  "in-kind": "实物、服务或优惠，不是现金，不计入合计",
  loan: "贷款、担保一类，是要还的钱，不计入合计",
  equity: "以股权投入，不计入合计",
  unquantified: "原文没有写金额，不计入合计",
};

const named = (keys: readonly ProfileKey[], between = "、"): string =>
  [...new Set(keys)].map((key) => `「${PROFILE_LABELS[key]}」`).join(between);
const needed = (needs: Needs): string => [...new Set(needs.map((keys) => named(keys, "或")))].join("、");

/** The first or the last day a document gives, in zh-CN; '' where it gives none. */
function day(
  { dates }: AssessDocument,
  which: "effectiveFrom" | "effectiveTo" | "planYears",
  end: "from" | "to",
): string {
  const when = dates[which];
  return typeof when === "object" && when.date[end] !== "not-stated" ? wordIsoDate(when.date[end]) : "";
}

function notInForce({ validity, document }: Extract<Reason, { is: "not-in-force" }>): string {
  const { status } = validity;
  if (status === "lapsed") return `不计入：${day(document, "effectiveTo", "to")}后已失效`;
  if (status === "unconfirmed") return `不计入：计划期到${day(document, "planYears", "to")}为止，以后是否继续待确认`;
  const from = day(document, "effectiveFrom", "from") || day(document, "planYears", "from");
  return `不计入：这一天尚未施行${from === "" ? "" : `（${from}起）`}`;
}

function selection({ key, recognition }: Extract<Reason, { is: "needs-selection" }>): string {
  const needs = recognition ? "要经认定" : "要经评选";
  return key === "not-applicable"
    ? `${needs}，结果不能预期，只作上限，不计入合计`
    : `${needs}：填报${named([key])}后才计入，现在只作上限`;
}

function startUnsaid({ document, counted }: Extract<Reason, { is: "start-unsaid" }>): string {
  return counted
    ? "生效日未载明"
    : `生效日未载明：保守口径从本站收到文本之日（${wordIsoDate(document.dates.received)}）起才计`;
}

const pools = new Map<number, string>();
/** A pot's size, worded once. */
function pool(yuan: number): string {
  const text = pools.get(yuan) ?? `全体共用的资金池：${shortMoney(yuan)}`;
  pools.set(yuan, text);
  return text;
}

function word(reason: Reason): string {
  switch (reason.is) {
    case "not-yours":
      return `不计入：${WHOSE[reason.who]}`;
    case "not-in-force":
      return notInForce(reason);
    case "draft":
      return `征求意见稿，未生效，不计入任何合计${reason.repeats === undefined ? "" : `；重复现行的「${reason.repeats}」，不能算两次`}`;
    case "repeats":
      return `不计入：重申「${reason.title}」，同一项支持不算两次`;
    case "gate":
      return `不计入：${reason.why}`;
    case "condition-unsaid":
      return `条件没有填报：${named(reason.keys)}`;
    case "missing":
      return `无法计算：需要${needed(reason.needs)}`;
    case "not-asked":
      return `无法计算：需要「${reason.what}」，本站没有询问`;
    case "needs-selection":
      return selection(reason);
    case "not-selected":
      return `不计入：${named([reason.key])}填报为没有`;
    case "only-a-maximum":
      if (!reason.open) return "只作上限，不计入合计：原文只有最高额，没有写怎样算";
      return `只作上限，不计入合计：给不给、给多少要由主管部门定${reason.fixes ? "" : "，原文只有最高额"}`;
    case "years-used":
      return `不计入：已享受 ${reason.years} 年，补助期限已满`;
    case "kind":
      return KINDS[reason.bucket];
    case "unclear-payee":
      return `原文没有说清给谁${reason.counted ? "，保守口径不计" : ""}`;
    case "start-unsaid":
      return startUnsaid(reason);
    case "displaced":
      return `保守口径不计：同类政策只得较高的一项，已计「${reason.by.join("」「")}」（${reason.words}）`;
    case "two-workings":
      return `乐观口径：${reason.optimistic}`;
    case "pool":
      return pool(reason.yuan);
    case "reserved":
      return `原文另有保留：${reason.words}`;
    case "note":
      return reason.text;
  }
}

/** Why a line counts, counts in one reading only, or does not count; '' where there is nothing to say. */
export const becauseOf = (reasons: readonly Reason[]): string =>
  [...new Set(reasons.map(word).map((one) => one.replace(/。$/, "")))].filter((one) => one !== "").join("；");
