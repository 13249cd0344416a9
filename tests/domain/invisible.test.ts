import { expect, test } from "vitest";
import { invisibleIn, visible } from "../../src/domain/invisible.ts";
import { inexactNumeral } from "../../src/domain/quantity.ts";

test.each([
  ["补贴\u202e20万元", "the invisible character U+202E"],
  ["补\u200b贴", "the invisible character U+200B"],
  ["\u0000", "the invisible character U+0000"],
  ["\ud800", "the invisible character U+D800"],
  ["第一行\n\t第二行\r\n", undefined],
  ["㎡〔2026〕\u3000“”", undefined],
])("%j has %s", (text, found) => expect(invisibleIn(text)).toBe(found));

test("what a terminal would obey is written by its number", () => {
  expect(visible("a\u001b[31m\u009b\u202eb\n")).toBe("a<U+001B>[31m<U+009B><U+202E>b<U+000A>");
});

test.each([
  ["最高20万元", undefined],
  ["99999999999999999999元", "99999999999999999999"],
  ["9万亿亿亿元", "9万亿亿亿"],
  ["0.000000001%", "0.000000001"],
  ["1—99999999999999999年", "99999999999999999"],
  ["减半，百分之五", undefined],
])("of %j the number that is not exact is %j", (text, found) => expect(inexactNumeral(text)).toBe(found));
