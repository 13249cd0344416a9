import { expect, test } from "vitest";
import { fold } from "../../src/search/fold.ts";

const folded = (text: string) => fold(text).chars.join("");

test.each([
  ["ＯＰＣ　社区", "opc社区"],
  ["５０％", "50%"],
  ["最高 20\n万元", "最高20万元"],
  ["武政规〔2026〕4号", "武政规(2026)4号"],
  ["武政规[2026]4号", "武政规(2026)4号"],
  ["（含〈开发区〉）", "(含(开发区))"],
  ["“人工智能+”", "“人工智能+“"],
  ["「见投即保」", "“见投即保“"],
  ["2—3 个", "2-3个"],
  ["零\u200b宽", "零宽"],
])("%j is searched as %j", (text, expected) => {
  expect(folded(text)).toBe(expected);
});

test("each folded character knows where the original stands", () => {
  const { chars, from, to } = fold("A 3000㎡");
  expect(chars.join("")).toBe("a3000m2");
  expect(from).toEqual([0, 2, 3, 4, 5, 6, 6]);
  expect(to).toEqual([1, 3, 4, 5, 6, 7, 7]);
  expect(fold("𠮷A").to).toEqual([2, 3]);
});
