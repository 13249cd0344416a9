import { assess } from "../assess/assess.ts";
import type { FollowedKey } from "../assess/crossings.ts";
import type { Profile } from "../domain/profile.ts";
import { beside, briefGroups, type PlacePages } from "./brief.ts";
import { curveChart, inputToFollow } from "./curve-chart.ts";
import type { DecideData } from "./data.ts";
import { drafts, groups, type Links, why } from "./lines.ts";
import { mapChart } from "./map-chart.ts";
import { type Child, type Element, h } from "./markup.ts";
import { said } from "./said.ts";
import { summary } from "./summary.ts";
import { inputTurns, MAIN_INPUTS } from "./turn-words.ts";
import { type Along, along } from "./turns.ts";
import { type ResultView, viewOf } from "./view.ts";

/** The parts of a result, each for its place on the page. */
export type Parts = Readonly<
  Record<"said" | "summary" | "turns" | "why" | "curve" | "map" | "notCounted" | "apart" | "drafts", Child>
>;

const turns = (profile: Profile, all: readonly Along[], data: DecideData): Element =>
  h(
    "ul",
    { class: "turns" },
    ...inputTurns(profile, all, data).flatMap(({ key, sentences }) =>
      sentences.map((sentence, i) => h("li", { key: `${key}-${i}` }, `${sentence}。`)),
    ),
  );

/** A founder's result for a page: what it says first. Fast enough for every keystroke. */
export function firstParts(
  profile: Profile,
  data: DecideData,
): { view: ResultView; parts: Pick<Parts, "said" | "summary"> } {
  const view = viewOf(assess(profile, data.assess, data.today), data);
  return { view, parts: { said: said(profile), summary: summary(view) } };
}

/** What follows: the lines by themselves. */
export const lineParts = (view: ResultView, links: Links): Pick<Parts, "why" | "notCounted" | "apart" | "drafts"> => ({
  why: why(view, links),
  notCounted: groups(view.notCounted, view, links, false),
  apart: groups(view.apart, view, links, true),
  drafts: drafts(view, links),
});

/** What would change the answer; slower, for when the visitor pauses. `key` is the input that the curve follows, if one was chosen. */
export function turnParts(
  profile: Profile,
  data: DecideData,
  key?: FollowedKey,
): Pick<Parts, "turns" | "curve" | "map"> {
  const all = MAIN_INPUTS.map((one) => along(profile, one, data));
  const chosen = key === undefined ? undefined : (all.find((one) => one.key === key) ?? along(profile, key, data));
  const followed = chosen ?? inputToFollow(profile, all);
  return {
    turns: turns(profile, all, data),
    curve: followed && curveChart(profile, followed, data),
    map: mapChart(profile, data),
  };
}

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
    ...turnParts(profile, data),
    why: why(view, links),
    notCounted: briefGroups(view.notCounted, view, pages, false),
    apart: briefGroups(view.apart, view, pages, true),
    drafts: drafts(view, links),
  };
}
