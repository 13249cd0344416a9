import { PROFILE_FIELD_NAMES, PROFILE_FIELDS, type Profile, type ProfileField } from "../domain/profile.ts";
import { shortMoney, wordIsoDate } from "../domain/wording.ts";
import { labelOf, unitOf, VALUE_WORDS } from "./field-words.ts";
import { type Element, h } from "./markup.ts";

const plain = (value: number): string =>
  value.toLocaleString("en-US", { maximumFractionDigits: 6, useGrouping: false });

function projectWords(projects: NonNullable<Profile["scienceProjects"]>): string {
  return projects
    .map(({ level, allocated, lead }) => `${level}级，拨付${shortMoney(allocated)}，${lead ? "牵头" : "不牵头"}`)
    .join("；");
}

/** A value of a profile in words, its unit included. */
export function valueWords(profile: Profile, key: ProfileField): string {
  const value = profile[key];
  const { kind } = PROFILE_FIELDS[key];
  if (kind === "projects") return projectWords(profile.scienceProjects ?? []);
  if (Array.isArray(value)) return value.map((one) => VALUE_WORDS[String(one)] ?? String(one)).join("、");
  if (typeof value === "boolean") return value ? "是" : "否";
  if (kind === "date") return wordIsoDate(String(value));
  if (typeof value !== "number") return String(value);
  if (kind === "yuan") return unitOf(key, kind) === "元/月" ? `${shortMoney(value)}/月` : shortMoney(value);
  if (kind === "rate") return `${plain(Math.round(value * 1e10) / 1e8)}%`;
  return `${plain(value)}${unitOf(key, kind)}`;
}

/** The fields a founder filled in, in the form's order. */
export const saidKeys = (profile: Profile): ProfileField[] =>
  PROFILE_FIELD_NAMES.filter((key) => key !== "asOf" && key !== "includeDrafts" && profile[key] !== undefined);

/** What was said, as a list: nothing that was not said is counted. */
export function said(profile: Profile): Element {
  const keys = saidKeys(profile);
  if (keys.length === 0) return h("p", { class: "said-nothing" }, "还没有填任何一项。没有填的都不计。");
  return h(
    "dl",
    { class: "said" },
    ...keys.map((key) => h("div", { key }, h("dt", {}, labelOf(key)), h("dd", {}, valueWords(profile, key)))),
  );
}
