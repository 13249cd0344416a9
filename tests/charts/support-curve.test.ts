import { expect, test } from "vitest";
import { drawingSvg } from "../../src/charts/standalone.ts";
import { supportCurveChart } from "../../src/charts/support-curve/chart.ts";
import { groupsWithCurve, supportAt, supportCurves } from "../../src/charts/support-curve/curves.ts";
import { roundUp, spendsShown } from "../../src/charts/support-curve/domains.ts";
import { drawPanel } from "../../src/charts/support-curve/draw.ts";
import type { Looks } from "../../src/charts/support-curve/geometry.ts";
import { INPUT_NOUNS } from "../../src/charts/support-curve/input-nouns.ts";
import { standaloneSvg } from "../../src/charts/support-curve/standalone.ts";
import { uncurved } from "../../src/charts/support-curve/uncurved.ts";
import { wordMark } from "../../src/charts/support-curve/wording.ts";
import type { Dataset, Measure } from "../../src/dataset/types.ts";
import { dataset as real } from "../assess/data.ts";
import { dataset, document, measure, rate, share, TODAY } from "../dataset/fixture.ts";

const realLooks: Looks = new Map(
  real.places.map(({ id, label }, n) => [id, { label, className: `place-${n + 1}`, shape: "●◆▲"[n] ?? "" }]),
);
const GROUP = "compute-cost";
const looks: Looks = new Map(
  dataset().places.map(({ id, label }, n) => [id, { label, className: `place-${n + 1}`, shape: "●◆▲"[n] ?? "" }]),
);
/** 50 % up to 20万 in a city, at most 20 % up to 20万 in its district, which says 就高不重复, at most 60 % up to 500万 in another city. */
const higherNotBoth = { is: "higher-not-both", words: "就高不重复", scope: "同类", clause: "district/02" } as const;
const threePlaces = (): Dataset =>
  dataset({
    documents: [
      document("city", "east"),
      document("district", "ward", { overlap: higherNotBoth }),
      document("other", "west"),
    ],
    measures: [
      measure("city#voucher", "east"),
      measure("district#subsidy", "ward", { amount: share(rate(20, "at-most"), 200_000) }),
      measure("other#subsidy", "west", { amount: share(rate(60, "at-most"), 5_000_000) }),
    ],
  });
const only = (...measures: Measure[]): Dataset => dataset({ measures });

const drawn = (data: Dataset) =>
  supportCurves(data, GROUP, TODAY).curves.map((curve) => ({
    of: curve.of.map(({ place, reading }) => `${place} ${reading}`).join(", "),
    kinks: curve.pieces.slice(0, -1).map(({ to }) => [to.x, to.y]),
    atMost: [...new Set(curve.pieces.map((piece) => piece.atMost))],
  }));

test("a share kinks at its cap; 就高不重复 is the higher one conservatively and both optimistically", () => {
  expect(drawn(threePlaces())).toEqual([
    { of: "east both, ward conservative", kinks: [[400_000, 200_000]], atMost: [false] },
    {
      of: "ward optimistic",
      kinks: [
        [400_000, 280_000],
        [1_000_000, 400_000],
      ],
      atMost: [true],
    },
    { of: "ward own", kinks: [[1_000_000, 200_000]], atMost: [true] },
    { of: "west both", kinks: [[25_000_000 / 3, 5_000_000]], atMost: [true] },
  ]);
});

test("a draft, an operator's money, a loan and a lapsed document draw nothing", () => {
  const documents = [document("city", "east"), document("draft", "east", { status: "draft" })];
  expect(() => drawn(dataset({ documents, measures: [measure("draft#voucher", "east")] }))).toThrow("share no amount");
  expect(() => drawn(only(measure("city#a", "east", { payee: { is: "community-operator", words: "" } })))).toThrow();
  expect(() => drawn(only(measure("city#a", "east", { instrument: { is: "loan", words: "" } })))).toThrow();
  expect(supportCurves(only(measure("city#a", "east")), GROUP, "2028-01-01").curves).toEqual([]);
});

test("a selection is drawn as if it were in hand", () => {
  const selected = measure("city#a", "east", { award: { is: "selection", words: "", inHand: "modelRndRecognised" } });
  const found = supportCurves(only(selected), GROUP, TODAY);
  expect(found.profile).toEqual({ asOf: TODAY, modelRndRecognised: true });
  expect(found.curves).toHaveLength(1);
});

test("the value between two turning points lies on the line between them", () => {
  const [curve] = supportCurves(only(measure("city#a", "east")), GROUP, TODAY).curves;
  expect(curve && [0, 100_000, 400_000, 9_000_000].map((spend) => supportAt(curve, spend))).toEqual([
    0, 50_000, 200_000, 200_000,
  ]);
});

