import { describe, expect, test } from "vitest";
import type { FollowedKey } from "../../src/assess/crossings.ts";
import { pointWords, turnSentences } from "../../src/decide/turn-words.ts";
import { type Along, along, type Lead, nearestTurn } from "../../src/decide/turns.ts";
import { data, profileOf } from "./samples.ts";

const name = (place: string) => data.looks[place]?.label ?? place;
const said = (preset: string, key: FollowedKey): string[] => {
  const profile = profileOf(preset);
  return turnSentences(along(profile, key, data), Number(profile[key] ?? 0), name);
};

describe("the nearest change of lead in words", () => {
  test("upwards, downwards, and in one reading only", () => {
    expect(said("compute-heavy", "computeSpend")).toEqual([
      "一年的算力费用低于20万元时，武汉和武汉·洪山反超，并列领先（保守口径）",
      "一年的算力费用低于55万元时，武汉·洪山反超（乐观口径）",
    ]);
    expect(said("graduate", "computeSpend")).toEqual([
      "一年的算力费用无论多少，领先的都是成都（保守口径）",
      "一年的算力费用超过2.6万元时，武汉·洪山反超（乐观口径）",
    ]);
  });

  test("once where both readings agree", () => {
    expect(said("settling-down", "equityPaidIn")).toEqual([
      "今年实际到账的股权投资额超过100万元时，成都反超（两种口径都是）",
    ]);
  });

  test("a tie that is reached, and one that ends with the first yuan", () => {
    expect(said("api-heavy", "modelApiSpend")).toEqual([
      "一年的模型 API、Token 费用达到约333.33万元时，成都追平，与武汉和武汉·洪山并列领先（两种口径都是）",
    ]);
    expect(said("api-heavy", "computeSpend")[1]).toBe("一年的算力费用只要大于 0，不再并列，武汉·洪山领先（乐观口径）");
  });

  test("who leads where one is, not at 0, where the lead does not change any more", () => {
    const profile = { computeSpend: 600_000 };
    expect(turnSentences(along(profile, "computeSpend", data), 600_000, name)[0]).toBe(
      "一年的算力费用只要大于 0，不论多少，领先的都是成都（保守口径）",
    );
  });

  test("a sum that is no round one is said as such", () => {
    expect([50_000, 533_333.33, 1_200_000, 99.5].map(pointWords)).toEqual([
      "5万元",
      "约53.33万元",
      "120万元",
      "约100元",
    ]);
  });
});

describe("where the lead changes", () => {
  const leads: Lead[] = [
    { from: 0, to: 10, leaders: ["a"] },
    { from: 10, to: 10, leaders: ["a", "b"] },
    { from: 10, to: 50, leaders: ["b"] },
    { from: 50, to: 90, leaders: ["b", "c"] },
  ];
  test("nearest to one's own amount, on either side", () => {
    expect(nearestTurn(leads, 3)).toEqual({ at: 10, up: true, now: ["a"], beyond: ["b"] });
    expect(nearestTurn(leads, 20)).toEqual({ at: 10, up: false, now: ["b"], beyond: ["a"] });
    expect(nearestTurn(leads, 45)).toEqual({ at: 50, up: true, now: ["b"], beyond: ["b", "c"] });
    expect(nearestTurn([{ from: 0, to: 9, leaders: ["a"] }], 3)).toBeUndefined();
  });

  test("agrees with the totals on both sides of every change", () => {
    const found: Along = along(profileOf("angel-round"), "modelApiSpend", data);
    for (const reading of ["conservative", "optimistic"] as const) {
      const all = found.leads[reading];
      expect(all[0]?.from).toBe(0);
      expect(all.at(-1)?.to).toBe(1_000_000_000);
      all.slice(1).forEach((lead, i) => {
        expect(lead.from).toBe(all[i]?.to);
        expect(lead.leaders).not.toEqual(all[i]?.leaders);
      });
    }
  });
});
