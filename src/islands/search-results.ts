import { excerptOf, type Piece } from "../search/excerpt.ts";
import { findHits } from "../search/match.ts";
import type { Query } from "../search/query.ts";
import type { SearchTexts } from "../search/texts.ts";

/* Everything is set as text, never as markup: what a reader types and what a document says stay what they are. */

type Content = string | Node;

/** An element with a class and content. */
export function element(tag: string, className: string, ...content: readonly Content[]): HTMLElement {
  const made = document.createElement(tag);
  if (className !== "") made.className = className;
  made.append(...content);
  return made;
}

const marked = (pieces: readonly Piece[]): Content[] =>
  pieces.map(({ text, hit }) => (hit ? element("mark", "", text) : text));

const link = (href: string, ...content: readonly Content[]): HTMLElement => {
  const made = element("a", "", ...content) as HTMLAnchorElement;
  made.href = href;
  return made;
};

/** All of a short text with its hits marked. */
function whole(text: string, query: Query): Content[] {
  const hits = findHits(text, query.parts);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of hits) {
    pieces.push({ text: text.slice(at, start), hit: false }, { text: text.slice(start, end), hit: true });
    at = end;
  }
  return marked([...pieces, { text: text.slice(at), hit: false }].filter(({ text: words }) => words !== ""));
}

/** One clause that was found, as a list item. */
export function resultItem(clause: string, texts: SearchTexts, query: Query, clauseFolder: string): HTMLElement {
  const found = texts.clauses[clause];
  if (!found) throw new Error(`no text of ${clause}`);
  const heading = element("h3", "result-title", link(`${clauseFolder}${clause}/`, ...whole(found.label, query)));
  const place = element("span", "", texts.jurisdiction);
  const source = element("span", "", `《${texts.shortTitle}》`);
  const status = element("span", `status status-${texts.status}`, texts.statusLabel);
  const hits = findHits(found.text, query.parts);
  const item = element(
    "li",
    "result",
    heading,
    element("p", "result-source", place, " · ", source, " ", status),
    element("p", "verbatim result-text", ...marked(excerptOf(found.text, hits))),
  );
  const units = found.units.filter((unit) => findHits(unit, query.parts).length > 0);
  const onlyHere = units.filter((unit) => !found.text.includes(unit));
  if (onlyHere.length > 0)
    item.append(
      element(
        "p",
        "small quiet",
        "责任单位（见任务分解清单）：",
        ...onlyHere.flatMap((unit) => [...whole(unit, query), " "]),
      ),
    );
  item.dataset["clause"] = clause;
  item.dataset["match"] = "exact";
  return item;
}
