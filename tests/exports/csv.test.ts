import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toCsv } from "../../src/exports/csv.ts";
import { column } from "../../src/exports/table.ts";

const one = [column<string | number>("列", "", (row) => row)];
const cell = (value: string | number) => toCsv(one, [value]).split("\r\n")[1];

describe("CSV", () => {
  test("starts with a byte order mark and ends its lines with CRLF, for Excel", () => {
    expect(toCsv(one, ["甲", 2])).toBe("\ufeff列\r\n甲\r\n2\r\n");
  });

  test("quotes commas, quotation marks and line breaks", () => {
    expect(toCsv(one, ['甲,"乙"\n丙'])).toBe('\ufeff列\r\n"甲,""乙""\n丙"\r\n');
  });

  test.each(["甲\n乙", "甲\r乙", "甲\r\n乙"])("keeps %j in one cell", (text) => {
    expect(toCsv(one, [text])).toBe(`\ufeff列\r\n"${text}"\r\n`);
  });

  test.each(["=1+1", "+1", "-1", "@x", "＝1", "＋1", "－1", "＠x", "\t=1"])(
    "takes the force of a formula from %j",
    (text) => {
      expect(cell(text)).toBe(`'${text}`);
    },
  );

  test("writes numbers as numbers, negative ones too", () => {
    expect(cell(-0.5)).toBe("-0.5");
    expect(cell(200_000)).toBe("200000");
    expect(() => cell(Number.NaN)).toThrow(RangeError);
  });

  test("never lets a text start a formula, nor a row end early", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const csv = toCsv(one, [text]);
        expect(csv.slice("\ufeff列\r\n".length)).not.toMatch(/^"?(?:[=+\-@\t]|\r(?!\n))/);
        expect(csv.replace(/"(?:[^"]|"")*"/g, "").split("\r\n")).toHaveLength(3);
      }),
    );
  });
});