test("caps and crossings are named from left to right", () => {
  const { marks, key } = supportCurveChart(threePlaces(), GROUP, TODAY, looks);
  expect(marks.map((mark) => `${mark.n} ${wordMark(mark, key, looks)}`)).toEqual([
    "1 支出40万元：东市、东市·甲区（保守口径）的“voucher”到顶（每年最多20万元）",
    "2 支出50万元：东市·甲区（乐观口径）与西市一样多，都是30万元；再多，西市更多",
    "3 支出100万元：东市·甲区（乐观口径）的“subsidy”到顶（每年最多20万元）",
    "4 支出约833.3万元：西市的“subsidy”到顶（每年最多500万元）",
  ]);
});

test("each input in use has the noun of what it is", () => {
  const nouns = Object.fromEntries(
    groupsWithCurve(real, TODAY).map((group) => {
      const { key, marks, panels, finding } = supportCurveChart(real, group, TODAY, realLooks);
      const [mark] = marks;
      const words = mark ? wordMark(mark, key, realLooks) : "";
      const stops = panels.flatMap((panel) => panel.stops.map((stop) => stop.words));
      expect(stops.filter((one) => !one.startsWith(INPUT_NOUNS[key]))).toEqual([]);
      if (INPUT_NOUNS[key] !== "支出") expect(`${finding}${words}${stops.join("")}`).not.toContain("支出");
      return [key, /^[^\d约]+/.exec(words)?.[0]];
    }),
  );
  expect(nouns).toEqual({
    computeSpend: "支出",
    modelApiSpend: "支出",
    modelRndCost: "研发成本",
    equityPaidIn: "到账的投资额",
    scenarioInvestment: "投入",
    jiebangTotal: "项目总额",
    hitProductSales: "年销售收入",
  });
});

test.each<readonly [string, Dataset, string]>([
  ["readings that differ", threePlaces(), "保守口径西市始终最多；乐观口径支出50万元以内东市·甲区最多，再多西市最多"],
  ["one place alone", only(measure("other#a", "west")), "只有西市写了比例，到顶20万元"],
  [
    "the same in two places of three",
    only(measure("city#a", "east")),
    "只有东市、东市·甲区写了比例，一样多，到顶20万元",
  ],
  ["the same everywhere", only(measure("city#a", "east"), measure("other#a", "west")), "各地一样多，到顶20万元"],
  [
    "a tie from a point on",
    only(measure("city#a", "east"), measure("other#a", "west", { amount: share(rate(25), 200_000) })),
    "支出80万元以内东市、东市·甲区最多，再多各地一样多",
  ],
])("the finding for %s", (_of, data, finding) => {
  expect(supportCurveChart(data, GROUP, TODAY, looks).finding).toBe(`购买算力的费用，最多能补多少：${finding}`);
});

test.each([
  [[], [1_000_000]],
  [[400_000], [500_000]],
  [
    [400_000, 500_000, 1_000_000, 8_333_333],
    [1_200_000, 10_000_000],
  ],
  [[2_000_000, 3_333_333], [4_000_000]],
])("named spends %j are shown up to %j", (named, shown) => {
  expect(spendsShown(named)).toEqual(shown);
});

test("a round number is never less", () => {
  expect([1, 1.1, 720_000, 9_583_333].map(roundUp)).toEqual([1, 1.2, 800_000, 10_000_000]);
});

test("the table has the drawing's numbers at each named point, in whole yuan rounded down", () => {
  const { twin, panels } = supportCurveChart(threePlaces(), GROUP, TODAY, looks);
  expect(twin.columns.map(({ place, reading }) => `${place} ${reading}`)).toEqual([
    "east both",
    "ward conservative",
    "ward optimistic",
    "ward own",
    "west both",
  ]);
  expect(twin.rows.filter(({ marks }) => marks.length > 0)).toEqual([
    { spend: 400_000, marks: [1], support: [200_000, 200_000, 280_000, 80_000, 240_000] },
    { spend: 500_000, marks: [2], support: [200_000, 200_000, 300_000, 100_000, 300_000] },
    { spend: 1_000_000, marks: [3], support: [200_000, 200_000, 400_000, 200_000, 600_000] },
    { spend: 8_333_334, marks: [4], support: [200_000, 200_000, 400_000, 200_000, 5_000_000] },
  ]);
  expect(twin.rows.at(-1)?.spend).toBe(panels.at(-1)?.spend);
});

test("in the drawing a yuan is as high as every other, and everything lies inside", () => {
  const { panels, marks } = supportCurveChart(threePlaces(), GROUP, TODAY, looks);
  const [near] = panels;
  if (!near) throw new Error("no panel");
  const { plot, yTicks } = near;
  const unit = (near.yTicks[0]?.at ?? 0) - (yTicks[1]?.at ?? 0);
  const [first] = near.marks;
  // 20万 of ticks at every 20万
  expect(plot.bottom - (first?.y ?? 0)).toBeCloseTo(unit, 6);
  expect((first?.x ?? 0) - plot.left).toBeCloseTo(((plot.right - plot.left) * 400_000) / near.spend, 6);
  expect(near.marks.map(({ text }) => text)).toEqual(["1", "2", "3"]);
  expect(panels[1]?.marks.map(({ text }) => text)).toEqual([String(marks.length)]);
  for (const { x, y } of near.marks) {
    expect(x).toBeGreaterThanOrEqual(plot.left);
    expect(x).toBeLessThanOrEqual(plot.right);
    expect(y).toBeGreaterThanOrEqual(plot.top - 1);
    expect(y).toBeLessThanOrEqual(plot.bottom);
  }
});

