/** The comparisons as a screen reader reads them, from Chromium's accessibility tree, on a phone and on a desk. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Dataset, Measure } from "../../src/schema/comparable.ts";
import { type HeardTable, heardTables } from "./heard.ts";
import { DESKTOP, ZOOMED } from "./reading-modes.ts";
import { inPage, site } from "./stage.ts";

const WIDTHS = [ZOOMED.width, DESKTOP.width];
const dataset = JSON.parse(readFileSync("dist/data/dataset.json", "utf8")) as Dataset;
const heardAt = (path: string, width: number): Promise<HeardTable[]> =>
  inPage(
    async (page) => {
      await page.goto(site.address + path);
      return heardTables(page);
    },
    { viewport: { width, height: 800 } },
  );

const isDraft = ({ document }: Measure) =>
  dataset.documents.some(({ id, status }) => id === document && status === "draft");
/** A place's measures of a group that are no drafts: its own, then those of the city above it. */
const heldIn = (group: string, jurisdictions: readonly string[]): Measure[] =>
  jurisdictions.flatMap((jurisdiction) =>
    dataset.measures.filter((one) => one.group === group && one.jurisdiction === jurisdiction && !isDraft(one)),
  );

describe.each(WIDTHS)("at %i px", (width) => {
  test("a row of the comparison is heard place after place: place, measure, row, then the text's number", async () => {
    const tables = await heardAt("compare/compute/", width);
    const rates = tables
      .flatMap(({ name, rows }) => (name.startsWith("购买算力的费用：现金") ? rows : []))
      .filter(([first]) => first?.role === "rowheader" && first.text.startsWith("比例"));
    const expected = dataset.places.flatMap(({ label, jurisdictions }) =>
      heldIn("compute-cost", jurisdictions).flatMap(({ title, amount }) => {
        if (amount.kind !== "share") return [];
        const { n, d } = amount.rate.fraction;
        const said = `${amount.rate.comparator === "at-most" ? "最多" : ""}${(n * 100) / d}%`;
        return [[label, title, "比例", said]];
      }),
    );
    expect(expected.length).toBeGreaterThan(3);
    const [[head, ...cells] = []] = rates;
    expect(rates.length).toBe(1);
    expect(head?.text).toBe("比例 ≠ 不同");
    expect(cells.map(({ role }) => role)).toEqual(expected.map(() => "cell"));
    cells.forEach(({ headers, text }, n) => {
      const [place = "", measure = "", row = "", said = ""] = expected[n] ?? [];
      expect(headers[0]).toBe(place);
      expect(headers[1]).toMatch(new RegExp(`^${measure} `));
      expect(headers[2]).toMatch(new RegExp(`^${row} `));
      expect(text).toMatch(new RegExp(`^${said}( |$)`));
    });
  });

  test("each topic's row of the coverage is heard in the order of the places, and names what they have", async () => {
    const coverage = (await heardAt("compare/", width)).find(({ name }) => name.startsWith("主题与地方的对照"));
    const [head = [], ...rows] = coverage?.rows ?? [];
    expect(head.map(({ role, text }) => `${role} ${text}`)).toEqual(
      ["主题", ...dataset.places.map(({ label }) => label)].map((words) => `columnheader ${words}`),
    );
    expect(rows.map(([first]) => `${first?.role} ${first?.text}`)).toEqual(
      dataset.topics.map(({ title, question }) => `rowheader ${title} ${question}`),
    );
    let sums = 0;
    rows.forEach(([, ...cells], t) => {
      const topic = dataset.topics[t];
      expect(cells.length).toBe(dataset.places.length);
      cells.forEach(({ headers, text }, p) => {
        const place = dataset.places[p];
        expect(headers).toEqual([place?.label, `${topic?.title} ${topic?.question}`]);
        const titles = dataset.measures
          .filter((one) => one.topic === topic?.id && place?.jurisdictions.includes(one.jurisdiction))
          .map(({ title }) => title);
        const saysSum = /\d(?:万|亿)?元|\d%/.test(text);
        if (saysSum) expect(text).toMatch(new RegExp(titles.map((title) => RegExp.escape(title)).join("|")));
        sums += Number(saysSum);
      });
    });
    expect(sums).toBeGreaterThan(dataset.topics.length);
  });
});

test.each(["compare/", ...dataset.topics.map(({ id }) => `compare/${id}/`)])(
  "/%s: every cell is heard with its headers, on a phone as on a desk",
  async (path) => {
    const [narrow = [], wide = []] = await Promise.all(WIDTHS.map((width) => heardAt(path, width)));
    expect(narrow).toEqual(wide);
    expect(narrow.length).toBeGreaterThan(0);
    for (const { name, rows } of narrow) {
      expect(name).not.toBe("");
      const cells = rows.flat().filter(({ role }) => role === "cell");
      expect(cells.filter(({ headers }) => headers.length < 2)).toEqual([]);
      expect(cells.filter(({ text }) => text === "")).toEqual([]);
    }
  },
);
