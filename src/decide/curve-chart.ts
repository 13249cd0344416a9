import { READINGS, type Reading } from "../assess/context.ts";
import { type Exact, exactOf, mul, plus, toNumber } from "../assess/exact.ts";
import { type Piecewise, valueAt } from "../assess/piecewise.ts";
import { type AnswerCurve, answerCurveSvg, type Point } from "../charts/answer-curve/draw.ts";
import { roundUp } from "../charts/support-curve/domains.ts";
import { PROFILE_LABELS } from "../domain/labels.ts";
import type { Profile } from "../domain/profile.ts";
import { fullMoney } from "../domain/wording.ts";
import type { DecideData } from "./data.ts";
import { type Child, type Element, fold, h } from "./markup.ts";
import { placeTag } from "./summary.ts";
import { markSentences, turnSentences } from "./turn-words.ts";
import { type Along, nearestTurn } from "./turns.ts";
import { READING_NAMES, sumWords } from "./words.ts";

const LEAST = 200_000;

/** How far the chart goes: past the founder's own amount and the changes of lead that are not far off. */
function reach({ leads }: Along, own: number): number {
  const turns = READINGS.flatMap((reading) => leads[reading].map(({ from }) => from));
  const near = Math.max(5 * own, 10 * LEAST);
  return roundUp(1.2 * Math.max(LEAST, own, ...turns.filter((at) => at <= near)));
}

/** A total's points up to an amount; a step has two at the same amount. */
function points({ points: xs, lines }: Piecewise, to: number): Point[] {
  const at = (line: Piecewise["lines"][number], x: Exact): Point => ({
    x: toNumber(x),
    y: toNumber(plus(mul(line.slope, x), line.intercept)),
  });
  const end = exactOf(to);
  return lines.flatMap((line, i) => {
    const [from, next] = [xs[i], xs[i + 1]];
    if (!from || !next || toNumber(from) >= to) return [];
    return [at(line, from), at(line, toNumber(next) > to ? end : next)];
  });
}

function curves({ totals }: Along, data: DecideData, to: number): AnswerCurve[] {
  const found: { points: Point[]; thin: boolean; names: AnswerCurve["names"][number][]; key: string }[] = [];
  for (const [place, readings] of totals) {
    const { className, shape, label } = data.looks[place] ?? { className: "", shape: "", label: place };
    const [low, high] = [points(readings.conservative, to), points(readings.optimistic, to)];
    const differs = JSON.stringify(low) !== JSON.stringify(high);
    const shown = differs
      ? READINGS.map((reading) => ({ reading, of: reading === "conservative" ? low : high }))
      : [{ reading: undefined, of: low }];
    for (const { reading, of } of shown) {
      const thin = reading === "optimistic";
      const key = `${thin} ${JSON.stringify(of)}`;
      const words = reading ? [{ className, text: READING_NAMES[reading] }] : [];
      const names = [{ className, text: `${shape} ${label}` }, ...words];
      const same = found.find((one) => one.key === key);
      if (same) same.names.push(...names);
      else found.push({ points: of, thin, names, key });
    }
  }
  return found;
}

const ROUND = [1, 2, 5].flatMap((step) => [1e4, 1e5, 1e6, 1e7, 1e8].map((power) => step * power));

function table({ totals, key }: Along, data: DecideData, own: number, to: number, turns: readonly number[]): Element {
  const columns = [...totals].flatMap(([place, readings]) =>
    READINGS.map((reading) => ({ place, reading, total: readings[reading] })),
  );
  const rows = [
    ...new Set([0, own, to, ...turns.map((at) => Math.round(at)), ...ROUND.filter((x) => x >= to / 20 && x < to)]),
  ].sort((a, b) => a - b);
  return h(
    "div",
    { class: "table-box", tabindex: 0, role: "group", "aria-label": `${PROFILE_LABELS[key]}与各地的现金` },
    h(
      "table",
      { class: "chart-table" },
      h("caption", {}, `${PROFILE_LABELS[key]}是多少，各地能拿到多少（元）`),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          h("th", { scope: "col" }, PROFILE_LABELS[key]),
          ...columns.map(({ place, reading }) => {
            const look = data.looks[place];
            return h(
              "th",
              { scope: "col", class: "number" },
              look ? placeTag(look) : place,
              h("br", {}),
              READING_NAMES[reading],
            );
          }),
        ),
      ),
      h(
        "tbody",
        {},
        ...rows.map((x) =>
          h(
            "tr",
            { class: x === own ? "own-row" : undefined },
            h("th", { scope: "row", class: "number" }, fullMoney(x), x === own && "（您）"),
            ...columns.map(({ total }) =>
              h("td", { class: "number" }, fullMoney(Math.floor(toNumber(valueAt(total, exactOf(x))) * 100) / 100)),
            ),
          ),
        ),
      ),
    ),
  );
}

/** The changes of the lead within the chart, each with the height at which it happens. */
function marksOf({ leads, totals }: Along, to: number): { x: number; y: number; reading: Reading; i: number }[] {
  return READINGS.flatMap((reading) =>
    leads[reading].flatMap(({ from }, i, all) => {
      const before = all[i - 1];
      const passing = before && before.from === before.to && i > 1;
      if (i === 0 || from === 0 || from >= to || passing) return [];
      const y = Math.max(...[...totals.values()].map((one) => toNumber(valueAt(one[reading], exactOf(from)))));
      return [{ x: from, y, reading, i }];
    }),
  ).sort((a, b) => a.x - b.x);
}

/**
 * The input that the chart follows where none was chosen: one that was said and changes the answer, else one that was said, else one
 * that changes the answer.
 */
export function inputToFollow(profile: Profile, all: readonly Along[]): Along | undefined {
  const turns = ({ key, leads }: Along): boolean =>
    READINGS.some((reading) => nearestTurn(leads[reading], profile[key] ?? 0) !== undefined);
  const said = ({ key }: Along): boolean => (profile[key] ?? 0) > 0;
  return all.find((one) => said(one) && turns(one)) ?? all.find(said) ?? all.find(turns) ?? all[0];
}

/** The answer along one input: its finding, drawing, named points and table. */
export function curveChart(profile: Profile, found: Along, data: DecideData): Child {
  const { key } = found;
  const own = profile[key] ?? 0;
  const to = reach(found, own);
  const name = (place: string): string => data.looks[place]?.label ?? place;
  const finding = turnSentences(found, own, name);
  const marks = marksOf(found, to);
  const sentences = markSentences(found, marks, name);
  const chart = {
    curves: curves(found, data, to),
    marks,
    own,
    to,
    across: PROFILE_LABELS[key],
    upwards: "能拿到的现金",
  };
  return h(
    "figure",
    { class: "chart-figure" },
    h(
      "figcaption",
      {},
      h("h3", { class: "chart-title" }, `${finding.join("；")}。`),
      h(
        "p",
        { class: "small quiet" },
        `横轴：${PROFILE_LABELS[key]}，其他照您填的不变；纵轴：一年能拿到的现金。粗线：保守口径；细线：乐观口径；竖线：您现在的数（${sumWords(own, false)}）。`,
      ),
    ),
    { svg: answerCurveSvg(chart, `${finding.join("；")}。数字见下表。`) },
    sentences.length > 0 && h("ol", { class: "chart-marks small" }, ...sentences.map((one) => h("li", {}, `${one}。`))),
    fold({ class: "chart-twin" }, ["数字表"], () => [
      table(
        found,
        data,
        own,
        to,
        marks.map(({ x }) => x),
      ),
    ]),
  );
}
