import { about } from "./finding.ts";
import type { Looks, Panel } from "./geometry.ts";
import type { Mark } from "./marks.ts";
import type { Twin } from "./table.ts";
import { nameShown, wordMark } from "./wording.ts";

/** A panel with the rows of the table that lie in it beyond a spend: each is a place across where all curves can be read. */
export function stopsOf(panel: Panel, twin: Twin, marks: readonly Mark[], looks: Looks, beyond: number): Panel {
  const { left, right } = panel.plot;
  const rows = twin.rows.filter(({ spend }) => spend > beyond && spend <= panel.spend);
  const stops = rows.map(({ spend, support, marks: numbers }) => {
    const each = twin.columns.map((column, n) => `${nameShown(column, looks)}${about(support[n] ?? 0)}`);
    const named = marks.filter(({ n }) => numbers.includes(n)).map((mark) => `${mark.n} ${wordMark(mark, looks)}`);
    return {
      at: left + (spend / panel.spend) * (right - left),
      words: [`支出${about(spend)}，最多可得：${each.join("，")}`, ...named].join("。"),
    };
  });
  return { ...panel, stops };
}
