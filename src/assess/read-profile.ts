import { visible } from "../domain/invisible.ts";
import { type Field, fieldOf, LARGEST, PROFILE_FIELD_NAMES, type Profile } from "../domain/profile.ts";

/** What is wrong with one thing a founder said: which key, what stands there, what was expected, what to do next. */
export type ProfileProblem = {
  readonly key: string;
  readonly value: string;
  readonly expected: string;
  readonly next: string;
};

const LONGEST = 60;
const CORRECT = "请改正，或删去这一项（删去就是没有填报，按没有计）";

/** One line for people. */
export const wordProblem = ({ key, value, expected, next }: ProfileProblem): string =>
  `${key}：填的是 ${value}，应为${expected}。${next}。`;

/** A value as JSON writes it, cut where it is long; what nobody sees is written by its number. */
export function shownValue(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return visible(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}

const listed = (values: readonly string[]): string => values.map((value) => `"${value}"`).join("、");
const upTo = (kind: keyof typeof LARGEST): string => LARGEST[kind].toLocaleString("en-US");

/** What a field takes, in words that end a sentence `应为…`. */
export function expectedOf(field: Field): string {
  switch (field.kind) {
    case "date":
      return "存在的日期，如 2026-11-22";
    case "flag":
      return " true 或 false";
    case "yuan":
      return ` 0 到 ${upTo("yuan")} 之间的数字（元），如 200000`;
    case "count":
      return ` 0 到 ${upTo("count")} 之间的整数`;
    case "rate":
      return " 0 到 1 之间的小数，如 0.035（即 3.5%）";
    case "area":
      return ` 0 到 ${upTo("area")} 之间的数字（平方米）`;
    case "one-of":
      return `${listed(field.values)} 之一`;
    case "many-of":
      return `列表，每项为 ${listed(field.values)} 之一，最多 ${LARGEST.list} 项`;
    case "projects":
      return `列表，每项为 {"level": ${listed(field.levels)} 之一, "allocated": 元, "lead": true 或 false}，最多 ${LARGEST.list} 项`;
  }
}

/** Whether a text is a day of the calendar, YYYY-MM-DD. */
export function isIsoDay(text: unknown): text is string {
  if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

const isNumber = (value: unknown, kind: "yuan" | "count" | "rate" | "area"): boolean =>
  typeof value === "number" && value >= 0 && value <= LARGEST[kind] && (kind !== "count" || Number.isInteger(value));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function isProject(value: unknown, levels: readonly string[]): boolean {
  if (!isRecord(value) || Object.keys(value).length !== 3) return false;
  const { level, allocated, lead } = value;
  return levels.some((one) => one === level) && isNumber(allocated, "yuan") && typeof lead === "boolean";
}

const isList = (value: unknown, item: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length <= LARGEST.list && value.every(item);

/** Whether a field may have a value. */
export function accepts(field: Field, value: unknown): boolean {
  switch (field.kind) {
    case "date":
      return isIsoDay(value);
    case "flag":
      return typeof value === "boolean";
    case "one-of":
      return field.values.some((one) => one === value);
    case "many-of":
      return isList(value, (one) => field.values.some((each) => each === one));
    case "projects":
      return isList(value, (one) => isProject(one, field.levels));
    default:
      return isNumber(value, field.kind);
  }
}

/** How many letters must change to make one word of another. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

function nearest(key: string): string | undefined {
  const lower = key.toLowerCase().slice(0, LONGEST);
  const near = PROFILE_FIELD_NAMES.map((name) => ({ name, far: distance(lower, name.toLowerCase()) })).sort(
    (a, b) => a.far - b.far,
  )[0];
  return near && near.far <= Math.max(2, key.length / 3) ? near.name : undefined;
}

function unknownKey(key: string, value: unknown): ProfileProblem {
  const near = nearest(key);
  return {
    key: shownValue(key).slice(1, -1),
    value: shownValue(value),
    expected: "认识的键",
    next: `${near === undefined ? "" : `是不是 ${near}？`}所有的键见 /data/profile.schema.json`,
  };
}

const wrong = (key: string, value: unknown, expected: string): ProfileProblem => ({
  key,
  value: value === undefined ? "空" : shownValue(value),
  expected,
  next: CORRECT,
});

/** What is wrong with one record of a list: each of its fields by itself. */
function projectProblems(key: string, item: unknown, levels: readonly string[]): ProfileProblem[] {
  const parts: Readonly<Record<string, Field>> = {
    level: { kind: "one-of", values: levels },
    allocated: { kind: "yuan" },
    lead: { kind: "flag" },
  };
  if (!isRecord(item)) return [wrong(key, item, `对象，有 ${Object.keys(parts).join("、")} 三个键`)];
  const odd = Object.keys(item).filter((name) => !Object.hasOwn(parts, name));
  return [
    ...Object.entries(parts).flatMap(([name, field]) =>
      accepts(field, item[name]) ? [] : [wrong(`${key}.${name}`, item[name], expectedOf(field))],
    ),
    ...odd.map((name) => wrong(`${key}.${name}`, item[name], `认识的键：${Object.keys(parts).join("、")}`)),
  ];
}

/** What is wrong with a field's value; of a list whose length is right, with each item by itself. */
function problemsOf(key: string, field: Field, value: unknown): ProfileProblem[] {
  if (accepts(field, value)) return [];
  const whole = [wrong(key, value, expectedOf(field))];
  if (!Array.isArray(value) || value.length > LARGEST.list) return whole;
  const items: readonly unknown[] = value;
  if (field.kind === "many-of")
    return items.flatMap((item, i) => problemsOf(`${key}[${i}]`, { kind: "one-of", values: field.values }, item));
  if (field.kind === "projects") return items.flatMap((item, i) => projectProblems(`${key}[${i}]`, item, field.levels));
  return whole;
}

/** A profile read from anything: what is right of it, and one problem for each thing that is not. */
export function readProfile(input: unknown): {
  readonly profile: Profile;
  readonly problems: readonly ProfileProblem[];
} {
  if (!isRecord(input))
    return {
      profile: {},
      problems: [
        {
          key: "profile",
          value: shownValue(input),
          expected: '一个 JSON 对象，如 {"computeSpend": 200000}',
          next: CORRECT,
        },
      ],
    };
  const right: [string, unknown][] = [];
  const problems: ProfileProblem[] = [];
  for (const [key, value] of Object.entries(input)) {
    const field = fieldOf(key);
    if (!field) problems.push(unknownKey(key, value));
    else {
      const found = problemsOf(key, field, value);
      if (found.length === 0) right.push([key, value]);
      problems.push(...found);
    }
  }
  return { profile: Object.fromEntries(right) as Profile, problems };
}
