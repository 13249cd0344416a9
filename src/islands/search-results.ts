import { KIND_SHORT } from "../domain/kind-labels.ts";
import type { Nearness } from "../search/answer.ts";
import { excerptOf, type Piece } from "../search/excerpt.ts";
import { type ChosenFilters, chosenMeasures } from "../search/filters.ts";
import { textFragment } from "../search/fragment.ts";
import { findHits, type Hit } from "../search/match.ts";
import type { MeasureLine } from "../search/texts.ts";
import type { Shown } from "./search-engine.ts";

/* Everything is set as text, never as markup: what a reader types and what a document says stay what they are. */

type Content = string | Node;
const MOST_MEASURES = 3;
const MOST_SAID = 6;

/** An element with a class and content. */
export function element(tag: string, className: string, ...content: readonly Content[]): HTMLElement {
  const made = document.createElement(tag);
  if (className !== "") made.className = className;
  made.append(...content);
  return made;
}

export const link = (href: string, ...content: readonly Content[]): HTMLAnchorElement => {
  const made = element("a", "", ...content) as HTMLAnchorElement;
  made.href = href;
  return made;
};

/** Text with its hits marked. */
export const marked = (pieces: readonly Piece[]): Content[] =>
  pieces.map(({ text, hit }) => (hit ? element("mark", "", text) : text));

/** All of a short text with its hits marked. */
function whole(text: string, parts: Shown["parts"]): Content[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of findHits(text, parts)) {
    pieces.push({ text: text.slice(at, start), hit: false }, { text: text.slice(start, end), hit: true });
    at = end;
  }
  return marked([...pieces, { text: text.slice(at), hit: false }].filter(({ text: words }) => words !== ""));
}

/** The measures that the filters mean, those of the sentences with a hit first. */
function measureList({ clause }: Shown, hits: readonly Hit[], chosen: ChosenFilters): HTMLElement[] {
  const hit = ({ at: [start, end] }: MeasureLine) => hits.some((one) => one.start < end && one.end > start);
  const all = chosenMeasures(clause.measures, chosen);
  const [first, rest] = [all.filter(hit), all.filter((one) => !hit(one))];
  const lines = [...first, ...rest]
    .slice(0, MOST_MEASURES)
    .map(({ title, gives, kind }) =>
      element("li", "", `${title}：`, element("b", "", gives), " ", element("span", "quiet", KIND_SHORT[kind])),
    );
  const more = all.length - lines.length;
  if (more > 0) lines.push(element("li", "quiet", `另有 ${more} 项，见条款页`));
  return lines.length > 0 ? [element("ul", "result-measures", ...lines)] : [];
}

/** One clause that was found, as a list item. */
export function resultItem(one: Shown, chosen: ChosenFilters, clauseFolder: string): HTMLElement {
  const { id, clause, parts } = one;
  const { jurisdiction, shortTitle, status, statusLabel } = one.document;
  const hits = findHits(clause.text, parts);
  const [first] = hits;
  const address = `${clauseFolder}${id}/${first ? textFragment(clause.text, first) : ""}`;
  const units = clause.units.filter((unit) => !clause.text.includes(unit) && findHits(unit, parts).length > 0);
  const item = element(
    "li",
    "result",
    element("h4", "result-title", link(address, ...whole(clause.label, parts))),
    element(
      "p",
      "result-source",
      `${jurisdiction} · 《${shortTitle}》 `,
      element("span", `status status-${status}`, statusLabel),
    ),
    element("p", "verbatim result-text", ...marked(excerptOf(clause.text, hits))),
    ...(units.length > 0
      ? [
          element(
            "p",
            "small quiet",
            "责任单位（见任务分解清单）：",
            ...units.flatMap((unit) => [...whole(unit, parts), " "]),
          ),
        ]
      : []),
    ...measureList(one, hits, chosen),
  );
  item.dataset["clause"] = id;
  item.dataset["match"] = one.near === undefined ? "exact" : "near";
  return item;
}

const WHY: Readonly<Record<Nearness, (said: string) => string>> = {
  context: (said) => `文件的名称、文号或地方里有：${said}`,
  amount: (said) => `也包含同一数额：${said}`,
  synonym: (said) => `也包含近义：${said}`,
  typo: (said) => `没有完全一致的，差一个字：${said}`,
  split: (said) => `没有连着写，分开找到：${said}`,
  some: (said) => `没有同时包含这些词的，下面各有其中一些：${said}`,
};

/** Why the results that follow are shown though they do not hold the query; all that they have instead. */
export function nearLabel(near: Nearness, said: readonly string[]): HTMLElement {
  const label = WHY[near](said.slice(0, MOST_SAID).join("、") + (said.length > MOST_SAID ? "…" : ""));
  const made = element("p", "near-label", label);
  made.dataset["near"] = near;
  return made;
}

/** A document's results: its heading and the list to add them to. */
export function documentGroup({ document: of }: Shown): { readonly group: HTMLElement; readonly list: HTMLElement } {
  const list = element("ol", "plain-list");
  const heading = element(
    "h3",
    "result-document",
    `${of.jurisdiction} · 《${of.shortTitle}》 `,
    element("span", `status status-${of.status}`, of.statusLabel),
  );
  return { group: element("section", "result-group", heading, list), list };
}
