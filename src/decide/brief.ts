import { mostOf } from "./lines.ts";
import { type Child, type Element, h } from "./markup.ts";
import { placeTag } from "./summary.ts";
import type { Group, LineView, PlaceView, ResultView } from "./view.ts";

/** Where one place's lines stand: `lines` has what is money, `support` what has no amount. */
export type PlacePages = {
  readonly lines: (place: string, block?: string) => string;
  readonly support: (place: string, block?: string) => string;
};

const WITHOUT_AMOUNT: ReadonlySet<string> = new Set(["in-kind", "unquantified"]);

/** Whether a block of what is not in the total has no amount to show: it stands on a page of its own. */
export const isSupport = ({ id }: Group): boolean => WITHOUT_AMOUNT.has(id);

const addressOf = (pages: PlacePages, place: string, group: Group): string =>
  isSupport(group) ? pages.support(place, group.id) : pages.lines(place, group.id);

/** A group with the lines of one place. */
export const groupAt = (group: Group, place: string): Group => ({
  ...group,
  lines: group.lines.filter(({ places }) => places.includes(place)),
});

/** `只有上限` of `只有上限：要经评选，或数额由评定决定`. */
const shortName = ({ title }: Group): string => title.split("：")[0] ?? title;

/** What a place has beside its figure, counted and never summed, each leading to its lines. */
export function beside(view: ResultView, pages: PlacePages): (place: PlaceView) => Element {
  return ({ id }) => {
    const own = view.apart.map((group) => groupAt(group, id)).filter(({ lines }) => lines.length > 0);
    const out = view.notCounted.reduce((count, group) => count + groupAt(group, id).lines.length, 0);
    const items = own.flatMap((group): Child[] => [
      "，",
      h("a", { href: addressOf(pages, id, group) }, `${shortName(group)} ${group.lines.length} 项`),
    ]);
    return h(
      "p",
      { class: "small answer-beside" },
      h("a", { href: pages.lines(id) }, "逐项看算式和原文"),
      "。另有，不相加：",
      ...items.slice(1),
      "；",
      h("a", { href: pages.lines(id, "not-counted") }, `没有计入 ${out} 项`),
    );
  };
}

/** The lines that the same places have, in the order of the first. */
function byPlaces(group: Group): Map<string, readonly LineView[]> {
  const found = new Map<string, readonly LineView[]>();
  for (const line of group.lines) {
    const key = line.places.join();
    found.set(key, [...(found.get(key) ?? []), line]);
  }
  return found;
}

const linked = (group: Group, place: PlaceView, pages: PlacePages): Element =>
  h("a", { href: addressOf(pages, place.id, group) }, placeTag(place.look));

const named = (line: LineView, i: number, withAmount: boolean): readonly Child[] => [
  i > 0 && "；",
  line.title,
  withAmount && " ",
  withAmount && mostOf(line),
];

const item = (group: Group, places: readonly PlaceView[], pages: PlacePages, what: readonly Child[]): Element =>
  h("li", {}, ...places.flatMap((place): Child[] => [linked(group, place, pages), " "]), ...what);

/** The most lines without an amount that are named by their titles. */
const NAMED = 3;
/** How many lines there are, and the first of those in clauses that count by what the founder said. */
function countWords(lines: readonly LineView[]): readonly Child[] {
  const near = lines.filter((line) => line.near).slice(0, NAMED);
  return [
    `${lines.length} 项，逐项列出`,
    near.length > 0 &&
      `；和所填数字同在一条的先列：${near.map(({ title }) => title).join("；")}${near.length < lines.length ? "…" : ""}`,
  ];
}

/** What is not in the total by its titles, place by place; where there is no amount, only how many. The lines are a link away. */
export const briefGroups = (all: readonly Group[], view: ResultView, pages: PlacePages, withAmount: boolean): Element =>
  h(
    "div",
    { class: "brief" },
    ...all.flatMap((group): Child[] => [
      h("h3", {}, group.title, h("span", { class: "quiet" }, `（${group.lines.length} 项）`)),
      h("p", { class: "small quiet" }, group.about),
      h(
        "ul",
        { class: "plain-list" },
        ...(isSupport(group)
          ? view.places.map((place) => item(group, [place], pages, countWords(groupAt(group, place.id).lines)))
          : [...byPlaces(group)].map(([key, lines]) =>
              item(
                group,
                view.places.filter(({ id }) => key.split(",").includes(id)),
                pages,
                lines.flatMap((line, i) => named(line, i, withAmount)),
              ),
            )),
      ),
    ]),
  );
