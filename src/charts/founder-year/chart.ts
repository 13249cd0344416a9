import type { Dataset } from "../../dataset/types.ts";
import { shortMoney, wordIsoDate } from "../../domain/wording.ts";
import type { Preset } from "../../schema/presets.ts";
import { type Cell, type Chart, unique } from "../chart.ts";
import { type Looks, lookOf } from "../looks.ts";
import { BLOCK_LABELS, type Block, ceilingsOf, type PlaceYear, yearOf } from "./blocks.ts";
import { drawCeilings, drawCounts, drawEntitled, entitledWords } from "./draw.ts";

const BLOCKS = Object.keys(BLOCK_LABELS) as Block[];
const COUNTED = BLOCKS.filter((block) => block !== "entitled" && block !== "ceiling");

const findingOf = ({ title }: Preset, years: readonly PlaceYear[], looks: Looks): string =>
  `${title}的一年，按公式能拿到的现金：${years
    .map((year) => `${lookOf(looks, year.place).label}${entitledWords(year)}`)
    .join("；")}`;

function describe(years: readonly PlaceYear[], looks: Looks): string {
  const each = years.map((year) => {
    const counts = BLOCKS.filter((block) => block !== "entitled").map(
      (block) => `${BLOCK_LABELS[block]}${year.lines[block].length}项`,
    );
    return `${lookOf(looks, year.place).label}：能拿到${entitledWords(year)}；${counts.join("，")}。`;
  });
  return each.join("");
}

function rowOf(year: PlaceYear, block: Block, looks: Looks): Cell[] {
  const sum = (yuan: number): Cell => ({ text: shortMoney(Math.floor(yuan)), value: yuan });
  const isSum = block === "entitled";
  const ceilings = ceilingsOf(year)
    .map(({ yuan }) => shortMoney(yuan))
    .join("、");
  return [
    BLOCK_LABELS[block],
    { text: lookOf(looks, year.place).label, place: year.place },
    year.lines[block].length,
    isSum ? sum(year.entitled.conservative) : "不合计",
    isSum ? sum(year.entitled.optimistic) : "不合计",
    block === "ceiling" ? ceilings : "",
  ];
}

/** An example founder's year in each place: the blocks side by side, each on its own scale, never one sum. */
export function founderYearChart(dataset: Dataset, preset: Preset, today: string, looks: Looks): Chart {
  const years = yearOf(dataset, preset, today);
  const shown = years.flatMap(({ lines }) => [...lines.entitled, ...lines.ceiling]);
  const asOf = wordIsoDate(preset.profile.asOf ?? today);
  return {
    finding: findingOf(preset, years, looks),
    about: `例子：${preset.situation}。算到${asOf}。每一块有自己的尺，块与块之间从不相加；第一块里，实条是保守口径，虚框是乐观口径多出的部分。`,
    narrow: [
      drawEntitled(years, looks),
      drawCeilings(years, looks),
      ...COUNTED.filter((block) => years.some(({ lines }) => lines[block].length > 0)).map((block) =>
        drawCounts(block, years, looks),
      ),
    ],
    notes: ["“对这位创业者不算数”：条件没有满足、没有说到，或给的是别人；逐项的原因在这个例子的结果页。"],
    description: describe(years, looks),
    table: {
      caption: `${preset.title}的一年，分块`,
      columns: [
        { title: "哪一块" },
        { title: "地方" },
        { title: "项数", number: true },
        { title: "保守口径", number: true },
        { title: "乐观口径", number: true },
        { title: "每项的上限" },
      ],
      rows: BLOCKS.flatMap((block) => years.map((year) => rowOf(year, block, looks))),
    },
    clauses: unique(shown.map(({ clause }) => clause)),
  };
}
