import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Dataset, Measure } from "../../src/schema/comparable.ts";
import { onPage } from "./stage.ts";

const CHART = "charts/compute-curve/";
const dataset = JSON.parse(readFileSync("dist/data/dataset.json", "utf8")) as Dataset;
test("without JavaScript the drawing and its table are there, and are told to those who do not see them", async () => {
  await onPage(
    CHART,
    async (page) => {
      const drawing = page.getByRole("img", { name: await page.locator("h1").innerText() });
      expect(await drawing.count()).toBeGreaterThan(0);
      expect(await page.locator('svg.chart[role="img"]').count()).toBe(await page.locator("svg.chart").count());
      expect(await page.locator("table.chart-table").isVisible()).toBe(true);
      expect(await page.locator("svg.chart desc").first().textContent()).toContain("到顶");
    },
    { javaScriptEnabled: false },
  );
});

/** What the text of one measure gives at a spend, with nothing else. */
function alone({ amount }: Measure, spend: number): number {
  if (amount.kind !== "share") throw new Error("no share");
  const { n, d } = amount.rate.fraction;
  const caps = amount.caps.flatMap(({ limit }) => (limit.kind === "money" ? [limit.yuan] : []));
  return Math.floor(Math.min((spend * n) / d, ...caps));
}

test("the table's numbers follow from the dataset: each measure alone, a place with two as its overlap rule says", async () => {
  const chart = dataset.measures.filter(
    ({ group, document }) =>
      group === "compute-cost" && dataset.documents.some(({ id, status }) => id === document && status !== "draft"),
  );
  await onPage(CHART, async (page) => {
    const rows = await page.locator("tr[data-spend]").evaluateAll((all) =>
      all.map((row) => ({
        spend: Number(row.getAttribute("data-spend")),
        shown: [...row.querySelectorAll("td")].map((cell) => Number(cell.getAttribute("data-yuan"))),
      })),
    );
    expect(rows.length).toBeGreaterThan(8);
    for (const { spend, shown } of rows) {
      const expected = dataset.places.flatMap(({ jurisdictions }) => {
        const [own, ...above] = jurisdictions.flatMap((jurisdiction) =>
          chart.filter((one) => one.jurisdiction === jurisdiction).map((one) => alone(one, spend)),
        );
        if (own === undefined || above.length === 0) return [own ?? 0];
        return [Math.max(own, ...above), above.reduce((a, b) => a + b, own), own];
      });
      expect(shown, String(spend)).toEqual(expected);
    }
  });
});
