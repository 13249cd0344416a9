import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citedParts, compact, findCitation, occurrences } from "../../src/domain/verbatim.ts";

const texts = fc
  .array(fc.constantFrom(..."给予最高20万元，。 \n\u3000\u200b"))
  .map((characters) => characters.join(""));

describe("compact", () => {
  test("takes out white space of every kind and remembers where each character stood", () => {
    expect(compact(" 最高 20\n万元\u3000\t\u200b\ufeff。")).toEqual({
      text: "最高20万元。",
      at: [1, 2, 4, 5, 7, 8, 13],
    });
  });

  test("each character stands at its place, and compacting twice is compacting once", () => {
    fc.assert(
      fc.property(texts, (original) => {
        const { text, at } = compact(original);
        expect([...text].map((c, i) => original.charAt(at[i] ?? -1) === c)).toEqual([...text].map(() => true));
        expect(compact(text).text).toBe(text);
      }),
    );
  });
});

describe("occurrences", () => {
  test("overlapping ones too; nothing is nowhere", () => {
    expect(occurrences("一一一", "一一")).toEqual([
      { start: 0, end: 2 },
      { start: 1, end: 3 },
    ]);
    expect(occurrences("一一一", "")).toEqual([]);
  });

  test("a part of a text stands where it was cut out", () => {
    fc.assert(
      fc.property(texts, fc.nat(20), fc.integer({ min: 1, max: 9 }), (text, start, length) => {
        const part = text.slice(start, start + length);
        fc.pre(part !== "");
        expect(occurrences(text, part)).toContainEqual({ start, end: start + part.length });
      }),
    );
  });
});

describe("a citation", () => {
  test("is parted by … and has no white space", () => {
    expect(citedParts("不超过… 50 %")).toEqual(["不超过", "50%"]);
    expect(citedParts("…")).toEqual([]);
  });

  test.each([
    ["最高20万元", [[[2, 8]]]],
    [
      "给予…补助",
      [
        [
          [0, 2],
          [8, 10],
        ],
      ],
    ],
    ["补助…给予", []],
    ["给予…给予", []],
    ["…", []],
    ["助", [[[9, 10]]]],
  ])("%s", (words, spans) => {
    const found = findCitation("给予最高20万元补助", words).map((way) => way.map(({ start, end }) => [start, end]));
    expect(found).toEqual(spans);
  });

  test("each way it fits is found, with the nearest next part", () => {
    const found = findCitation("对企业给予补助，对企业给予奖励", "对…给予").map((way) => way.map(({ start }) => start));
    expect(found).toEqual([
      [0, 3],
      [8, 11],
    ]);
  });
});
