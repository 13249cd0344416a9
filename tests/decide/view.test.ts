import { describe, expect, test } from "vitest";
import { assess } from "../../src/assess/assess.ts";
import { isFounders, prepare } from "../../src/assess/prepare.ts";
import { html } from "../../src/decide/markup.ts";
import { summary } from "../../src/decide/summary.ts";
import { parts } from "../../src/decide/view.ts";
import { dataset as content } from "../assess/data.ts";
import { data, presets, profileOf, viewFor } from "./samples.ts";

const compute = viewFor(profileOf("compute-heavy"));
const place = (id: string, view = compute) => {
  const found = view.places.find((one) => one.id === id);
  if (!found) throw new Error(`no place ${id}`);
  return found;
};

describe("first: one row per place", () => {
  test.each(presets)("$title: the figures are the engine's", ({ profile }) => {
    const { places } = assess(profile, data.assess, data.today);
    for (const one of viewFor(profile).places) {
      const totals = places[one.id]?.totals;
      expect(one.entitled).toEqual(totals?.entitled);
      const { stated, atMost, company, person } = parts(one);
      expect(stated + atMost).toBeCloseTo(one.entitled.conservative, 6);
      expect(company + person).toBeCloseTo(one.entitled.conservative, 6);
    }
  });

  test("最多 stands in the headline where at-most rates are contained, and only there", () => {
    const headline = (id: string, profile: string) =>
      html(summary(viewFor(profileOf(profile))))
        .split(`data-place="${id}"`)[1]
        ?.split('class="answer-first"')[1]
        ?.replace(/<[^>]+>/g, "|")
        .slice(0, 60);
    expect(headline("chengdu", "compute-heavy")).toContain("最多39万元");
    expect(headline("hongshan", "own-model")).toContain("115万元");
    expect(headline("hongshan", "own-model")).not.toContain("最多");
  });

  test("a tie is said on both sides", () => {
    expect(place("wuhan").tiedWith).toEqual(["武汉·洪山"]);
    expect(place("hongshan").tiedWith).toEqual(["武汉"]);
    expect(place("chengdu").tiedWith).toEqual([]);
  });

  test("the optimistic figure names the sentence that drives it", () => {
    expect(place("hongshan").driver?.sentence).toContain("就高不重复");
    expect(place("wuhan").driver).toBeUndefined();
  });

  test("a start that the text does not state is said beside the figure that rests on it", () => {
    expect(place("chengdu").unstatedStart).toBe(true);
    expect(place("wuhan").unstatedStart).toBe(false);
  });
});

describe("the sentence that says who leads", () => {
  test("a lead, a tie and nothing at all", () => {
    expect(compute.finding).toBe("现金领先的是成都：最多39万元（保守口径）；乐观口径也是成都。");
    expect(viewFor(profileOf("api-heavy")).finding).toBe(
      "现金领先的是武汉和武汉·洪山，一样多：最多30万元（保守口径）；乐观口径也是武汉和武汉·洪山。",
    );
    expect(viewFor({}).finding).toContain("都没有可以直接算出的现金");
  });

  test("readings that disagree", () => {
    expect(viewFor({ asOf: "2026-11-22", computeSpend: 500_000, modelApiSpend: 100_000 }).finding).toBe(
      "现金领先的是成都：最多33万元（保守口径）；乐观口径是武汉·洪山。",
    );
  });
});

describe("what is not in the total", () => {
  const all = viewFor({ asOf: "2026-11-22", includeDrafts: true, supportYearsUsed: 9, graduate: false });

  test("each measure of a place stands in exactly one part", () => {
    for (const { id, jurisdictions } of content.places) {
      const own = content.measures
        .filter(({ jurisdiction }) => jurisdictions.includes(jurisdiction))
        .map((one) => one.id);
      const shown = [
        ...place(id, all).counted.map((line) => line.id),
        ...[...all.notCounted, ...all.apart]
          .flatMap(({ lines }) => lines.filter(({ places }) => places.includes(id)))
          .map((line) => line.id),
        ...all.drafts.filter(({ places }) => places.includes(id)).map((line) => line.id),
      ];
      expect(shown.sort()).toEqual(own.sort());
    }
  });

  test("the reasons group what the engine says", () => {
    const group = (id: string, view = all) => view.notCounted.find((one) => one.id === id)?.lines ?? [];
    const founders = new Map(prepare(data.assess).measures.map((one) => [one.measure.id, isFounders(one)]));
    const notCounted = all.notCounted.flatMap(({ id, lines }) => lines.map((line) => ({ group: id, ...line })));
    for (const { id, group: found, because } of notCounted) {
      if (found !== "repeats") expect(found === "not-yours", `${id} ${because}`).toBe(!founders.get(id));
      expect(found === "missing", `${id} ${because}`).toBe(because.startsWith("无法计算"));
    }
    expect(group("not-yours").length).toBeGreaterThan(5);
    const lapsed = viewFor({ asOf: "2029-06-01", computeSpend: 600_000 });
    expect(group("not-in-force", lapsed).length).toBeGreaterThan(20);
    expect(lapsed.places.map(({ entitled }) => entitled.optimistic)).toEqual([0, 0, 0]);
    const used = viewFor({ asOf: "2026-11-22", computeSpend: 600_000, supportYearsUsed: 9 });
    expect(group("used", used).length).toBeGreaterThan(0);
    expect(group("gate", all).some(({ because }) => because.includes("高校毕业生"))).toBe(true);
    expect(group("repeats").length).toBeGreaterThan(0);
  });

  test("drafts are shown only when asked for, and never counted", () => {
    expect(compute.drafts).toEqual([]);
    expect(all.drafts.length).toBeGreaterThan(10);
    expect(compute.places.map(({ entitled }) => entitled)).toEqual(
      viewFor({ ...profileOf("compute-heavy"), includeDrafts: true }).places.map(({ entitled }) => entitled),
    );
  });
});
