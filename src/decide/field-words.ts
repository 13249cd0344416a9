import { PROFILE_LABELS } from "../domain/labels.ts";
import type { ProfileField } from "../domain/profile.ts";

const LABELS_OF_FIELDS: Readonly<Partial<Record<ProfileField, string>>> = {
  ...PROFILE_LABELS,
  asOf: "看哪一天",
  includeDrafts: "也显示征求意见稿",
  scienceProjects: "承担的科技计划项目",
};
/** What a founder is asked for each field of a profile, in few words. */
export const labelOf = (key: ProfileField): string => LABELS_OF_FIELDS[key] ?? key;

/** The words of a choice's values where they are not said as they are written. */
export const VALUE_WORDS: Readonly<Record<string, string>> = { national: "国家级", provincial: "省级" };

const UNITS: Readonly<Partial<Record<ProfileField, string>>> = {
  modelsFiled: "个",
  hires: "人",
  supportYearsUsed: "年",
  datasetTasks: "项",
  rentPerMonth: "元/月",
};
const KIND_UNITS: Readonly<Record<string, string>> = { yuan: "元", rate: "%", area: "㎡", count: "个" };
/** The unit beside a field. */
export const unitOf = (key: ProfileField, kind: string): string => UNITS[key] ?? KIND_UNITS[kind] ?? "";
