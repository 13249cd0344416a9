import { describe, expect, test } from "vitest";
import { alternativesOf } from "../../src/search/alternatives.ts";
import { largestSum } from "../../src/search/largest-sum.ts";
import { splitPart } from "../../src/search/split.ts";
import { oneCharacterOff, wordsOneCharacterOff } from "../../src/search/typos.ts";
import { prepareWords } from "../../src/search/words.ts";

describe("one character off", () => {
  const texts = ["发放算力服务券，最高20万元。", "就高不重复"];
  test.each([
    ["wrong", "算力服务卷", ["算力服务券"]],
    ["missing", "算力务券", ["算力服务券"]],
    ["too many", "就高不可重复", ["就高不重复"]],
    ["swapped", "就高重不复", ["就高不重复"]],
    ["a digit is another number", "最高30万", []],
    ["a digit is not made up", "最高2万元", []],
    ["a digit too many is another number", "最高120万", []],
    ["a number is whole", "0万圆", []],
    ["two wrong are too many", "算力股务卷", []],
    ["too short to tell", "算券", []],
    ["what stands there is no mistake", "算力服务券", []],
  ])("%s: %s", (_, part, expected) => {
    expect(oneCharacterOff(part, texts)).toEqual(expected);
  });

  test("known words are whole words", () => {
    expect(wordsOneCharacterOff("算力卷", ["算力券", "算力券包", "算力"])).toEqual(["算力券"]);
  });
});

test("a longer word hides the shorter one in it", () => {
  const words = prepareWords({
    simplified: "",
    synonyms: [
      ["租金", "房租"],
      ["租金减免", "免租"],
    ],
    ignored: [],
    terms: [],
  });
  expect(alternativesOf("租金减免", words).map(({ text }) => text)).toEqual(["免租"]);
});

test("a part is whole where known and ignored words are all of it", () => {
  const words = prepareWords({ simplified: "", synonyms: [], ignored: ["怎么"], terms: ["租金", "补贴", "缺"] });
  const answered = (word: string) => word !== "缺";
  expect(splitPart("租金怎么补贴", words, [], answered)).toEqual({ pieces: ["租金", "补贴"], whole: true });
  expect(splitPart("租金卷", words, [], answered)).toEqual({ pieces: ["租金"], whole: false });
  expect(splitPart("缺租金", words, [], answered)).toEqual({ pieces: ["租金"], whole: false });
});

test("the largest sum is the largest that any part names; a share names none", () => {
  const money = (yuan: number) =>
    ({ kind: "money", yuan, comparator: "at-most", text: "", unitPrinted: true }) as const;
  const silent = { scope: "not-stated", period: "not-stated" } as const;
  const share = {
    kind: "share",
    rate: { kind: "rate", fraction: { n: 1, d: 2 }, decimal: 0.5, comparator: "exact", text: "" },
    means: "paid",
    of: { is: "compute-spend", words: "" },
    input: "not-asked",
    caps: [],
  } as const;
  const ceiling = {
    kind: "ceiling",
    max: money(300_000),
    ...silent,
    caps: [{ limit: money(500_000), ...silent }],
  } as const;
  expect(largestSum({ ...share, caps: [] })).toBeUndefined();
  expect(largestSum({ kind: "not-stated" })).toBeUndefined();
  expect(largestSum({ ...ceiling, caps: [...ceiling.caps] })).toBe(500_000);
  expect(
    largestSum({
      kind: "tiers",
      combine: "not-stated",
      earlier: "not-applicable",
      tiers: [
        { of: "甲", when: [], amount: { ...ceiling, caps: [] } },
        { of: "乙", when: [], amount: { ...share, caps: [{ limit: money(200_000), ...silent }] } },
      ],
    }),
  ).toBe(300_000);
});
