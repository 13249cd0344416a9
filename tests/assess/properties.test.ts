import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { type Assessment, assess, type Totals } from "../../src/assess/assess.ts";
import { exactOf, plus, toNumber, ZERO } from "../../src/assess/exact.ts";
import { PROFILE_FIELD_NAMES, PROFILE_FIELDS, type Profile, type ProfileField } from "../../src/domain/profile.ts";
import type { Dataset, Measure } from "../../src/schema/comparable.ts";
import { profiles, profilesToday, valueOfKey } from "./arbitrary.ts";
import { dataset, draftsOf, fictitious, TODAY } from "./data.ts";
import { valueOfWorking } from "./working.ts";

vi.setConfig({ testTimeout: 60_000 });

const RUNS = { numRuns: 60 };
const READINGS = ["conservative", "optimistic"] as const;
const placesOf = (profile: Profile, data: Dataset): Assessment["places"] => assess(profile, data, TODAY).places;
const totalsOf = (profile: Profile, data: Dataset): Record<string, Totals> =>
  Object.fromEntries(Object.entries(placesOf(profile, data)).map(([id, { totals }]) => [id, totals]));

function expectNotAbove(low: Record<string, Totals>, high: Record<string, Totals>): void {
  for (const [place, { entitled }] of Object.entries(low))
    for (const reading of READINGS) expect(entitled[reading]).toBeLessThanOrEqual(high[place]?.entitled[reading] ?? -1);
}

const isNumber = (key: ProfileField): boolean => ["yuan", "count", "rate", "area"].includes(PROFILE_FIELDS[key].kind);
/** What is taken off, or used up, so that saying more of it gives less. */
const TAKES = new Set<ProfileField>(["computeInsideRnd", "supportYearsUsed", "firstVersionSoftwareEarlier"]);
/** They say what is asked, not what the founder has. */
const ASKS = new Set<ProfileField>(["asOf", "includeDrafts"]);

const MORE = PROFILE_FIELD_NAMES.filter((key) => isNumber(key) && !TAKES.has(key));
const SAID = PROFILE_FIELD_NAMES.filter((key) => !ASKS.has(key) && !TAKES.has(key));

describe.each([
  ["the five documents", dataset],
  ["the fictitious city", fictitious],
] as const)("%s", (_, data) => {
  test("more of a number never gives less", () => {
    fc.assert(
      fc.property(
        profiles,
        fc.constantFrom(...MORE).chain((key) => fc.tuple(fc.constant(key), valueOfKey(key), valueOfKey(key))),
        (profile, [key, a, b]) => {
          const [less, more] = [Number(a), Number(b)].sort((x, y) => x - y);
          expectNotAbove(totalsOf({ ...profile, [key]: less }, data), totalsOf({ ...profile, [key]: more }, data));
        },
      ),
      { numRuns: 150 },
    );
  });

  test("what is not said never adds money", () => {
    fc.assert(
      fc.property(profiles, fc.constantFrom(...SAID), (profile, key) => {
        const { [key]: _unsaid, ...without } = profile;
        expectNotAbove(totalsOf(without, data), totalsOf(profile, data));
      }),
      { numRuns: 150 },
    );
  });

  test("no line is above a cap of its measure", () => {
    const caps = new Map(data.measures.map((measure) => [measure.id, capsOf(measure)]));
    fc.assert(
      fc.property(profiles, (profile) => {
        for (const { lines } of Object.values(placesOf({ ...profile, includeDrafts: true }, data)))
          for (const { measure, yuan } of lines)
            for (const cap of caps.get(measure) ?? []) expect(yuan?.optimistic ?? 0).toBeLessThanOrEqual(cap);
      }),
      RUNS,
    );
  });

  test("the order of measures, documents and places does not matter", () => {
    const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
      fc.shuffledSubarray([...items], { minLength: items.length });
    fc.assert(
      fc.property(
        profiles,
        fc.record({
          measures: shuffled(data.measures),
          documents: shuffled(data.documents),
          places: shuffled(data.places),
        }),
        (profile, order) => {
          const found = placesOf(profile, { ...data, ...order });
          const byId = (places: Assessment["places"]): unknown =>
            Object.fromEntries(
              Object.entries(places).map(([id, { totals, lines }]) => [
                id,
                { totals, lines: [...lines].sort((a, b) => (a.measure < b.measure ? -1 : 1)) },
              ]),
            );
          expect(byId(found)).toEqual(byId(placesOf(profile, data)));
        },
      ),
      RUNS,
    );
  });

  test("conservative is at most optimistic, in each line and total, and only entitled lines are summed, once each", () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        for (const { lines, totals } of Object.values(placesOf(profile, data))) {
          expect(new Set(lines.map(({ measure }) => measure)).size).toBe(lines.length);
          for (const { yuan } of lines) expect(yuan?.conservative ?? 0).toBeLessThanOrEqual(yuan?.optimistic ?? 0);
          const parts = {
            entitled: lines,
            ofWhichToPerson: lines.filter(({ toPerson }) => toPerson),
            ofWhichAtMost: lines.filter(({ rateIs }) => rateIs === "at-most"),
          };
          for (const [name, part] of Object.entries(parts))
            for (const reading of READINGS) {
              const counted = part.filter(({ bucket }) => bucket === "entitled");
              const sum = counted.map(({ yuan }) => exactOf(yuan?.[reading] ?? 0)).reduce(plus, ZERO);
              expect(totals[name as keyof Totals][reading]).toBeCloseTo(toNumber(sum), 6);
            }
          expect(totals.entitled.conservative).toBeLessThanOrEqual(totals.entitled.optimistic);
        }
      }),
      RUNS,
    );
  });

  test("drafts never change a total, and are in a block of their own", () => {
    const drafts = draftsOf(data);
    fc.assert(
      fc.property(profiles, (profile) => {
        const [off, on] = [false, true].map((includeDrafts) => placesOf({ ...profile, includeDrafts }, data));
        for (const [place, { totals, lines }] of Object.entries(on ?? {})) {
          expect(totals).toEqual(off?.[place]?.totals);
          for (const { document, bucket } of lines) expect(bucket === "draft").toBe(drafts.has(document));
          expect(off?.[place]?.lines).toEqual(lines.filter(({ bucket }) => bucket !== "draft"));
        }
      }),
      RUNS,
    );
  });

  test("a line's working, read again from its text, comes to its amount in one of the readings", () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        for (const { lines } of Object.values(placesOf({ ...profile, includeDrafts: true }, data)))
          for (const { working, yuan, because, measure } of lines.filter((line) => line.working !== "")) {
            const value = toNumber(valueOfWorking(working));
            expect([yuan?.conservative, yuan?.optimistic], measure).toContain(value);
            const other = /乐观口径：([^；]+)/.exec(because)?.[1];
            if (other) expect(toNumber(valueOfWorking(other)), measure).toBe(yuan?.optimistic);
          }
      }),
      RUNS,
    );
  });

  test("every line that counts nothing, or less in one reading, says why", () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        for (const { lines } of Object.values(placesOf({ ...profile, includeDrafts: true }, data)))
          for (const { bucket, because, yuan, sentence, reason } of lines) {
            if (bucket !== "entitled") expect([because, reason]).not.toContain("");
            const differs = yuan !== null && yuan.conservative !== yuan.optimistic;
            expect(sentence !== "").toBe(differs);
            if (differs) expect(because).not.toBe("");
          }
      }),
      RUNS,
    );
  });
});

