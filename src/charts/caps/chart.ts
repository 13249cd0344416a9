import { wordHeld } from "../../dataset/held-wording.ts";
import type { Dataset } from "../../dataset/types.ts";
import { KIND_SHORT } from "../../domain/kind-labels.ts";
import { type Cell, type Chart, NARROW, unique, WIDE } from "../chart.ts";
import { type Looks, lookOf } from "../looks.ts";
import { drawCaps, isDecided, keysOf, spotsOf, wordDot } from "./draw.ts";
import { type CapDot, type CapRow, type CapTopic, capTopics, type Like, likeLabel } from "./select.ts";

/** `武汉100万元、成都500万元`: each place's highest sum; '' where there is none. */
function mostOf(rows: readonly CapRow[], looks: Looks, counts: (dot: CapDot) => boolean): string {
  const each = [...looks].flatMap(([place, { label }]) => {
    const dots = rows.filter((row) => row.place === place).flatMap((row) => row.dots.filter(counts));
    const [most] = dots.sort((a, b) => b.yuan - a.yuan);
    return most ? [`${label}${wordDot(most)}`] : [];
  });
  return each.join("、");
}

function findingOf(topics: readonly CapTopic[], like: Like, looks: Looks): string {
  const rows = topics.flatMap((topic) => topic.rows);
  const fixed = mostOf(rows, looks, (dot) => !isDecided(dot));
  const decided = mostOf(rows, looks, isDecided);
  const parts =
    fixed !== "" && decided !== ""
      ? [`不经评审的，${fixed}`, `要评定的，${decided}`]
      : [`${fixed}${decided}${decided === "" ? "" : "，都要评定"}`];
  const silent = [...looks].filter(
    ([place]) =>
      rows.some((row) => row.place === place) && rows.every((row) => row.place !== place || row.dots.length === 0),
  );
  const without = silent.length > 0 ? [`${silent.map(([, { label }]) => label).join("、")}没有写出数`] : [];
  return `${likeLabel(like)}，一项写出的最大数：${[...parts, ...without].join("；")}`;
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
  const keys = keysOf(topics, like);
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
      "一个记号是一项措施写给一家企业、一个项目或一个人的最高数（元，对数刻度：每一格是倍数）。只画各级自己的措施，区里注册的另外沿用市里的。",
    narrow: [drawCaps(topics, keys, looks, NARROW)],
    wide: [drawCaps(topics, keys, looks, WIDE)],
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
