import { expect, test } from "vitest";
import { beside, briefGroups, type PlacePages } from "../../src/decide/brief.ts";
import { type Element, html } from "../../src/decide/markup.ts";
import { moneyLines, supportLines } from "../../src/decide/place-page.ts";
import { viewFor } from "./samples.ts";

const links = { measure: (id: string) => `/m/${id}`, clause: (id: string) => `/c/${id}` };
const pages: PlacePages = {
  lines: (place, block = "") => `/${place}#${block}`,
  support: (place, block = "") => `/${place}/support#${block}`,
};
const view = viewFor({ asOf: "2026-11-22", includeDrafts: true, supportYearsUsed: 9, computeSpend: 600_000 });
const measuresIn = (markup: string): string[] =>
  [...markup.matchAll(/href="\/m\/([^"]+)"/g)].map(([, measure]) => measure ?? "");

test.each(view.places)("$id: each line of the place stands on one of its two pages, drafts last and apart", (place) => {
  const money = moneyLines(view, place, links).map(html).join("");
  const support = supportLines(view, place, links).map(html).join("");
  const here = [...view.notCounted.flatMap(({ lines }) => lines), ...view.apart.flatMap(({ lines }) => lines)];
  const drafts = view.drafts.filter(({ places }) => places.includes(place.id)).map(({ id }) => id);
  const wanted = [...place.counted, ...here.filter(({ places }) => places.includes(place.id))].map(({ id }) => id);
  expect([...measuresIn(money), ...measuresIn(support)].sort()).toEqual([...wanted, ...drafts].sort());
  expect(measuresIn(support).slice(measuresIn(support).length - drafts.length)).toEqual(drafts);
  expect(support.includes("没有生效，不计入任何合计")).toBe(drafts.length > 0);
  expect(new Set(measuresIn(money)).isDisjointFrom(new Set(measuresIn(support)))).toBe(true);
});

test("what a place has beside its figure is counted, never summed", () => {
  for (const place of view.places) {
    const row = html(beside(view, pages)(place));
    expect(row).not.toContain("元");
    const counts = [...row.matchAll(/(\d+) 项/g)].map(([, n]) => Number(n));
    const lines = [...view.apart, ...view.notCounted].flatMap((group) =>
      group.lines.filter(({ places }) => places.includes(place.id)),
    );
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(lines.length);
  }
});

test("every measure outside the total is named once, or counted where it has no amount", () => {
  const all = briefGroups([...view.notCounted, ...view.apart], view, pages, true);
  const heads = all.children.filter(
    (one): one is Element => typeof one === "object" && "tag" in one && one.tag === "h3",
  );
  expect(heads.length).toBe(view.notCounted.length + view.apart.length);
  const markup = html(all);
  for (const group of [...view.notCounted, ...view.apart]) {
    expect(markup).toContain(`${group.title}<span class="quiet">（${group.lines.length} 项）</span>`);
    const supports = group.id === "in-kind" || group.id === "unquantified";
    for (const { title } of supports ? [] : group.lines) expect(markup).toContain(title);
  }
});
