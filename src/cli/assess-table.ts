import type { Line, PlaceResult, Yuan } from "../assess/assess.ts";
import type { Crossing } from "../assess/crossings.ts";
import type { AssessPlace } from "../assess/data.ts";
import { PROFILE_LABELS } from "../domain/labels.ts";
import type { Answer } from "./assess-answer.ts";
import { columns } from "./columns.ts";

const BLOCKS: readonly (readonly [Line["bucket"], string])[] = [
  ["entitled", "可以直接得到"],
  ["ceiling", "只有上限"],
  ["in-kind", "实物、减免与服务"],
  ["loan", "贷款、担保"],
  ["equity", "股权投入"],
  ["unquantified", "有支持，金额未载明"],
  ["not-counted", "不计入"],
  ["draft", "征求意见稿"],
];
const READING = { conservative: "保守口径", optimistic: "乐观口径" } as const;

const money = (yuan: number): string => yuan.toLocaleString("en-US", { maximumFractionDigits: 2 });
const both = ({ conservative, optimistic }: Yuan): string =>
  conservative === optimistic ? money(conservative) : `${money(conservative)}（乐观 ${money(optimistic)}）`;

function totals({ asOf, places }: Answer, label: (place: string) => string): string {
  const rows = Object.entries(places).map(([id, { totals: all }]) => [
    label(id),
    money(all.entitled.conservative),
    money(all.entitled.optimistic),
    both(all.ofWhichToPerson),
    both(all.ofWhichAtMost),
  ]);
  const head = ["地方", READING.conservative, READING.optimistic, "其中给本人", "其中“最多”的部分"];
  return `${asOf} 可以直接得到的钱（元，一年；没有填的不计）\n${columns([head, ...rows])}`;
}

function lineText({ title, bucket, yuan, working, because, note }: Line): string {
  const amount = yuan === null || bucket === "not-counted" ? "" : `${both(yuan)} 元`;
  return `  - ${[title, amount, working === "" ? "" : `= ${working}`].filter((part) => part !== "").join("  ")}${[
    because,
    note,
  ]
    .filter((part) => part !== "")
    .map((part) => `\n      ${part}`)
    .join("")}`;
}

function place(name: string, { lines }: PlaceResult): string {
  const blocks = BLOCKS.flatMap(([bucket, title]) => {
    const own = lines.filter((line) => line.bucket === bucket);
    return own.length === 0 ? [] : [`${title}（${own.length} 项）\n${own.map(lineText).join("\n")}`];
  });
  return `■ ${name}\n${blocks.join("\n")}`;
}

function crossing(
  { key, reading, places: [a, b], at, before, after }: Crossing,
  label: (place: string) => string,
): string {
  const where =
    typeof at === "number"
      ? `${money(at)} 元`
      : `${money(at[0])} 元到 ${money(at[1])} 元之间${label(a)}与${label(b)}相同`;
  const turn = [before && `之前${label(before)}较多`, after && `之后${label(after)}较多`].filter(
    (part) => part !== null,
  );
  return `  - ${PROFILE_LABELS[key]}（${READING[reading]}）：${where}${turn.length === 0 ? "" : `，${turn.join("，")}`}`;
}

/** The answer for people, in zh-CN. */
export function tableOf(answer: Answer, places: readonly AssessPlace[]): string {
  const label = (id: string): string => places.find((one) => one.id === id)?.label ?? id;
  // a tie over the whole range says nothing of the input
  const turns = answer.crossings.filter(({ before, after }) => before !== null || after !== null);
  return [
    totals(answer, label),
    ...Object.entries(answer.places).map(([id, result]) => place(label(id), result)),
    turns.length === 0 ? "" : `■ 排序在哪里改变\n${turns.map((one) => crossing(one, label)).join("\n")}`,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}