/** What each cap in yuan allows in a year; of caps per project, only where the measure has one project. */
function capsOf({ amount }: Measure): number[] {
  if (amount.kind !== "share" && amount.kind !== "fixed" && amount.kind !== "per-unit") return [];
  const ofList =
    amount.kind === "share" && amount.input !== "not-asked" && amount.input.some((key) => key.includes("."));
  return amount.caps.flatMap(({ limit, scope, period }) => {
    const perProject = typeof scope === "object" && scope.is === "project";
    if (limit.kind !== "money" || (ofList && perProject)) return [];
    return [typeof period === "object" && period.is === "month" ? limit.yuan * 12 : limit.yuan];
  });
}

/** A measure of the district that pays a part of what the city's pays for the same matter. */
function smaller(measure: Measure, part: number, like: Measure): Measure {
  const { amount } = measure;
  if (amount.kind !== "share") throw new Error(`${measure.id} is no share`);
  const fraction = { n: amount.rate.fraction.n * part, d: amount.rate.fraction.d * 10 };
  return {
    ...measure,
    id: `${like.document}/extra#smaller`,
    document: like.document,
    jurisdiction: like.jurisdiction,
    amount: { ...amount, rate: { ...amount.rate, fraction } },
  };
}

test("a smaller measure of the same matter changes nothing in the conservative reading", () => {
  const [like] = dataset.measures.filter(({ jurisdiction }) => jurisdiction === "hongshan");
  const shares = dataset.measures.filter(
    ({ jurisdiction, document, amount, award }) =>
      jurisdiction === "wuhan" &&
      !draftsOf(dataset).has(document) &&
      amount.kind === "share" &&
      amount.means === "paid" &&
      amount.input !== "not-asked" &&
      award.is === "entitlement",
  );
  expect(shares.length).toBeGreaterThan(1);
  fc.assert(
    fc.property(profilesToday, fc.constantFrom(...shares), fc.integer({ min: 0, max: 10 }), (profile, share, part) => {
      if (!like) throw new Error("the district has no measure");
      const others = dataset.measures.filter(
        ({ group, jurisdiction }) => !(group === share.group && jurisdiction === "hongshan"),
      );
      const without = totalsOf(profile, { ...dataset, measures: others });
      const extended = totalsOf(profile, { ...dataset, measures: [...others, smaller(share, part, like)] });
      for (const total of ["entitled", "ofWhichToPerson", "ofWhichAtMost"] as const)
        expect(extended["hongshan"]?.[total].conservative).toBe(without["hongshan"]?.[total].conservative);
    }),
    RUNS,
  );
});
