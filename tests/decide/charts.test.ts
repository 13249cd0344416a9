import { describe, expect, test } from "vitest";
import { heightAt } from "../../src/charts/answer-curve/draw.ts";
import { leaderMapSvg } from "../../src/charts/leader-map/draw.ts";
import { curveChart, inputToFollow } from "../../src/decide/curve-chart.ts";
import { mapChart } from "../../src/decide/map-chart.ts";
import { html } from "../../src/decide/markup.ts";
import { MAIN_INPUTS } from "../../src/decide/turn-words.ts";
import { along } from "../../src/decide/turns.ts";
import { data, presets, profileOf } from "./samples.ts";

/** The boxes of a drawing's labels, generously measured, as [left, right, top, bottom]. */
function boxes(svg: string): number[][] {
  return [
    ...svg.matchAll(/<text class="(?:chart-label|chart-tick)[^"]*" x="([\d.]+)" y="([\d.]+)"([^>]*)>([^<]+)</g),
  ].map(([, x, y, rest = "", words = ""]) => {
    const width = [...words].reduce((sum, c) => sum + ((c.codePointAt(0) ?? 0) > 0x2e80 ? 11 : 6), 0);
    const anchor = /text-anchor="(\w+)"/.exec(rest)?.[1];
    const left = Number(x) - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
    return [left, left + width, Number(y) - 9, Number(y) + 2];
  });
}
const overlaps = (all: readonly number[][]): number =>
  all.flatMap(([l = 0, r = 0, t = 0, b = 0], i) =>
    all.slice(i + 1).filter(([l2 = 0, r2 = 0, t2 = 0, b2 = 0]) => l < r2 && l2 < r && t < b2 && t2 < b),
  ).length;

describe.each(presets)("$title", ({ profile }) => {
  const all = MAIN_INPUTS.map((key) => along(profile, key, data));
  test("no two labels of a drawing overlap, none leaves it", () => {
    for (const found of all) {
      const drawn = html(curveChart(profile, found, data));
      for (const svg of drawn.match(/<svg.*?<\/svg>/gs) ?? []) {
        expect(overlaps(boxes(svg)), found.key).toBe(0);
        for (const [left = 0, right = 0] of boxes(svg)) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(340);
        }
      }
    }
    for (const svg of html(mapChart(profile, data)).match(/<svg.*?<\/svg>/gs) ?? [])
      expect(overlaps(boxes(svg))).toBe(0);
  });

  test("has a title that states the finding and a table that says the same", () => {
    const followed = inputToFollow(profile, all);
    expect(followed).toBeDefined();
    for (const drawn of [followed ? html(curveChart(profile, followed, data)) : "", html(mapChart(profile, data))]) {
      expect(drawn).toMatch(/<h3 class="chart-title">[^<]+(?:领先|反超|追平|一样多)[^<]*<\/h3>/);
      expect(drawn).toContain("<table");
    }
  });
});

test("a reading has its own look: dashes are left to 不超过", () => {
  const drawn = presets.map(({ profile }) => html(curveChart(profile, along(profile, "computeSpend", data), data)));
  expect(drawn.some((one) => one.includes("at-most"))).toBe(false);
  expect(drawn.some((one) => one.includes(" thin"))).toBe(true);
});

test("the curve follows an input that was said and changes the answer", () => {
  const followed = (id: string) =>
    inputToFollow(
      profileOf(id),
      MAIN_INPUTS.map((key) => along(profileOf(id), key, data)),
    )?.key;
  expect(followed("compute-heavy")).toBe("computeSpend");
  expect(followed("angel-round")).toBe("modelApiSpend");
});

test("a step is drawn from its right side", () => {
  const step = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 5 },
    { x: 20, y: 10 },
  ];
  expect([0, 9, 10, 15, 20].map((x) => heightAt(step, x))).toEqual([0, 0, 5, 7.5, 10]);
});

test("a label that would cover another is left to the table", () => {
  const leader = (n: number) => [{ className: `place-${n}`, shape: "●", label: "同一处的名字" }];
  const square = (x: number): [number, number][] => [
    [x, 0],
    [x + 1, 0],
    [x + 1, 1],
    [x, 1],
  ];
  const map = { id: "m", own: [0, 0], to: [100, 100], names: ["甲", "乙"] } as const;
  const drawn = leaderMapSvg({ ...map, parts: [1, 2].map((n) => ({ leaders: leader(n), polygon: square(n) })) }, "");
  expect(drawn.match(/同一处的名字/g)).toHaveLength(1);
});
