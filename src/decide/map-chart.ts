import { assess } from "../assess/assess.ts";
import { READINGS, type Reading } from "../assess/context.ts";
import { regions } from "../assess/regions.ts";
import { leaderMapSvg, type MapPart } from "../charts/leader-map/draw.ts";
import { roundUp } from "../charts/support-curve/domains.ts";
import { PROFILE_LABELS } from "../domain/labels.ts";
import type { Profile } from "../domain/profile.ts";
import { shortMoney } from "../domain/wording.ts";
import type { DecideData } from "./data.ts";
import { type Child, type Element, fold, h } from "./markup.ts";
import { listed, READING_NAMES, sumWords } from "./words.ts";

const KEYS = ["computeSpend", "modelApiSpend"] as const;
const LEAST = 1_000_000;
const STEPS = [0, 0.1, 0.25, 0.5, 1];

type Spends = readonly [number, number];

/** The leading places with these two spends, everything else as said. */
function leaders(profile: Profile, [compute, api]: Spends, reading: Reading, data: DecideData): string[] {
  const { places } = assess({ ...profile, computeSpend: compute, modelApiSpend: api }, data.assess, data.today);
  const all = data.assess.places.map(({ id }) => ({ id, yuan: places[id]?.totals.entitled[reading] ?? 0 }));
  const most = Math.max(...all.map(({ yuan }) => yuan));
  return all.filter(({ yuan }) => yuan === most).map(({ id }) => id);
}

function leaderWords(ids: readonly string[], data: DecideData): string {
  if (ids.length === data.assess.places.length) return "一样多";
  return `${listed(ids.map((id) => data.looks[id]?.label ?? id))}${ids.length > 1 ? "并列" : ""}`;
}

function table(profile: Profile, reading: Reading, data: DecideData, to: number): Element {
  const steps = STEPS.map((step) => step * to);
  const caption = `${READING_NAMES[reading]}：各算力、API 支出下谁领先`;
  return h(
    "div",
    { class: "table-box", tabindex: 0, role: "group", "aria-label": caption },
    h(
      "table",
      { class: "chart-table" },
      h("caption", {}, caption),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          h("th", { scope: "col" }, "API ＼ 算力"),
          ...steps.map((x) => h("th", { scope: "col" }, shortMoney(x))),
        ),
      ),
      h(
        "tbody",
        {},
        ...steps.map((y) =>
          h(
            "tr",
            {},
            h("th", { scope: "row" }, shortMoney(y)),
            ...steps.map((x) => h("td", {}, leaderWords(leaders(profile, [x, y], reading, data), data))),
          ),
        ),
      ),
    ),
  );
}

function parts(profile: Profile, reading: Reading, data: DecideData, to: number): MapPart[] {
  return regions(profile, KEYS, reading, data.assess, data.today, [to, to]).map(({ leaders: ids, polygon }) => ({
    polygon,
    leaders: ids.map((id) => data.looks[id] ?? { className: "", shape: "", label: id }),
  }));
}

/** Who gets most for every pair of compute and API spend: a map a reading (one where they agree), each with its table. */
export function mapChart(profile: Profile, data: DecideData): Child {
  const own: Spends = [profile.computeSpend ?? 0, profile.modelApiSpend ?? 0];
  const to = roundUp(1.25 * Math.max(LEAST, ...own));
  const here = READINGS.map((reading) => leaderWords(leaders(profile, own, reading, data), data));
  const [low, high] = here;
  const found = READINGS.map((reading) => parts(profile, reading, data, to));
  const same = JSON.stringify(found[0]) === JSON.stringify(found[1]);
  const shown = same ? [READINGS[0]] : READINGS;
  const at = `算力${sumWords(own[0], false)}、API ${sumWords(own[1], false)}`;
  const finding =
    low === high
      ? `您在${at}这里，${low}${low === "一样多" ? "" : "领先"}`
      : `您在${at}这里：${READING_NAMES.conservative}${low}，${READING_NAMES.optimistic}${high}`;
  return h(
    "figure",
    { class: "chart-figure" },
    h(
      "figcaption",
      {},
      h("h3", { class: "chart-title" }, `${finding}。`),
      h(
        "p",
        { class: "small quiet" },
        `横轴：${PROFILE_LABELS.computeSpend}；纵轴：${PROFILE_LABELS.modelApiSpend}，其他照您填的不变。每块标出在那里谁能拿到的现金领先；并列的几种纹叠在一起；圆点是您。`,
      ),
    ),
    h(
      "div",
      { class: "chart-panels" },
      ...shown.flatMap((reading, i): Child[] =>
        reading === undefined
          ? []
          : [
              h(
                "div",
                { key: reading },
                h("p", { class: "panel-title" }, same ? "两种口径相同" : READING_NAMES[reading]),
                {
                  svg: leaderMapSvg(
                    { id: `map-${reading}`, parts: found[i] ?? [], own, to: [to, to], names: ["算力费用", "API 费用"] },
                    `${READING_NAMES[reading]}：${finding}。各处谁领先见下表。`,
                  ),
                },
              ),
            ],
      ),
    ),
    fold({ class: "chart-twin" }, ["数字表"], () =>
      shown.flatMap((reading) => (reading === undefined ? [] : [table(profile, reading, data, to)])),
    ),
  );
}
