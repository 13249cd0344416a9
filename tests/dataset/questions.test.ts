import { expect, test } from "vitest";
import { aimsOf, questionsOf } from "../../src/dataset/questions.ts";
import { wordTerm, wordValidity } from "../../src/dataset/validity-wording.ts";
import { dataset, document, measure, TODAY } from "./fixture.ts";

const agency = (name: string) => ({ role: "responsible" as const, name, from: "" });

test("the documents behind a topic, each with the offices of its measures there", () => {
  const data = dataset({
    measures: [
      measure("city#a", "east", { agencies: [agency("数据局"), agency("经信局")] }),
      measure("city#b", "east", { agencies: [agency("数据局")] }),
      measure("city#c", "east", { topic: "definition", agencies: [agency("科创局")] }),
    ],
  });
  expect(questionsOf(data, "compute").map((one) => [one.document.id, one.offices])).toEqual([
    ["city", ["数据局", "经信局"]],
  ]);
});

test("a topic without measures asks all documents but drafts", () => {
  const documents = [document("draft", "east", { status: "draft" }), ...dataset().documents];
  expect(questionsOf(dataset({ documents }), "compute").map((one) => one.document.id)).toEqual([
    "city",
    "district",
    "other",
  ]);
});

test("a topic without targets has none", () => {
  expect(aimsOf(dataset(), "compute")).toEqual({ targets: [], requirements: [] });
});

const silent = { effectiveFrom: "not-stated", effectiveTo: "not-stated" } as const;
const years = {
  date: {
    kind: "date" as const,
    year: 2026,
    precision: "years" as const,
    from: "2026-01-01",
    to: "2027-12-31",
    text: "2026—2027 年",
  },
  words: "2026—2027年",
  clause: "not-applicable",
};
const { dates } = document("city", "east");
test.each([
  ["stated dates", dates, "in-force", "生效中：2026年1月1日起，至2027年12月31日"],
  ["plan years", { ...dates, ...silent, planYears: years }, "plan", "计划：计划年度2026—2027年，生效日未载明"],
  ["no date at all", { ...dates, ...silent }, "plan", "计划：生效日未载明，失效日未载明"],
] as const)("a term with %s", (_with, given, status, words) => {
  const one = document("city", "east", { status, dates: given });
  expect(wordValidity(one, TODAY)).toBe(words);
  expect(words.endsWith(wordTerm(one))).toBe(true);
});
