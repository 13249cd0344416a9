import { expect, test } from "vitest";
import { withPresentation } from "../../src/charts/presentation.ts";

const CSS = `
:root { --ink: #111111; --paper: #ffffff; --one: #0000aa; --two: #aa0000; }
@media (prefers-color-scheme: dark) { :root { --ink: #eeeeee; --paper: #000000; --one: #8888ff; } }
.place-1 { --place: var(--one); }
.place-2 { --place: var(--two); }
.chart { width: 100%; font-family: "Noto Sans", sans-serif; }
.chart text { fill: var(--ink); font-size: 12px; }
.chart .chart-label { fill: var(--place); }
.chart-figure .chart-label { fill: #123456; }
.chart-dot, .chart-bar { fill: var(--place, var(--ink)); }
.chart .chart-halo { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; }
@media (max-width: 40rem) { .chart-dot { fill: #fedcba; } }
`;
const painted = (svg: string) => withPresentation(svg, CSS);

test("a rule's values become attributes in light, the weightier rule's last", () => {
  const { body } = painted('<text class="chart-label place-1" x="1">字</text><text>字</text>');
  expect(body).toBe(
    '<text class="chart-label place-1" x="1" fill="#0000aa" font-size="12">字</text>' +
      '<text fill="#111111" font-size="12">字</text>',
  );
});

test("a place without a colour of its own has the fallback, and what is about a page or a width is left out", () => {
  expect(painted('<path class="chart-dot" d="M0,0"/><path class="chart-dot place-2"/>').body).toBe(
    '<path class="chart-dot" d="M0,0" fill="#111111"/><path class="chart-dot place-2" fill="#aa0000"/>',
  );
});

test("the root has the font alone", () => {
  expect(painted("").root).toEqual({ "font-family": '"Noto Sans", sans-serif' });
});

test("dark colours replace the light ones that are used, where they differ", () => {
  const { style } = painted('<path class="chart-dot place-1"/><path class="chart-dot place-2"/>');
  expect(style).toBe("@media (prefers-color-scheme: dark){:root [fill='#0000aa']{fill:#8888ff}}");
});

test("a rim under a text is for those alone who paint it first", () => {
  const { body, style } = painted('<text class="chart-halo">字</text>');
  expect(body).toBe('<text class="chart-halo" fill="#111111" font-size="12">字</text>');
  expect(style).toContain(":root .chart-halo{paint-order:stroke;stroke:#ffffff;stroke-width:4px}");
  expect(style).toContain(":root .chart-halo{stroke:#000000}");
});

test("two dark colours for one light one, and a colour that nothing sets, are mistakes", () => {
  const twice = CSS.replace("--two: #aa0000", "--two: #0000aa");
  const dots = '<path class="chart-dot place-1"/><path class="chart-dot place-2"/>';
  expect(() => withPresentation(dots, twice)).toThrow(/is #8888ff and #0000aa in dark/);
  expect(() => withPresentation(dots, ".chart-dot { fill: var(--nobody); }")).toThrow("nothing sets --nobody");
});
