import { expect, test } from "vitest";
import { targetFields, wordTarget } from "../../src/dataset/target-fields.ts";
import type { Requirement } from "../../src/schema/comparable.ts";
import { cited, target } from "./samples.ts";

const deadline = {
  kind: "date",
  year: 2028,
  precision: "year-end",
  from: "2028-12-31",
  to: "2028-12-31",
  text: "到 2028 年底",
} as const;

test("a target is said with its metric, value and deadline; 年底 is kept", () => {
  expect(wordTarget(target({ deadline }))).toBe("产业规模：超过2000亿元，到2028年底");
});

test("a target without a deadline says that the text gives none", () => {
  expect(wordTarget(target())).toBe("产业规模：超过2000亿元");
  expect(targetFields(target()).find(({ key }) => key === "deadline")?.values).toEqual([{ silent: "not-stated" }]);
});

test("words for a value stay words", () => {
  expect(wordTarget(target({ value: { kind: "words", text: "全覆盖" }, period: cited("year") }))).toBe(
    "产业规模：每年全覆盖",
  );
});

test("a requirement names who must reach it, and has no deadline", () => {
  const { deadline: _, ...rest } = target();
  const requirement: Requirement = {
    ...rest,
    of: cited("community-operator", "OPC 生态社区"),
    value: { kind: "count", value: 3000, unit: "平方米", comparator: "at-least", text: "不少于 3000 平方米" },
  };
  expect(wordTarget(requirement)).toBe("产业规模：至少3000平方米");
  expect(targetFields(requirement).map(({ key }) => key)).toEqual(["of", "metric", "value"]);
});
