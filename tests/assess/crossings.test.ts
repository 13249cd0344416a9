import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { assess } from "../../src/assess/assess.ts";
import { type Crossing, crossings, FOLLOWED_KEYS, FOLLOWED_TO, totalsAlong } from "../../src/assess/crossings.ts";
import { exactOf, toNumber } from "../../src/assess/exact.ts";
import { valueAt } from "../../src/assess/piecewise.ts";
import type { Profile, YuanField } from "../../src/domain/profile.ts";
import type { Dataset } from "../../src/schema/comparable.ts";
import { profiles, profilesToday, yuan, yuanKeys } from "./arbitrary.ts";
import { cashOnly, dataset, fictitious, TODAY } from "./data.ts";

vi.setConfig({ testTimeout: 60_000 });

const READINGS = ["conservative", "optimistic"] as const;
type Reading = (typeof READINGS)[number];
const FEN = 0.01;

/** Whose total is higher at an amount: 1 the first's, -1 the second's, by assessing at that amount, once each. */
function signsBy(profile: Profile, key: YuanField, data: Dataset, reading: Reading) {
  const seen = new Map<number, Readonly<Record<string, number>>>();
  const totalsAt = (x: number): Readonly<Record<string, number>> => {
    const found = seen.get(x) ?? entitledAt(profile, key, data, reading, x);
    seen.set(x, found);
    return found;
  };
  return ([a, b]: readonly [string, string], x: number): number => {
    const difference = (totalsAt(x)[a] ?? 0) - (totalsAt(x)[b] ?? 0);
    // crossing points that are no decimal fraction are met to a millionth of a yuan
    return Math.abs(difference) < 1e-6 ? 0 : Math.sign(difference);
  };
}

const entitledAt = (
  profile: Profile,
  key: YuanField,
  data: Dataset,
  reading: Reading,
  x: number,
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(assess({ ...profile, [key]: x }, data, TODAY).places).map(([id, { totals }]) => [
      id,
      totals.entitled[reading],
    ]),
  );

const inRange = (x: number): boolean => x >= 0 && x <= FOLLOWED_TO;
const cents = (x: number): number => Math.round(x * 100) / 100;
/** Amounts over the whole range, closer together where policies have their caps. */
const GRID = [0, 1, ...Array.from({ length: 22 }, (_, i) => Math.round(10 ** (2 + i * 0.32))), FOLLOWED_TO].filter(
  inRange,
);
const endsOf = ({ at }: Crossing): readonly number[] => (typeof at === "number" ? [at] : at);