test("a reader stands at each row of the table, in the panel where it lies, and is told every curve there", () => {
  const { panels, twin } = supportCurveChart(threePlaces(), GROUP, TODAY, looks);
  const stops = panels.flatMap((panel) => panel.stops);
  expect(stops).toHaveLength(twin.rows.length);
  expect(panels[1]?.stops[0]?.words).toMatch(/^支出200万元，最多可得：东市20万元，/);
  const [near] = panels;
  const crossing = near?.stops.find(({ words }) => words.startsWith("支出50万元"));
  expect(crossing?.words).toMatch(/西市30万元。2 支出50万元：.+一样多/);
  expect(crossing?.at).toBeCloseTo(near?.marks.find(({ text }) => text === "2")?.x ?? 0, 6);
});

test("one panel alone is drawn wider for a broad screen, two are not", () => {
  const one = supportCurveChart(only(measure("city#a", "east")), GROUP, TODAY, looks);
  expect(one.wide?.map(({ width }) => width)).toEqual([660]);
  expect(one.wide?.[0]?.stops).toHaveLength(one.panels[0]?.stops.length ?? 0);
  expect(supportCurveChart(threePlaces(), GROUP, TODAY, looks).wide).toBeUndefined();
});

test("the shape of a place stands at the end of its curve", () => {
  const { panels } = supportCurveChart(threePlaces(), GROUP, TODAY, looks);
  const [panel] = panels;
  if (!panel) throw new Error("no panel");
  // Three totals; what a level pays by itself has none.
  expect(drawPanel(panel, looks, names).match(/class="chart-dot place-\d"/g)).toHaveLength(3);
});

test("named points that would cover each other are one", () => {
  const { panels } = supportCurveChart(
    only(measure("city#a", "east"), measure("other#a", "west")),
    GROUP,
    TODAY,
    looks,
  );
  expect(panels[0]?.marks.map(({ text }) => text)).toEqual(["1、2"]);
});

const names = { across: "支出", upwards: "补贴" };
test("the SVG is told to those who do not see it, uses no inline style, and dashes what is at most", () => {
  const chart = supportCurveChart(threePlaces(), GROUP, TODAY, looks);
  const [panel] = chart.panels;
  if (!panel) throw new Error("no panel");
  const { width, height } = panel;
  const body = drawPanel(panel, looks, names);
  const svg = drawingSvg({ width, height, body }, { id: "c", title: "标题", description: "说明" });
  expect(svg).toContain('role="img"');
  expect(svg).toContain('aria-labelledby="c-title c-desc"');
  expect(svg).toContain('<title id="c-title">标题</title><desc id="c-desc">说明</desc>');
  expect(svg).not.toMatch(/\sstyle=|\son\w+=|<style/);
  expect(svg.match(/chart-line place-1 at-most/g)).toBeNull();
  expect(svg.match(/chart-line place-3 at-most/g)).toHaveLength(1);
  expect(svg).toMatch(/chart-single place-2/);
});

test("the file of its own carries its title, its points, its notes and its styles", () => {
  const chart = supportCurveChart(threePlaces(), GROUP, TODAY, looks);
  const svg = standaloneSvg(chart, {
    looks,
    names,
    notes: ["来源：某文件"],
    css: ":root { --ink: #111; } .chart text { fill: var(--ink); }",
  });
  expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
  expect(svg).toContain('fill="#111">来源：某文件</text>');
  expect(svg.replace(/<[^>]+>/g, "")).toContain("支出50万元：东市·甲区（乐观口径）与西市一样多");
  expect(svg.match(/<text class="chart-file-title"/g)?.length).toBeGreaterThan(0);
});

test("a share with a cap that has no curve says why: several at once, or more to know than the amount", () => {
  const paid = (of: string, key: string) =>
    ({ ...share(rate(50), 500_000), of: { is: of, words: of }, input: [key] }) as Measure["amount"];
  const other = (id: string, amount: Measure["amount"]) => measure(id, "east", { group: "compute-service", amount });
  const data = dataset({
    documents: [document("city", "east"), document("other", "west")],
    measures: [
      other("city#projects", paid("allocated-funds", "scienceProjects.allocated")),
      other("city#interest", paid("loan-interest", "loanPrincipal")),
      other("city#uncapped", { ...share(rate(50), 0), caps: [] } as Measure["amount"]),
      measure("other#drawn", "west"),
    ],
  });
  expect(uncurved(data, TODAY).map(({ measure: { title }, why }) => [title, why])).toEqual([
    ["projects", "按每一项分别算，一项一个上限，几项合起来另有上限，一条横轴画不出来"],
    ["interest", "无法计算：需要「企业贷款利率」"],
  ]);
});
