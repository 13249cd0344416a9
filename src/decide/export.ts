import { assess, type Line } from "../assess/assess.ts";
import { crossingsOfAll, FOLLOWED_KEYS } from "../assess/crossings.ts";
import type { Profile } from "../domain/profile.ts";
import { toCsv, type WrittenColumn } from "../exports/csv.ts";
import type { DecideData } from "./data.ts";
import { READING_NAMES } from "./words.ts";

type Row = { readonly place: string; readonly line: Line };
const column = (title: string, value: (row: Row) => string | number): WrittenColumn<Row> => ({ title, value });

const BLOCKS: Readonly<Record<Line["bucket"], string>> = {
  entitled: "计入",
  ceiling: "只有上限",
  "in-kind": "实物、减免与服务",
  loan: "贷款",
  equity: "股权",
  unquantified: "金额未载明",
  draft: "征求意见稿",
  "not-counted": "没有计入",
};
const RATES = { exact: "写定", "at-most": "最多" } as const;

const COLUMNS: readonly WrittenColumn<Row>[] = [
  column("地方", ({ place }) => place),
  column("措施", ({ line }) => line.title),
  column("归类", ({ line }) => BLOCKS[line.bucket]),
  column(`${READING_NAMES.conservative}（元）`, ({ line }) => line.yuan?.conservative ?? ""),
  column(`${READING_NAMES.optimistic}（元）`, ({ line }) => line.yuan?.optimistic ?? ""),
  column("写定还是最多", ({ line }) => (line.rateIs ? RATES[line.rateIs] : "")),
  column("算式", ({ line }) => line.working),
  column("说明", ({ line }) => line.because),
  column("原文", ({ line }) => line.quote),
  column("条件", ({ line }) => line.conditions.join("；")),
  column("责任单位", ({ line }) => line.agencies.join("、") || "未载明"),
  column("条款", ({ line }) => line.measure),
];

/** A founder's result as CSV: one row a measure and place. */
export function resultCsv(profile: Profile, { assess: data, today }: DecideData): string {
  const { places } = assess(profile, data, today);
  return toCsv(
    COLUMNS,
    data.places.flatMap(({ id, label }) => (places[id]?.lines ?? []).map((line) => ({ place: label, line }))),
  );
}

/** A founder's result as JSON, as `npm run assess` prints it, with what was said. */
export function resultJson(profile: Profile, { assess: data, today }: DecideData): string {
  const found = assess(profile, data, today);
  return `${JSON.stringify({ profile, ...found, crossings: crossingsOfAll(profile, FOLLOWED_KEYS, data, today) }, null, 2)}\n`;
}
