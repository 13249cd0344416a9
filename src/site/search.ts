import { Converter } from "opencc-js/t2cn";
import { parse } from "yaml";
import source from "../../content/synonyms.yml?raw";
import { writtenSynonyms } from "../schema/synonyms.ts";
import { GUIDES } from "../search/guides.ts";
import { simplifiedPairs } from "../search/simplified.ts";
import { allSearchTexts } from "../search/texts.ts";
import { foldedText, type SearchWords } from "../search/words.ts";
import { buildDate } from "./build-date.ts";
import { dataset } from "./data.ts";
import { MAIN_NAVIGATION, MORE_NAVIGATION } from "./navigation.ts";
import { compareUrl } from "./urls.ts";

/** What is searched on the day of the build. */
export const searchDocuments = allSearchTexts(dataset, buildDate);

/** Fails the build where content/synonyms.yml has another shape. */
const { groups, ignored } = writtenSynonyms.parse(parse(source));
const terms = [
  ...new Set([
    ...dataset.topics.flatMap((topic) => [topic.title, ...topic.terms]),
    ...dataset.glossary.flatMap(({ term, also }) => [term, ...also]),
  ]),
];

/** What queries are understood by. */
export const searchWords: SearchWords = {
  simplified: simplifiedPairs(
    JSON.stringify([searchDocuments, groups, ignored, terms]),
    Converter({ from: "t", to: "cn" }),
  ),
  synonyms: groups,
  ignored,
  terms,
};

/** Above this many clauses, at 0.3 KB each, the plain scan's one file would take a first query over 110 KB. */
const SCAN_LIMIT = 320;
export const searchMode: "scan" | "index" = dataset.clauses.length <= SCAN_LIMIT ? "scan" : "index";

/** More names would make the first letter typed wait for its download. */
const MOST_NAMES = 1000;
/** What is offered while someone types: the words of the trade, then the clauses' titles in their default order. */
export const searchNames: readonly string[] = [
  ...new Set([
    ...terms,
    ...searchDocuments
      .flatMap(({ clauses }) => Object.values(clauses))
      .sort((a, b) => a.rank - b.rank)
      .map(({ title }) => title),
  ]),
].slice(0, MOST_NAMES);

/** Where questions are answered that no clause answers, with the folded words that lead there. Throws where a page is gone. */
export const searchGuides = GUIDES.map(({ words, to, says }) => {
  const topic = "topic" in to ? dataset.topics.find(({ id }) => id === to.topic) : undefined;
  const page =
    "section" in to
      ? [...MAIN_NAVIGATION, ...MORE_NAVIGATION].find(({ section }) => section === to.section)
      : topic && { label: topic.title, href: compareUrl(topic.id) };
  if (!page) throw new Error(`no page for the search guide ${JSON.stringify(to)}`);
  return { label: page.label, href: page.href, says: says ?? topic?.question, words: words.map(foldedText) };
});
