import type { Family, Kind, Who } from "./kind.ts";

/** What a visitor reads for each kind of measure. */
export const KIND_LABELS: Readonly<Record<Kind, string>> = {
  entitlement: "符合条件即给的钱",
  recognition: "获认定、备案后给的钱",
  ceiling: "只有上限，给多少要评定",
  "in-kind": "实物与减免",
  service: "服务与资格",
  loan: "贷款",
  equity: "股权投入",
  unquantified: "有支持，金额未写明",
};

/** What each of them means. */
export const KIND_ABOUT: Readonly<Record<Kind, string>> = {
  entitlement: "文本写明了比例、数额或分档，条件是看得见的事实，没有写要评审",
  recognition: "数额写明，但先要列入名单、通过备案或取得认定",
  ceiling: "只写“最高多少”，或要经评审、遴选：能拿多少不由公式决定",
  "in-kind": "免费算力、免租、减租、优惠价、免费住宿：不是现金",
  service: "对接、培训、平台、推荐申报、资格认定：没有金额",
  loan: "要还的钱，以及贷款额度、反担保",
  equity: "换股权的钱",
  unquantified: "说要支持，没有说多少，或没有说用什么方式",
};

/** The same in a narrow cell. */
export const KIND_SHORT: Readonly<Record<Kind, string>> = {
  entitlement: "符合即给",
  recognition: "认定后给",
  ceiling: "只有上限",
  "in-kind": "实物减免",
  service: "服务资格",
  loan: "贷款",
  equity: "股权",
  unquantified: "金额未写",
};

export const WHO_LABELS: Readonly<Record<Who, string>> = {
  company: "企业、团队",
  person: "个人",
  anyone: "不限主体",
  "not-stated": "谁能拿未载明",
  operator: "社区、园区、平台的运营方",
  institution: "其他机构",
  lender: "贷款机构",
  district: "区政府",
};

export const FAMILY_LABELS: Readonly<Record<Family, string>> = {
  cash: "现金支持",
  rent: "租住减免与优惠",
  "free-use": "免费使用",
  service: "服务与资格",
  insurance: "保险",
  loan: "贷款",
  risk: "贷款风险补偿",
  equity: "股权投入",
  unspecified: "支持方式未写明",
};
