import { describe, expect, test } from "vitest";
import { flips } from "../../src/decide/flips.ts";
import type { Profile } from "../../src/domain/profile.ts";
import { data, presets, profileOf, viewFor } from "./samples.ts";

const found = (profile: Profile): string[] => [...flips(profile, data)].flatMap((one) => one ?? []);
const starting = (profile: Profile, words: string): string[] => found(profile).filter((one) => one.startsWith(words));
const leaders = (profile: Profile): string[] => {
  const { places } = viewFor(profile);
  return (["conservative", "optimistic"] as const).map((reading) => {
    const most = Math.max(...places.map(({ entitled }) => entitled[reading]));
    return places.flatMap(({ id, entitled }) => (entitled[reading] === most ? [id] : [])).join();
  });
};

describe("a condition that would change who leads", () => {
  test("is said with who would lead, and with how much", () => {
    expect(starting(profileOf("compute-heavy"), "「今年通过备案的自主研发模型数」")).toEqual([
      "「今年通过备案的自主研发模型数」再多 1 个：现金领先的是武汉·洪山：最多125万元（保守口径）；乐观口径也是武汉·洪山。",
    ]);
  });

  test("is one that a formula waits for, once its base is said", () => {
    const profile = { computeSpend: 600_000, modelApiSpend: 100_000, modelRndCost: 2_000_000 };
    expect(starting(profile, "「自研模型已获认定」为是：现金领先的是武汉").length).toBe(1);
    expect(starting({ computeSpend: 600_000 }, "「自研模型已获认定」")).toEqual([]);
  });

  test("may be one that was said, or one of a count less", () => {
    expect(
      starting({ ...profileOf("compute-heavy"), modelsFiled: 1 }, "「今年通过备案的自主研发模型数」少 1 个").length,
    ).toBe(1);
    expect(starting(profileOf("graduate"), "「创业者是高校毕业生」为否").length).toBe(1);
  });

  test("is not another answer that leaves things as they are, after one that does not", () => {
    const profile = { computeSpend: 600_000, equityPaidIn: 10_000_000, modelsFiled: 1 };
    const said = starting(profile, "「今年通过备案的自主研发模型数」");
    expect(said.length).toBe(1);
    expect(said[0]).toContain("再多 1 个：");
  });

  test.each(presets.map(({ id }) => id))(
    "of %s: exactly those yes-no questions whose other answer has other leaders",
    (id) => {
      const profile = profileOf(id);
      const flags = [
        "graduate",
        "nationalJiebangWinner",
        "craftsman",
        "communityResident",
        "modelRndRecognised",
      ] as const;
      const labels = [
        "创业者是高校毕业生",
        "国家揭榜挂帅优胜牵头单位",
        "成都工匠",
        "已入驻认定的 OPC 社区",
        "自研模型已获认定",
      ];
      const expected = flags.map(
        (key) => leaders({ ...profile, [key]: profile[key] !== true }).join(";") !== leaders(profile).join(";"),
      );
      expect(labels.map((words) => starting(profile, `「${words}」`).length > 0)).toEqual(expected);
    },
  );
});

test("what has no amount: first what stands in a clause that counts by what was said, then what names who gets it", () => {
  const inKind = viewFor(profileOf("compute-heavy")).apart.find(({ id }) => id === "in-kind")?.lines ?? [];
  const at = (id: string) => inKind.findIndex((line) => line.id === id);
  expect(at("wuhan-opc-2026/01-compute#free-card-hours")).toBe(0);
  expect(inKind[at("wuhan-opc-2026/04-talent#rent-free")]?.near).toBe(false);
  const graduate = viewFor(profileOf("graduate")).apart.find(({ id }) => id === "in-kind")?.lines ?? [];
  expect(graduate.find(({ id }) => id === "wuhan-opc-2026/04-talent#rent-free")?.near).toBe(true);
  const order = inKind.map(({ near, because }) => (near ? 0 : 2) + (because.includes("没有说清给谁") ? 1 : 0));
  expect(order).toEqual(order.toSorted());
});
