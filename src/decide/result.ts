import { assess } from "../assess/assess.ts";
import type { FollowedKey } from "../assess/crossings.ts";
import type { Profile } from "../domain/profile.ts";
import { beside, briefGroups, type PlacePages } from "./brief.ts";
import { curveChart, inputToFollow } from "./curve-chart.ts";
import type { DecideData } from "./data.ts";
import { flips } from "./flips.ts";
import { drafts, groups, type Links, why } from "./lines.ts";
import { mapChart } from "./map-chart.ts";
import { type Child, type Element, h } from "./markup.ts";
import { said, saidKeys } from "./said.ts";
import { summary } from "./summary.ts";
import { inputTurns, MAIN_INPUTS } from "./turn-words.ts";
import { type Along, along } from "./turns.ts";
import { type ResultView, viewOf } from "./view.ts";

/** The parts of a result, each for its place on the page. */
export type Parts = Readonly<
  Record<"said" | "summary" | "turns" | "why" | "curve" | "map" | "notCounted" | "apart" | "drafts", Child>
>;

const turns = (profile: Profile, all: readonly Along[], found: readonly string[], data: DecideData): Element =>
  h(
    "div",
    {},
    h(
      "ul",
      { class: "turns" },
      ...inputTurns(profile, all, data).flatMap(({ key, sentences }) =>
        sentences.map((sentence, i) => h("li", { key: `${key}-${i}` }, `${sentence}。`)),
      ),
    ),
    found.length > 0 && h("p", { class: "small quiet" }, "只改一个条件，其他照您填的不变，领先的就不一样："),
    found.length > 0 && h("ul", { class: "turns" }, ...found.map((sentence) => h("li", { key: sentence }, sentence))),
  );

/** Without a figure or a fact every place gives 0, and every question would change that. */
const NOTHING_YET: Partial<Parts> = {
  turns: h("p", {}, "先填一个数，或者选一个例子。"),
  curve: undefined,
  map: undefined,
};

/** A founder's result, assessed. Fast enough for every keystroke. */
export const viewFor = (profile: Profile, data: DecideData): ResultView =>
  viewOf(profile, assess(profile, data.assess, data.today), data);

/** What a page says first. */
export const firstParts = (profile: Profile, view: ResultView): Pick<Parts, "said" | "summary"> => ({
  said: said(profile),
  summary: summary(view),
});

/** What follows: the lines by themselves. Each piece is short, so that a page can draw between two of them. */
export function* lineParts(view: ResultView, links: Links): Generator<Partial<Parts>> {
  yield { why: why(view, links) };
  yield { notCounted: groups(view.notCounted, view, links, false) };
  yield { apart: groups(view.apart, view, links, true) };
  yield { drafts: drafts(view, links) };
}

/**
 * What would change the answer, in short pieces, some of them still empty; slower, for when the visitor pauses. `key` is the input that
 * the curve follows, if one was chosen.
 */
export function* turnParts(profile: Profile, data: DecideData, key?: FollowedKey): Generator<Partial<Parts>> {
  if (saidKeys(profile).length === 0) {
    yield NOTHING_YET;
    return;
  }
  const all: Along[] = [];
  for (const one of MAIN_INPUTS) {
    all.push(along(profile, one, data));
    yield {};
  }
  const found: string[] = [];
  for (const sentence of flips(profile, data)) {
    if (sentence !== undefined) found.push(sentence);
    yield {};
  }
  yield { turns: turns(profile, all, found, data) };
  const chosen = key === undefined ? undefined : (all.find((one) => one.key === key) ?? along(profile, key, data));
  const followed = chosen ?? inputToFollow(profile, all);
  yield { curve: followed && curveChart(profile, followed, data) };
  yield { map: mapChart(profile, data) };
}

const wholeOf = (pieces: Iterable<Partial<Parts>>): Pick<Parts, "turns" | "curve" | "map"> =>
  Object.assign({}, ...pieces);

/**
 * All of it, for a page that is built once: what is in the total line by line, what is not by its titles, with the way to the pages that
 * have its lines.
 */
export function resultParts(
  profile: Profile,
  view: ResultView,
  data: DecideData,
  links: Links,
  pages: PlacePages,
): Parts {
  return {
    said: said(profile),
    summary: summary(view, beside(view, pages)),
    ...wholeOf(turnParts(profile, data)),
    why: why(view, links),
    notCounted: briefGroups(view.notCounted, view, pages, false),
    apart: briefGroups(view.apart, view, pages, true),
    drafts: drafts(view, links),
  };
}
