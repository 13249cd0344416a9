import { formatEntry, parseEntry } from "../assess/entry.ts";
import { accepts } from "../assess/read-profile.ts";
import {
  type Field,
  LARGEST,
  PROFILE_FIELD_NAMES,
  PROFILE_FIELDS,
  type Profile,
  type ProfileField,
} from "../domain/profile.ts";

/** How many projects the form has room for; more can come with an address. */
export const PROJECT_ROWS = 3;

/** What is typed or chosen, by input: a field's key, or `scienceProjects.0.level` and `firstVersionSoftware.national` for its parts. */
export type Typed = (input: string) => string;
export type FormReading = {
  readonly profile: Profile;
  /** By field. */
  readonly problems: ReadonlyMap<ProfileField, string>;
};

type Answer = { readonly value?: unknown; readonly problem?: string };
const PLAIN = /^\d+(?:\.\d+)?$/;
const digits = (text: string): string => text.normalize("NFKC").replace(/[\s,]/g, "");

function money(text: string): Answer {
  const entry = parseEntry(text);
  if (entry.is === "empty") return {};
  return entry.is === "amount" ? { value: entry.yuan } : { problem: entry.message };
}

const EXPECTED: Readonly<Record<string, string>> = {
  count: "请写整数，如 1",
  rate: "请写 0 到 100 之间的百分数，如 3.45",
  area: "请写平方米数，如 40",
  date: "请写存在的日期，如 2026-05-10",
};

function number(text: string, kind: "count" | "rate" | "area"): Answer {
  const plain = digits(text).replace(kind === "rate" ? /%$/ : /(?:个|人|年|项|平方米|平米|m2)$/i, "");
  if (plain === "") return {};
  const problem = `「${text.trim().slice(0, 20)}」读不懂，${EXPECTED[kind]}`;
  if (!PLAIN.test(plain)) return { problem };
  // A percentage of two decimals is a fraction of four: no dust of binary fractions.
  const value = kind === "rate" ? Number((Number(plain) / 100).toFixed(10)) : Number(plain);
  return { value };
}

function counts(values: readonly string[], typed: (value: string) => string): Answer {
  const read = values.map((value) => number(typed(value), "count"));
  const problem = read.find((one) => one.problem !== undefined)?.problem;
  if (problem !== undefined) return { problem };
  if (read.every(({ value }) => value === undefined)) return {};
  const numbers = read.map(({ value }) => Number(value ?? 0));
  if (numbers.some((n) => !Number.isInteger(n)) || numbers.reduce((a, b) => a + b, 0) > LARGEST.list)
    return { problem: `${EXPECTED["count"]}，一共不超过 ${LARGEST.list} 个` };
  return { value: values.flatMap((value, i) => Array.from({ length: numbers[i] ?? 0 }, () => value)) };
}

function projects(typed: Typed, key: string, rows: number): Answer {
  const found: unknown[] = [];
  for (let n = 0; n < rows; n++) {
    const level = typed(`${key}.${n}.level`);
    const allocated = money(typed(`${key}.${n}.allocated`));
    if (allocated.problem !== undefined) return { problem: `第 ${n + 1} 个项目：${allocated.problem}` };
    if (level === "" && allocated.value === undefined) continue;
    if (level === "" || allocated.value === undefined)
      return { problem: `第 ${n + 1} 个项目：级别和拨付经费都要填，才能计算` };
    found.push({ level, allocated: allocated.value, lead: typed(`${key}.${n}.lead`) === "true" });
  }
  return found.length === 0 ? {} : { value: found };
}

function answer(field: Field, key: ProfileField, typed: Typed, rows: number): Answer {
  const text = field.kind === "many-of" || field.kind === "projects" ? "" : typed(key).trim();
  switch (field.kind) {
    case "yuan":
      return money(text);
    case "count":
    case "rate":
    case "area":
      return number(text, field.kind);
    case "flag":
      return text === "" ? {} : { value: text === "true" };
    case "many-of":
      return counts(field.values, (value) => typed(`${key}.${value}`));
    case "projects":
      return projects(typed, key, rows);
    default:
      return text === "" ? {} : { value: text };
  }
}

/** A profile from what stands in the form: what is empty is not said, what cannot be read is said beside its field and not counted. */
export function readForm(typed: Typed, rows = PROJECT_ROWS): FormReading {
  const profile: Record<string, unknown> = {};
  const problems = new Map<ProfileField, string>();
  for (const key of PROFILE_FIELD_NAMES) {
    const field: Field = PROFILE_FIELDS[key];
    const { value, problem } = answer(field, key, typed, rows);
    if (problem !== undefined) problems.set(key, `${problem}。这一项现在没有计入`);
    else if (value !== undefined && !accepts(field, value))
      problems.set(key, `${EXPECTED[field.kind] ?? "这个值读不懂"}。这一项现在没有计入`);
    else if (value !== undefined) profile[key] = value;
  }
  return { profile, problems };
}

const decimals = (value: number): string =>
  value.toLocaleString("en-US", { maximumFractionDigits: 8, useGrouping: false });

/** What the form shows for a profile, by input; inputs that are not listed are empty. */
export function formValues(profile: Profile): Map<string, string> {
  const shown = new Map<string, string>();
  for (const key of PROFILE_FIELD_NAMES) {
    const { kind } = PROFILE_FIELDS[key];
    const value = profile[key];
    if (value === undefined) continue;
    if (kind === "many-of" && Array.isArray(value))
      for (const one of new Set(value.map(String)))
        shown.set(`${key}.${one}`, String(value.filter((each) => each === one).length));
    else if (kind === "yuan") shown.set(key, formatEntry(Number(value)));
    else if (kind === "rate") shown.set(key, decimals(Number(value) * 100));
    else if (kind !== "projects") shown.set(key, String(value));
  }
  profile.scienceProjects?.forEach(({ level, allocated, lead }, n) => {
    shown.set(`scienceProjects.${n}.level`, level);
    shown.set(`scienceProjects.${n}.allocated`, formatEntry(allocated));
    shown.set(`scienceProjects.${n}.lead`, String(lead));
  });
  return shown;
}
