import { expect, test } from "vitest";
import { excerptOf } from "../../src/search/excerpt.ts";
import { findHits } from "../../src/search/match.ts";
import { parseQuery } from "../../src/search/query.ts";

const excerpt = (text: string, typed: string) =>
  excerptOf(text, findHits(text, parseQuery(typed).parts))
    .map(({ text: words, hit }) => (hit ? `[${words}]` : words))
    .join("");

test("shows the sentence with the hit", () => {
  expect(excerpt("一是券。二是算力补助，按 50% 给。三是奖。", "算力")).toBe("二是[算力]补助，按 50% 给。");
});

test("shows two sentences at most, and what is left out between them", () => {
  expect(excerpt("甲券。乙。丙券。丁券。", "券")).toBe("甲[券]。…丙[券]。");
});

test("leaves the units of the sentence before out", () => {
  const text = "给补助。〔牵头单位：市委组织部（市委人才办）、市人社局〕给奖励。";
  expect(excerpt(text, "奖励")).toBe("给[奖励]。");
  expect(excerpt(text, "市人社局")).toBe("〔牵头单位：市委组织部（市委人才办）、[市人社局]〕给奖励。");
});

test("cuts a long sentence around its hits", () => {
  const text = `${"前".repeat(200)}算力${"后".repeat(200)}。`;
  expect(excerpt(text, "算力")).toBe(`…${"前".repeat(60)}[算力]${"后".repeat(60)}…`);
});

test("shows the beginning where the hit is elsewhere", () => {
  expect(excerpt("第一句。第二句。", "市数据局")).toBe("第一句。");
});

test("keeps the source's words, with one space for a line break", () => {
  expect(excerpt("给算\n力补助。", "算力")).toBe("给[算 力]补助。");
});
