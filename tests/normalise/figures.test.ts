import { expect, test } from "vitest";
import { readCorpus } from "../../src/normalise/corpus.ts";
import { figuresOf } from "../../src/normalise/figures.ts";
import { contentOf } from "../checks/fixtures.ts";

const { corpus } = readCorpus(contentOf("base", "good"));

/** The figures of a clause as they are printed, each with its statement and field. */
const told = (slug: string): string[] => {
  const clause = corpus.clauses.find((one) => one.slug === slug);
  if (!clause) throw new Error(slug);
  return figuresOf(clause).map(
    ({ start, end, statement, field }) => `${clause.text.slice(start, end)} ${statement} ${field}`,
  );
};

test("each number that a statement uses, in the order of the text, with its field", () => {
  expect(told("00-compute")).toEqual([
    "50% subsidy amount.rate",
    "20 万元 subsidy amount.caps.0.limit",
    "3 年 subsidy term",
  ]);
  expect(told("01-software")).toEqual([
    "50 万元 first-version amount.tiers.0.amount.sum",
    "20 万元 first-version amount.tiers.1.amount.sum",
  ]);
});

test("a number that two statements use is marked once", () => {
  expect(told("02-community")).toEqual([
    "2028 年底 communities deadline",
    "3 个 communities value",
    "100 家 companies value",
    "3000 平方米 floor-area value",
  ]);
});

test("a clause without statements has none", () => expect(told("03-validity")).toEqual([]));
