import { wordHeld } from "../../dataset/held-wording.ts";
import type { Dataset } from "../../dataset/types.ts";
import { KIND_SHORT } from "../../domain/kind-labels.ts";
import { type Cell, type Chart, NARROW, unique, WIDE } from "../chart.ts";
import { type Looks, lookOf } from "../looks.ts";
import { drawCaps, spotsOf, wordDot } from "./draw.ts";
import { type CapTopic, capTopics, type Like, likeLabel } from "./select.ts";

function findingOf(topics: readonly CapTopic[], like: Like, looks: Looks): string {
  const rows = topics.flatMap(({ topic, rows }) => rows.map((row) => ({ topic, row })));
  const each = [...looks].flatMap(([place, { label }]) => {
    const own = rows.filter(({ row }) => row.place === place);
    const dots = own.flatMap(({ topic, row }) =>
      row.dots.map((dot) => ({ topic, yuan: dot.yuan, words: wordDot(dot) })),
    );
    const [most] = dots.sort((a, b) => b.yuan - a.yuan);
    if (most) return [`${label}${most.words}（${most.topic.title}）`];
    return own.length > 0 ? [`${label}没有写出数`] : [];
  });
  return `${likeLabel(like)}，一项写出的最大数：${each.join("，")}`;
}

const describe = (topics: readonly CapTopic[], looks: Looks): string =>
  topics
    .map(({ topic, rows }) => {
      const each = rows.map((row) => {
        const words = spotsOf(row.dots).map((spot) => spot.words);
        const without = row.rateOnly.length + row.unstated.length;
        const more = without > 0 ? [`${without}项没有写出数`] : [];
        return `${lookOf(looks, row.place).label}${[...words, ...more].join("、")}`;
      });
      return `${topic.title}：${each.join("；")}。`;
    })
    .join("");

/** The highest sum that each measure of one kind states one recipient, on one logarithmic scale, on an ISO date. */
export function capsChart(dataset: Dataset, date: string, like: Like, looks: Looks): Chart {
  const topics = capTopics(dataset, date, like);
  const rows = topics.flatMap(({ topic, rows: all }) =>
    all.flatMap(({ place, dots, rateOnly, unstated }) => [
      ...dots.map((dot) => ({
        topic,
        place,
        held: dot.held,
        most: { text: wordDot(dot), value: dot.yuan } as Cell,
      })),
      ...rateOnly.map((held) => ({ topic, place, held, most: "没有金额上限" })),
      ...unstated.map((held) => ({ topic, place, held, most: "未载明" })),
    ]),
  );
  return {
    finding: findingOf(topics, like, looks),
    about:
      "一个记号是一项措施写给一家企业、一个项目或一个人的最高数（元，对数刻度：每一格是倍数）。实心：按公式或定额给；空心：只有上限，给多少要评定。只画各级自己的措施，区里注册的另外沿用市里的。",
    narrow: [drawCaps(topics, looks, NARROW)],
    wide: [drawCaps(topics, looks, WIDE)],
    notes: ["上限有的按年，有的一次性，有的按项目，画在一起只看数量级，不能相加；周期和比例见数字表。"],
    description: describe(topics, looks),
    table: {
      caption: `${likeLabel(like)}：每项写出的最高数`,
      columns: [
        { title: "措施" },
        { title: "地方" },
        { title: "主题" },
        { title: "种类" },
        { title: "最高（元）", number: true },
        { title: "怎么给" },
      ],
      rows: rows.map(({ topic, place, held, most }) => [
        { text: held.measure.title, ref: { to: "statement", id: held.measure.id } },
        { text: lookOf(looks, place).label, place },
        { text: topic.title, ref: { to: "topic", id: topic.id } },
        KIND_SHORT[held.kind],
        most,
        wordHeld(held),
      ]),
    },
    clauses: unique(rows.map(({ held }) => held.measure.clause)),
  };
}
