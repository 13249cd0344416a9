import { groupAt, isSupport } from "./brief.ts";
import { type Links, openLine } from "./lines.ts";
import { type Child, type Element, h } from "./markup.ts";
import type { Group, LineView, PlaceView, ResultView } from "./view.ts";

const block = (
  id: string,
  title: string,
  about: string,
  lines: readonly LineView[],
  links: Links,
  counted = false,
): Element =>
  h(
    "section",
    { "aria-labelledby": id },
    h("h2", { id }, title, h("span", { class: "quiet" }, `（${lines.length} 项）`)),
    about !== "" && h("p", { class: "small quiet" }, about),
    ...lines.map((line) => openLine(line, links, counted)),
  );

const blocks = (groups: readonly Group[], place: string, links: Links): Child[] =>
  groups
    .map((group) => groupAt(group, place))
    .filter(({ lines }) => lines.length > 0)
    .map(({ id, title, about, lines }) => block(id, title, about, lines, links));

/** Every line of a place that is money or was refused, with its working, reason, sentence and office. */
export const moneyLines = (view: ResultView, place: PlaceView, links: Links): readonly Child[] => [
  block("counted", "计入的", place.counted.length === 0 ? "没有能直接算出的一项。" : "", place.counted, links, true),
  ...blocks(
    view.apart.filter((group) => !isSupport(group)),
    place.id,
    links,
  ),
  h(
    "div",
    { id: "not-counted" },
    ...blocks(
      view.notCounted.map((group) => ({ ...group, title: `没有计入：${group.title}` })),
      place.id,
      links,
    ),
  ),
];

/** Every line of a place that has no amount, and last the drafts that were asked for. */
export const supportLines = (view: ResultView, place: PlaceView, links: Links): readonly Child[] => {
  const drafts = view.drafts.filter(({ places }) => places.includes(place.id));
  return [
    ...blocks(view.apart.filter(isSupport), place.id, links),
    drafts.length > 0 && block("drafts", "征求意见稿里的", "没有生效，不计入任何合计。", drafts, links),
  ];
};
