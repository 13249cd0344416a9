import { expect, test } from "vitest";
import { nearestTo, type Place, type Step, stepTo } from "../../src/charts/steps.ts";

const at = (x: number, y: number): Place => ({ left: x, right: x + 10, top: y, bottom: y + 10 });
/** Two columns; the second row stands a little lower in the second. */
const grid = [at(0, 0), at(100, 0), at(0, 40), at(100, 46), at(0, 80)];

test.each<[number, Step, number | undefined]>([
  [0, "after", 1],
  [1, "after", 2],
  [1, "before", 0],
  [0, "before", undefined],
  [4, "after", undefined],
  [0, "down", 2],
  [1, "down", 3],
  [3, "up", 1],
  [2, "up", 0],
  [4, "up", 2],
  [0, "up", undefined],
  [4, "down", undefined],
  [3, "first", 0],
  [3, "last", 4],
])("from point %i, %s leads to %s", (from, step, to) => {
  expect(stepTo(grid, from, step)).toBe(to);
});

test("in one row, up is before and down is after", () => {
  const row = [at(0, 0), at(20, 2), at(40, 0)];
  expect(stepTo(row, 1, "up")).toBe(0);
  expect(stepTo(row, 1, "down")).toBe(2);
  expect(stepTo(row, 2, "down")).toBeUndefined();
});

test("nothing leads anywhere where there is no point", () => {
  expect(stepTo([], -1, "first")).toBeUndefined();
  expect(stepTo([], -1, "last")).toBeUndefined();
  expect(stepTo(grid, -1, "after")).toBeUndefined();
  expect(nearestTo([], 0, 0)).toBeUndefined();
});

test("the nearest point is the one whose edge is", () => {
  const wide = { left: 0, right: 300, top: 100, bottom: 110 };
  expect(nearestTo([at(100, 60), wide], 290, 95)).toBe(1);
  expect(nearestTo([at(100, 60), wide], 105, 65)).toBe(0);
});
