import { type Child, type Element, fold, h } from "./markup.ts";
import { placeTag } from "./summary.ts";
import type { Group, LineView, PlaceView, ResultView } from "./view.ts";
import { READING_NAMES, sum, sumWords, workingWords } from "./words.ts";

/** Where the site has what a result names. */
export type Links = { readonly measure: (id: string) => string; readonly clause: (id: string) => string };

const given = (name: string, ...value: readonly Child[]): Element =>
  h("div", {}, h("dt", {}, name), h("dd", {}, ...value));

const silent = (): Element => h("span", { class: "not-stated" }, "未载明");

function working({ working: formula, yuan, atMost }: LineView): Child {
  // A sum that the text gives as it is needs no arithmetic.
  if (!/\D/.test(formula.replaceAll(",", "")) || !yuan) return undefined;
  const displaced = yuan.conservative !== yuan.optimistic;
  const figures = displaced
    ? `${READING_NAMES.conservative} ${sumWords(yuan.conservative, atMost)}，${READING_NAMES.optimistic} ${sumWords(yuan.optimistic, atMost)}`
    : sumWords(yuan.conservative, atMost);
  const joint = displaced ? "；" : " = ";
  return given("算式", h("span", { class: "working" }, `${workingWords(formula)}${joint}${figures}`));
}

/** What stands behind a line: its working, the sentence, the clause, the office, the conditions in the text's words. */
function evidence(line: LineView, links: Links): readonly Child[] {
  return [
    h(
      "dl",
      { class: "fields" },
      working(line),
      line.because !== "" && given("说明", workingWords(line.because)),
      line.sentence !== "" &&
        line.sentence !== line.quote &&
        given("两种口径差在", h("q", { class: "verbatim" }, line.sentence)),
      line.note !== "" && given("折算", workingWords(line.note)),
      given("给谁", line.payee === "" ? silent() : line.payee),
      line.conditions.length > 0 &&
        given("条件", h("ul", { class: "plain-list verbatim" }, ...line.conditions.map((one) => h("li", {}, one)))),
      given("问谁", line.agencies.length > 0 ? line.agencies.join("、") : silent()),
    ),
    h(
      "blockquote",
      { class: "quote" },
      // In the browser the sentences of what cannot count come when one of them is opened.
      line.quote === "" ? h("p", { class: "quiet", "data-awaited": true }, "正在载入原文…") : h("p", {}, line.quote),
      h("footer", {}, "—— ", h("a", { href: links.measure(line.id) }, line.source)),
    ),
  ];
}

function amount({ yuan, atMost }: LineView): Child {
  if (!yuan) return undefined;
  const { conservative, optimistic } = yuan;
  if (conservative === optimistic) return sum(conservative, atMost);
  return h(
    "span",
    { class: "line-amounts" },
    sum(conservative, atMost),
    h("span", { class: "small" }, `（乐观 ${sumWords(optimistic, atMost)}）`),
  );
}

/** A counted measure: its title and figure, opening to what stands behind them. */
const countedLine = (line: LineView, links: Links): Element =>
  fold(
    { key: line.id, class: "line" },
    [
      h(
        "span",
        { class: "line-title" },
        line.title,
        h("span", { class: "small quiet" }, line.toPerson ? "给本人" : ""),
      ),
      amount(line),
    ],
    () => evidence(line, links),
  );

/** The most that a measure outside the total may come to. */
export const mostOf = ({ yuan }: LineView): Child => yuan !== null && yuan.optimistic > 0 && sum(yuan.optimistic, true);

/** A line by itself, nothing folded: for a page that shows one place's. */
export const openLine = (line: LineView, links: Links, counted: boolean): Element =>
  h(
    "section",
    { class: "open-line" },
    h(
      "h3",
      { class: "line-head" },
      h("span", { class: "line-title" }, line.title),
      line.toPerson && h("span", { class: "small quiet" }, "给本人"),
      counted ? amount(line) : mostOf(line),
    ),
    ...evidence(line, links),
  );

const tagsOf = (line: LineView, places: readonly PlaceView[]): Child =>
  h(
    "span",
    { class: "line-places small" },
    ...places.filter(({ id }) => line.places.includes(id)).map(({ look }) => placeTag(look)),
  );

/** A measure that is not in the total. */
const otherLine = (line: LineView, places: readonly PlaceView[], links: Links, withAmount: boolean): Element =>
  fold(
    { key: `${line.id} ${line.because}`, class: "line" },
    [h("span", { class: "line-title" }, line.title, tagsOf(line, places)), withAmount && mostOf(line)],
    () => evidence(line, links),
  );

/** Second: a line per counted measure, place by place. */
export function why(view: ResultView, links: Links): Element {
  if (view.places.every(({ counted }) => counted.length === 0)) return h("p", { class: "quiet" }, view.finding);
  const section = (place: PlaceView): Element =>
    h(
      "section",
      { key: place.id, class: "why-place" },
      h("h3", {}, placeTag(place.look), " ", sum(place.entitled.conservative, place.atMost.conservative > 0)),
      place.counted.length === 0
        ? h("p", { class: "quiet" }, "没有能直接算出的一项。")
        : h("div", { class: "lines" }, ...place.counted.map((line) => countedLine(line, links))),
    );
  return h("div", { class: "why" }, ...view.places.map(section));
}

/** Groups of measures outside the total: a closed fold each, its measures inside. */
export const groups = (all: readonly Group[], view: ResultView, links: Links, withAmount: boolean): Element =>
  h(
    "div",
    { class: "groups" },
    ...all.map(({ id, title, about, lines }) =>
      fold({ key: id, class: "group" }, [title, h("span", { class: "quiet" }, `（${lines.length} 项）`)], () => [
        h("p", { class: "small quiet" }, about),
        h("div", { class: "lines" }, ...lines.map((line) => otherLine(line, view.places, links, withAmount))),
      ]),
    ),
  );

/** Last and closed: what a draft would give if it were in force. */
export const drafts = (view: ResultView, links: Links): Child =>
  view.drafts.length > 0 &&
  fold({ class: "drafts" }, [`征求意见稿里的 ${view.drafts.length} 项（没有生效，不计入任何合计）`], () => [
    h("div", { class: "lines" }, ...view.drafts.map((line) => otherLine(line, view.places, links, true))),
  ]);
