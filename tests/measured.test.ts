import { describe, expect, test } from "vitest";
import type { MeasuredFigure } from "../src/schema/measured.ts";
import { readResults } from "../src/site/measured.ts";
import { wordKept, wordLimit, wordValue } from "../src/site/measured-words.ts";

const figure = (unit: MeasuredFigure["unit"], value: number, limits: Partial<MeasuredFigure> = {}): MeasuredFigure => ({
  what: "一件事",
  unit,
  value,
  ...limits,
});

test.each<[MeasuredFigure, string]>([
  [figure("B", 900), "900 字节"],
  [figure("B", 8295), "8.2 KB"],
  [figure("B", 5_000_000), "4,883 KB"],
  [figure("ms", 837), "837 毫秒"],
  [figure("ms", 0.031), "0.04 毫秒"],
  [figure("s", 12.34), "12.4 秒"],
  [figure("MiB", 679.9), "680 MB"],
  [figure("count", 10_000), "10,000"],
  [figure("fraction", 0.994), "99.4%"],
  [figure("points", 100), "100 分"],
  [figure("cls", 0), "0"],
  [figure("cls", 0.00012), "0.0002"],
])("%o is worded %s", (one, words) => {
  expect(wordValue(one)).toBe(words);
});

describe("a value is rounded to its worse side", () => {
  test("one byte over its limit does not read like the limit", () => {
    const over = figure("B", 14 * 1024 + 1, { atMost: 14 * 1024 });
    expect([wordValue(over), wordLimit(over), wordKept(over)]).toEqual(["14.1 KB", "不超过 14 KB", "未达到"]);
  });
  test("almost everything is not everything", () => {
    expect(wordValue(figure("fraction", 0.999_99))).toBe("99.99%");
    const almost = figure("points", 99.6, { atLeast: 100 });
    expect([wordValue(almost), wordLimit(almost), wordKept(almost)]).toEqual(["99 分", "不低于 100 分", "未达到"]);
  });
  test("a limit that is just reached is kept", () => {
    const just = figure("B", 14 * 1024, { atMost: 14 * 1024 });
    expect([wordValue(just), wordKept(just)]).toEqual(["14 KB", "达到"]);
  });
});

test("without a limit a figure only tells; with two it keeps both", () => {
  expect([wordLimit(figure("s", 3)), wordKept(figure("s", 3))]).toEqual(["未设", "只作说明"]);
  const two = figure("count", 3, { atLeast: 1, atMost: 2 });
  expect([wordLimit(two), wordKept(two)]).toEqual(["不超过 2，不低于 1", "未达到"]);
});

const result = {
  generated: "by the command below; do not edit",
  command: "npm run size",
  title: "大小",
  how: "逐页称。",
  on: "2026-11-22",
  commit: "abcdef1",
  machine: "2 核",
  figures: [{ what: "一页", value: 1, unit: "B" }],
};

test("results are read in order of their files, none is fine", () => {
  expect(readResults({})).toEqual([]);
  const read = readResults({ "../bench/results/b.json": result, "../bench/results/a.json": result });
  expect(read.map(({ id }) => id)).toEqual(["a", "b"]);
});

test("a file that is no result stops the build, named with what is wrong", () => {
  const wrong = { ...result, commit: "none", figures: [{ what: "一页", value: 1, unit: "kg" }] };
  expect(() => readResults({ "../bench/results/size.json": wrong })).toThrow(
    /bench\/results\/size\.json is not what a bench writes \(commit: .*; figures\.0\.unit: .*--record/,
  );
});
