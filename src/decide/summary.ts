import { wordIsoDate } from "../domain/wording.ts";
import type { DocumentState } from "./documents.ts";
import { type Child, type Element, h } from "./markup.ts";
import { type PlaceView, parts, type ResultView } from "./view.ts";
import { listed, sum, sumWords } from "./words.ts";

/** A place's label with its shape and accent. */
export const placeTag = (look: PlaceView["look"]): Element =>
  h("span", { class: `place ${look.className}` }, h("span", { "aria-hidden": "true" }, look.shape), ` ${look.label}`);

const percent = (part: number, whole: number): string => `${whole > 0 ? Math.round((part / whole) * 1000) / 10 : 0}%`;

/** How far each figure reaches beside the others: what is fixed, what is at most, and what only the optimistic reading adds. */
function bar(place: PlaceView, most: number): Element {
  const { stated } = parts(place);
  const { conservative, optimistic } = place.entitled;
  const piece = (className: string, from: number, to: number): Child =>
    to > from && h("rect", { class: className, x: percent(from, most), width: percent(to - from, most), height: 14 });
  return h(
    "svg",
    {
      class: `answer-bar ${place.look.className}`,
      width: "100%",
      height: 14,
      "aria-hidden": "true",
      focusable: "false",
    },
    h("rect", { class: "bar-ground", width: "100%", height: 14 }),
    piece("bar-stated", 0, stated),
    piece("bar-at-most", stated, conservative),
    piece("bar-optimistic", conservative, optimistic),
  );
}

function optimism({ entitled, atMost, driver }: PlaceView): Child {
  if (entitled.optimistic === entitled.conservative) return undefined;
  return h(
    "p",
    { class: "answer-second" },
    "乐观口径 ",
    sum(entitled.optimistic, atMost.optimistic > 0),
    driver && h("span", { class: "small" }, `，差在「${driver.title}」：`),
    driver && h("q", { class: "verbatim small" }, driver.sentence),
  );
}

const fact = (name: string, ...value: readonly Child[]): Element =>
  h("div", {}, h("dt", {}, name), h("dd", {}, ...value));

function split(place: PlaceView): Element {
  const { stated, atMost, company, person } = parts(place);
  return h(
    "dl",
    { class: "answer-parts" },
    fact("写定的", sum(stated, false)),
    fact("不超过、最高的", sum(atMost, true)),
    fact("给公司", sum(company, false)),
    fact("给本人", sum(person, false)),
    place.entitled.optimistic === place.entitled.conservative && fact("乐观口径", "相同"),
  );
}

const documentItem = ({ id, title, status, label, term, startStated }: DocumentState): Element =>
  h(
    "li",
    { key: id },
    `《${title}》`,
    h("span", { class: `status status-${status}` }, label),
    ` ${term}`,
    !startStated && !term.includes("生效日未载明") && "，生效日未载明",
  );

/** A place's row; `also` is what the row says below its documents. */
export function row(place: PlaceView, most: number, also?: (place: PlaceView) => Child): Element {
  const { id, look, entitled, atMost, tiedWith, documents } = place;
  return h(
    "li",
    { key: id, class: `answer ${look.className}`, "data-place": id },
    h(
      "div",
      { class: "answer-head" },
      h("h3", {}, placeTag(look)),
      h(
        "p",
        { class: "answer-first", "data-conservative": String(entitled.conservative) },
        sum(entitled.conservative, atMost.conservative > 0),
        tiedWith.length > 0 &&
          entitled.conservative > 0 &&
          h("span", { class: "answer-tie small" }, `与${listed(tiedWith)}一样多`),
        place.unstatedStart && h("span", { class: "not-stated small" }, "生效日未载明"),
      ),
    ),
    bar(place, most),
    optimism(place),
    split(place),
    h("ul", { class: "plain-list small quiet answer-documents" }, ...documents.map(documentItem)),
    ...documents.flatMap(({ reservation, id: document }) =>
      reservation === undefined
        ? []
        : [
            h(
              "p",
              { key: `said-${document}`, class: "small" },
              "文件自己说：",
              h("q", { class: "verbatim" }, reservation),
            ),
          ],
    ),
    also?.(place),
  );
}

/** The length of the longest bar in yuan. */
export const highest = ({ places }: ResultView): number =>
  Math.max(1, ...places.map(({ entitled }) => entitled.optimistic));

/** First of all: one row per place, the conservative reading as its headline; nothing but entitled cash. */
export function summary(view: ResultView, also?: (place: PlaceView) => Child): Element {
  const most = highest(view);
  return h(
    "div",
    { class: "summary" },
    h("p", { class: "finding" }, view.finding),
    h("ul", { class: "answers plain-list" }, ...view.places.map((place) => row(place, most, also))),
    h(
      "p",
      { class: "small quiet" },
      `截至${wordIsoDate(view.asOf)}的十二个月里，按文本的公式能算出的现金，大字是保守口径。条形：深色是写定的，浅色是“不超过”“最高”的，虚线框是乐观口径才有的。`,
      "算的是在当地注册的 AI OPC，同时是企业和中小企业。",
    ),
  );
}

/** The headline figures alone, to stay in sight beside the form on a phone. */
export const mini = (view: ResultView): Element =>
  h(
    "ul",
    { class: "mini-list plain-list" },
    ...view.places.map(({ id, look, entitled, atMost }) =>
      h(
        "li",
        { key: id },
        placeTag(look),
        h("span", { class: "amount" }, sumWords(entitled.conservative, atMost.conservative > 0)),
      ),
    ),
  );

/** The answer in one breath, for a screen reader. */
export const spoken = (view: ResultView): string =>
  `${view.finding}${view.places
    .map(({ look, entitled, atMost }) => `${look.label}${sumWords(entitled.conservative, atMost.conservative > 0)}`)
    .join("，")}。`;
