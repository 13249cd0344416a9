import { expect, test } from "vitest";
import { textFragment } from "../../src/search/fragment.ts";
import { findHits } from "../../src/search/match.ts";

const fragment = (text: string, words: string) => {
  const [hit] = findHits(text, [[...words]]);
  if (!hit) throw new Error(words);
  return decodeURIComponent(textFragment(text, hit).replace("#:~:text=", ""));
};

test.each([
  ["a short sentence whole", "一、总则。给算力补助。给奖励。", "算力", "给算力补助。"],
  [
    "a long one by its first and last words",
    "对购买算力服务的中小企业，按照购买算力服务费用给予补贴，每家每年最高不超过20万元，补助期限不超过三年。",
    "补贴",
    "对购买算力服务的中小企业,补助期限不超过三年。",
  ],
  ["a table by its cell", "序号\t任务\t单位\n1\t建设算力平台\t市数据局", "算力", "建设算力平台"],
])("names %s", (_, text, words, expected) => {
  expect(fragment(text, words)).toBe(expected);
});

test("writes signs that mean something in the directive as code", () => {
  const text = "打造 3-5 个,A&B 场景。";
  expect(textFragment(text, { start: 0, end: 2 })).toBe(
    `#:~:text=${encodeURIComponent("打造 3-5 个,A&B 场景。").replace("-", "%2D")}`,
  );
});
