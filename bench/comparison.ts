/**
 * `npm --prefix bench run comparison`: this site and the same clauses in Starlight and VitePress, each as it comes, in one
 * run on this machine: build, a page for reading, a first search, and whether the search finds what stands in the texts.
 */
import { existsSync } from "node:fs";
import process from "node:process";
import { type BenchQuery, inPlain, queriesOf, type Texts, truth } from "../scripts/bench/queries.ts";
import { commandLine } from "../scripts/command-line.ts";
import { BUILD_VARIABLES } from "../scripts/environment.ts";
import { record } from "../scripts/measured.ts";
import type { MeasuredFigure } from "../src/schema/measured.ts";
import { launchBrowser } from "../tests/browser/harness.ts";
import { type BuildCost, build } from "./comparison/build.ts";
import { readDataset, writeCorpus } from "./comparison/corpus.ts";
import { coldSearch, type PageCost, pageCosts, type SearchCost, served } from "./comparison/pages.ts";
import { TOOLS, type Tool } from "./comparison/tools.ts";

commandLine({
  command: "npm --prefix bench run comparison",
  options: { record: "flag" },
  variables: BUILD_VARIABLES,
});
const BUILDS = 3;
/** Each of the three finds something for them. */
const SEARCHES = ["算力", "人才", "就高不重复"];
const PER_CLAUSE = 6;
/** One clause's page of so many is opened. */
const PAGES_OF = 4;

const middle = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
const most = (numbers: readonly number[]): number => Math.max(...numbers);

type Found = { readonly queries: number; readonly recall: number; readonly precision: number };
type Outcome = { tool: Tool; builds: BuildCost[]; pages: PageCost[]; searches: SearchCost[]; han: Found; all: Found };

/** Of all pairs of a query and a clause that holds it, how many were found; of all found, how many are true. */
function foundOf(
  queries: readonly BenchQuery[],
  answers: readonly (readonly string[])[],
  texts: readonly Texts[],
): Found {
  let [wanted, found, right] = [0, 0, 0];
  queries.forEach(({ terms }, n) => {
    const expected = new Set(truth(texts, terms));
    const got = answers[n] ?? [];
    wanted += expected.size;
    found += got.length;
    right += got.filter((id) => expected.has(id)).length;
  });
  return { queries: queries.length, recall: right / wanted, precision: right / found };
}

if (!existsSync("bench/node_modules")) {
  console.error("The packages of the comparison are not installed. Run: npm --prefix bench ci");
  process.exit(1);
}
const outcomes: Outcome[] = TOOLS.map((tool) => {
  const none = { queries: 0, recall: 0, precision: 0 };
  return { tool, builds: [], pages: [], searches: [], han: none, all: none };
});

// The first build of this site makes the data that the other two are written from; it counts too.
for (let n = 0; n < BUILDS; n++)
  for (const { tool, builds } of outcomes) {
    const cost = await build(tool.folder, tool.command, tool.clean);
    console.log(`${tool.name}: built in ${cost.seconds.toFixed(1)} s, ${Math.round(cost.peakMiB)} MiB`);
    builds.push(cost);
    if (n === 0 && tool === TOOLS[0]) writeCorpus(readDataset());
  }

const { clauses } = readDataset();
const ids = clauses.map(({ id }) => id).filter((_, n) => n % PAGES_OF === 0);
// What all three show of a clause.
const texts = clauses.map(({ id, title, text }) => ({ id, texts: [title, text] }));
const plain = inPlain(texts);
const all = queriesOf(texts, PER_CLAUSE);
const han = all.filter(
  ({ typed, terms }) => terms.length === 1 && terms[0] === typed && /^\p{Script=Han}+$/u.test(typed),
);

const browser = await launchBrowser();
for (const outcome of outcomes) {
  const { tool } = outcome;
  await served(tool, async (front) => {
    outcome.pages = await pageCosts(browser, tool, front, ids);
    outcome.han = foundOf(han, await tool.ask(browser, front.address, han), plain);
    outcome.all = foundOf(all, await tool.ask(browser, front.address, all), plain);
  });
  await served(
    tool,
    async (front) => {
      for (const words of SEARCHES) outcome.searches.push(await coldSearch(browser, tool, front, ids[0] ?? "", words));
    },
    true,
  );
}
await browser.close();

function figuresOf({ tool: { name }, builds, pages, searches, han, all }: Outcome): MeasuredFigure[] {
  const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
  return [
    {
      what: `${name}：从头构建的时间，${builds.length} 次的中位数`,
      value: rounded(middle(builds.map((one) => one.seconds)), 1),
      unit: "s",
    },
    {
      what: `${name}：构建时所有进程的内存峰值，${builds.length} 次的中位数`,
      value: Math.round(middle(builds.map((one) => one.peakMiB))),
      unit: "MiB",
    },
    {
      what: `${name}：打开一个条款页的 HTML、样式和脚本，${pages.length} 页的中位数`,
      value: middle(pages.map((one) => one.reading)),
      unit: "B",
    },
    {
      what: `${name}：打开一个条款页的全部传输（含字体和预取），${pages.length} 页的中位数`,
      value: middle(pages.map((one) => one.all)),
      unit: "B",
    },
    { what: `${name}：打开一个条款页的请求数，最多`, value: most(pages.map((one) => one.requests)), unit: "count" },
    {
      what: `${name}：第一次搜索的传输，${searches.length} 个词中最多`,
      value: most(searches.map((one) => one.bytes)),
      unit: "B",
    },
    {
      what: `${name}：第一次搜索到出现第一条结果，${searches.length} 个词的中位数`,
      value: Math.round(middle(searches.map((one) => one.ms))),
      unit: "ms",
    },
    { what: `${name}：汉字子串的查全率（${han.queries} 个查询）`, value: rounded(han.recall, 4), unit: "fraction" },
    { what: `${name}：汉字子串的查准率（${han.queries} 个查询）`, value: rounded(han.precision, 4), unit: "fraction" },
    {
      what: `${name}：各种写法的查全率（${all.queries} 个查询，含数字、字母、全角、繁体和多个词）`,
      value: rounded(all.recall, 4),
      unit: "fraction",
    },
    {
      what: `${name}：各种写法的查准率（${all.queries} 个查询，含数字、字母、全角、繁体和多个词）`,
      value: rounded(all.precision, 4),
      unit: "fraction",
    },
  ];
}

// The three beside each other.
const columns = outcomes.map(figuresOf);
const figures = (columns[0] ?? []).flatMap((_, n) => columns.flatMap((column) => column[n] ?? []));
for (const { what, value, unit } of figures) console.log(`${String(value).padStart(9)} ${unit.padEnd(8)} ${what}`);
record("comparison", {
  command: "npm --prefix bench run comparison",
  title: "与 Starlight、VitePress 对照：同样的条款，各用默认主题和自带搜索",
  how: `三个网站在同一台机器上轮流从头构建。Starlight 0.42.4（Pagefind 1.6.0）和 VitePress 1.6.4 只设了简体中文、本地搜索和（VitePress 要另写的）侧栏，每条条款一页，只有标题和原文；本站还有结构化解读、对比、图表和各项核对，构建时间包括这些。页面和第一次搜索在 Chromium 里打开，服务器以 Brotli 压缩；搜索的时间按 150 毫秒往返、每秒 1.6 兆位的手机网络计。查全率、查准率以“条款的标题或原文里确实有这串字”为准；本站还收了别处写明的责任单位，多找到的几条因此算作不准：本站从搜索页读结果，Starlight 问它的 Pagefind，VitePress 用它的索引和设置问 MiniSearch，不截断。`,
  figures,
});
