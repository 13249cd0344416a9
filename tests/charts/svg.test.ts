import { expect, test } from "vitest";
import { spread } from "../../src/charts/spread.ts";
import { element, text } from "../../src/charts/svg.ts";
import { textWidth } from "../../src/charts/text-size.ts";
import { wrap } from "../../src/charts/wrap.ts";

test("attributes are escaped, numbers rounded, what is undefined left out", () => {
  expect(element("a", { b: '"<&', c: 1.26, d: undefined })).toBe('<a b="&quot;&lt;&amp;" c="1.3"/>');
  expect(element("t", {}, text("<50%"))).toBe("<t>&lt;50%</t>");
});

test("a Chinese character is one em, a digit less", () => {
  expect(textWidth("武汉", 10)).toBe(20);
  expect(textWidth("50", 10)).toBeLessThan(textWidth("武汉", 10));
});

test.each([
  ["apart already", [10, 50], [10, 50]],
  ["on one point, in their order", [50, 50], [50, 60]],
  ["pressed against the end", [95, 99], [85, 95]],
  ["pressed against the start", [1, 2], [5, 15]],
  ["given from the bottom up", [52, 50], [60, 50]],
])("labels %s", (_how, wanted, placed) => {
  expect(
    spread(
      wanted.map((centre) => ({ centre, height: 10 })),
      0,
      100,
    ),
  ).toEqual(placed);
});

test("a line breaks between characters, not inside a number, and not before a full stop", () => {
  expect(wrap("支出50万元以内最多", 60, 10)).toEqual(["支出50万元", "以内最多"]);
  expect(wrap("支出 1,000,000 元", 40, 10)).toEqual(["支出 ", "1,000,000", " 元"]);
  expect(wrap("甲乙丙。丁", 30, 10)).toEqual(["甲乙丙。", "丁"]);
  expect(wrap("", 30, 10)).toEqual([]);
});
