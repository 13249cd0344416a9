import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { assess } from "../../src/assess/assess.ts";
import { type Region, regions } from "../../src/assess/regions.ts";
import { profilesToday } from "./arbitrary.ts";
import { cashOnly, dataset, fictitious, TODAY } from "./data.ts";

vi.setConfig({ testTimeout: 60_000 });

const TO = [2_000_000, 4_000_000] as const;
const KEYS = ["computeSpend", "modelApiSpend"] as const;
type Corner = Region["polygon"][number];

/** Twice the signed area of a triangle. */
const turn = (a: Corner, b: Corner, [x, y]: readonly [number, number]): number =>
  (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]);
/** How deep a point lies within a convex polygon that runs counter-clockwise; negative outside. */
const depth = ({ polygon }: Region, point: readonly [number, number]): number =>
  Math.min(
    ...polygon.map((a, i) => {
      const b = polygon[(i + 1) % polygon.length] ?? a;
      const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
      return length === 0 ? Number.POSITIVE_INFINITY : turn(a, b, point) / length;
    }),
  );
const area = ({ polygon }: Region): number =>
  polygon.reduce((sum, [x, y], i) => {
    const [nx, ny] = polygon[(i + 1) % polygon.length] ?? [x, y];
    return sum + (x * ny - nx * y) / 2;
  }, 0);

test.each([
  ["the five documents", cashOnly(dataset)],
  ["the fictitious city", cashOnly(fictitious)],
] as const)("%s: every point lies in the region of the places that lead there", (_, data) => {
  const points = fc.array(fc.tuple(fc.integer({ min: 1, max: TO[0] - 1 }), fc.integer({ min: 1, max: TO[1] - 1 })), {
    minLength: 5,
    maxLength: 15,
  });
  fc.assert(
    fc.property(profilesToday, fc.constantFrom("conservative", "optimistic"), points, (profile, reading, xys) => {
      const found = regions(profile, KEYS, reading, data, TODAY, TO);
      expect(found.reduce((sum, region) => sum + area(region), 0) / (TO[0] * TO[1])).toBeCloseTo(1, 9);
      for (const [x, y] of xys) {
        const own = found.filter((region) => depth(region, [x, y]) > 1);
        if (own.length === 0) continue;
        expect(own).toHaveLength(1);
        const { places } = assess({ ...profile, computeSpend: x, modelApiSpend: y }, data, TODAY);
        const totals = Object.entries(places).map(([id, { totals }]) => [id, totals.entitled[reading]] as const);
        const most = Math.max(...totals.map(([, value]) => value));
        const leaders = totals.filter(([, value]) => value === most).map(([id]) => id);
        expect(own[0]?.leaders).toEqual(leaders);
      }
    }),
    { numRuns: 40 },
  );
});

test("two inputs of one base cannot be drawn, and it says which measure has both", () => {
  const draw = (): unknown =>
    regions({}, ["modelApiSpend", "localDeploymentSpend"], "conservative", dataset, TODAY, [1e6, 1e6]);
  expect(draw).toThrow("modelApiSpend and localDeploymentSpend meet in wuhan-opc-2026/03-models#model-api");
});