describe.each([
  ["the five documents", cashOnly(dataset)],
  ["the fictitious city", cashOnly(fictitious)],
] as const)("%s", (_, data) => {
  test("a total along an input is the total at each amount of it", () => {
    fc.assert(
      fc.property(profiles, yuanKeys, fc.array(yuan, { minLength: 1, maxLength: 5 }), (profile, key, amounts) => {
        const totals = totalsAlong(profile, key, data, TODAY);
        const turns = [...totals.values()].flatMap(({ conservative }) =>
          conservative.points.map((x) => cents(toNumber(x))),
        );
        const near = turns.flatMap((x) => [x - FEN, x, x + FEN].map(cents)).filter(inRange);
        for (const x of [...amounts, ...near]) {
          const { places } = assess({ ...profile, [key]: x }, data, TODAY);
          for (const [place, { conservative, optimistic }] of totals)
            expect({
              conservative: toNumber(valueAt(conservative, exactOf(x))),
              optimistic: toNumber(valueAt(optimistic, exactOf(x))),
            }).toEqual(places[place]?.totals.entitled);
        }
      }),
      { numRuns: 50 },
    );
  });

  test("between two amounts with another leader there is a crossing, and each crossing is one", () => {
    fc.assert(
      fc.property(profilesToday, yuanKeys, fc.constantFrom(...READINGS), (profile, key, reading) => {
        const found = crossings(profile, key, data, TODAY).filter((one) => one.reading === reading);
        const pairs = data.places.flatMap((a, i) => data.places.slice(i + 1).map((b) => [a.id, b.id] as const));
        const signBy = signsBy(profile, key, data, reading);
        for (const pair of pairs) {
          const own = found.filter(({ places }) => places.join() === pair.join());
          const sign = (x: number): number => signBy(pair, x);
          const leader = (x: number): string | null => [pair[1], null, pair[0]][sign(x) + 1] ?? null;
          const ends = own.flatMap(endsOf);
          const grid = [...new Set([...GRID, ...ends.flatMap((x) => [x - 1, x + 1]).map(Math.round)])].filter(inRange);
          grid.sort((a, b) => a - b);
          grid.slice(1).forEach((to, i) => {
            const from = grid[i] ?? 0;
            const between = ends.some((x) => x >= from && x <= to);
            if (!between) expect(sign(from), `${key} ${from}…${to}`).toBe(sign(to));
          });
          for (const crossing of own) {
            const [start = 0, end = start] = endsOf(crossing);
            const alone = (x: number): boolean =>
              inRange(x) && !ends.some((other) => other !== start && other !== end && Math.abs(other - x) < 1);
            const [left, right] = [cents(start - 0.5), cents(end + 0.5)];
            if (alone(left)) expect(leader(left), `before ${start}`).toBe(crossing.before);
            if (alone(right)) expect(leader(right), `after ${end}`).toBe(crossing.after);
            if (start < end && alone((start + end) / 2)) expect(sign((start + end) / 2)).toBe(0);
            const [hasStart, hasEnd] = crossing.ends ?? [true, true];
            if (start < end && Number.isInteger(start)) expect(sign(start) === 0).toBe(hasStart);
            if (start < end && Number.isInteger(end)) expect(sign(end) === 0).toBe(hasEnd);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

test("what can never be entitled cash changes no total", () => {
  fc.assert(
    fc.property(profiles, (profile) => {
      const [all, cash] = [dataset, cashOnly(dataset)].map((data) => assess(profile, data, TODAY).places);
      for (const [place, { totals }] of Object.entries(all ?? {})) expect(cash?.[place]?.totals).toEqual(totals);
    }),
    { numRuns: 30 },
  );
});

test("the amounts where compute changes the order are those of the formulas", () => {
  const found = crossings({ modelApiSpend: 100_000 }, "computeSpend", dataset, TODAY).map(
    ({ reading, places, at, before, after }) => [reading, places.join("/"), at, before, after],
  );
  // Wuhan 50 % up to 200,000 + 50 % of 100,000; Chengdu 60 % + 30 % of 100,000; Hongshan optimistically 20 % more, up to 200,000
  expect(found).toEqual([
    ["conservative", "wuhan/hongshan", [0, 1_000_000_000], null, null],
    ["optimistic", "wuhan/hongshan", 0, null, "hongshan"],
    ["conservative", "wuhan/chengdu", 200_000, "wuhan", "chengdu"],
    ["optimistic", "wuhan/chengdu", 200_000, "wuhan", "chengdu"],
    ["conservative", "hongshan/chengdu", 200_000, "hongshan", "chengdu"],
    ["optimistic", "hongshan/chengdu", 550_000, "hongshan", "chengdu"],
  ]);
});

test("a threshold makes a step: the tie before it ends without its end", () => {
  const [found] = crossings({}, "dataTradeVolume", { ...fictitious, places: stepPlaces() }, TODAY);
  expect(found).toMatchObject({ at: [0, 1_000_000], before: null, after: "yunzhou", ends: [true, false] });
});

test("a step that passes the other place changes the order without a tie", () => {
  const elsewhere = (id: string): boolean => id === "yunzhou-opc-2026/08-others#events";
  const stepped = fictitious.measures.filter(
    ({ id }) => elsewhere(id) || id === "yunzhou-opc-2026/06-data#trade-steps",
  );
  const data: Dataset = {
    ...fictitious,
    measures: stepped.map((one) => (elsewhere(one.id) ? { ...one, jurisdiction: "elsewhere" } : one)),
    places: [...stepPlaces().slice(0, 1), { id: "elsewhere", label: "别处", note: "", jurisdictions: ["elsewhere"] }],
  };
  // 30,000 from 5 million and 50,000 more from 20 million, against 50,000 elsewhere
  const found = crossings({ eventHost: true }, "dataTradeVolume", data, TODAY);
  expect(found.filter(({ reading }) => reading === "conservative")).toEqual([
    {
      key: "dataTradeVolume",
      reading: "conservative",
      places: ["yunzhou", "elsewhere"],
      at: 20_000_000,
      before: "elsewhere",
      after: "yunzhou",
    },
  ]);
});

test("every amount in yuan that a profile has can be followed", () => {
  for (const key of FOLLOWED_KEYS) expect(() => crossings({}, key, dataset, TODAY)).not.toThrow();
});

/** The city, and a place where no measure is. */
function stepPlaces(): Dataset["places"] {
  return [...fictitious.places.slice(0, 1), { id: "nowhere", label: "无", note: "", jurisdictions: [] }];
}
