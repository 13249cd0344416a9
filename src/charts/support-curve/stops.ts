import type { FollowedKey } from "../../assess/crossings.ts";
import { about } from "./finding.ts";
import type { Looks, Panel } from "./geometry.ts";
import { INPUT_NOUNS } from "./input-nouns.ts";
import type { Mark } from "./marks.ts";
import type { Twin } from "./table.ts";
import { nameShown, wordMark } from "./wording.ts";

/** What is named along which input. */
type Named = { readonly marks: readonly Mark[]; readonly key: FollowedKey };

/** A panel with the rows of the table that lie in it beyond a spend: each is a place across where all curves can be read. */
export function stopsOf(panel: Panel, twin: Twin, { marks, key }: Named, looks: Looks, beyond: number): Panel {
  const { left, right } = panel.plot;
  const rows = twin.rows.filter(({ spend }) => spend > beyond && spend <= panel.spend);
  const stops = rows.map(({ spend, support, marks: numbers }) => {
    const each = twin.columns.map((column, n) => `${nameShown(column, looks)}${about(support[n] ?? 0)}`);
    const named = marks.filter(({ n }) => numbers.includes(n)).map((mark) => `${mark.n} ${wordMark(mark, key, looks)}`);
    return {
      at: left + (spend / panel.spend) * (right - left),
      words: [`${INPUT_NOUNS[key]}${about(spend)}，最多可得：${each.join("，")}`, ...named].join("。"),
    };
  });
  return { ...panel, stops };
}
