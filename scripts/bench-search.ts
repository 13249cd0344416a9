/**
 * `npm run bench:search`, after a build: asks the built search page in a browser, compares it with plain containment, and
 * measures what a query costs, today and with 1,000 and 10,000 generated clauses. Fails where recall or precision is not 1.
 */
import { readFileSync } from "node:fs";
import process from "node:process";
import { dataset } from "../src/schema/comparable.ts";
import type { MeasuredFigure } from "../src/schema/measured.ts";
import type { SearchCatalogue } from "../src/search/catalogue.ts";
import { launchBrowser } from "../tests/browser/harness.ts";
import { generate, generatedTexts, removeSite, writeSite } from "./bench/generated.ts";
import { type BenchQuery, inPlain, queriesOf, type Texts, textsOf, truth } from "./bench/queries.ts";
import { type Asked, askAll, coldQuery, quantile } from "./bench/search-page.ts";
import { commandLine } from "./command-line.ts";
import { record } from "./measured.ts";
import { serve } from "./serve.ts";

commandLine({ command: "npm run bench:search", options: { record: "flag" }, variables: ["BUILD_DATE"] });
const PER_CLAUSE = 12;
const GROWTH = [1000, 10_000];
const GROWTH_QUERIES = 120;
const COLD: readonly BenchQuery[] = ["算力", "20万元", "就高不重复", "OPC 社区"].map((typed) => ({ typed, terms: [] }));
const BUDGET = { bytes: 110_000, p95: 30 };
const WAYS = { scan: "整份条款文本", index: "分片索引" } as const;
type Mode = keyof typeof WAYS;

const browser = await launchBrowser();
const figures: MeasuredFigure[] = [];
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
const today = JSON.parse(readFileSync("dist/data/search-clauses.json", "utf8")) as SearchCatalogue;
const real = textsOf(dataset.parse(JSON.parse(readFileSync("dist/data/dataset.json", "utf8"))));

/** The dearest of the cold queries. */
async function coldest(address: string): Promise<{ bytes: number; files: readonly string[] }> {
  const all = [];
  for (const query of COLD) all.push(await coldQuery(browser, address, query));
  return all.reduce((a, b) => (b.bytes > a.bytes ? b : a));
}

/** What was found and what is true, over all queries. */
function compared(texts: readonly Texts[], queries: readonly BenchQuery[], answers: readonly Asked[]) {
  const plainTexts = inPlain(texts);
  let [found, wanted, right, none] = [0, 0, 0, 0];
  queries.forEach((query, n) => {
    const expected = new Set(truth(plainTexts, query.terms));
    const got = answers[n]?.exact ?? [];
    const both = got.filter((id) => expected.has(id)).length;
    found += got.length;
    wanted += expected.size;
    right += both;
    if (got.length === 0 && expected.size > 0) none++;
    if (both !== got.length || both !== expected.size)
      console.log(`  differs: ${JSON.stringify(query.typed)} found ${got.length}, true ${expected.size}, both ${both}`);
  });
  return { recall: right / wanted, precision: right / found, none };
}

/** Today's clauses: every result of every query, read to the end. */
async function measure(mode: Mode): Promise<void> {
  const queries = queriesOf(real, PER_CLAUSE);
  const root = writeSite(today, mode);
  const site = await serve({ root });
  const answers = await askAll(browser, site.address, queries, true);
  const { recall, precision, none } = compared(real, queries, answers);
  const ms = answers.map((one) => one.ms);
  const [median, p95] = [quantile(ms, 0.5), quantile(ms, 0.95)];
  const { bytes, files } = await coldest(site.address);
  await site.close();
  removeSite(root);
  console.log(`${mode}: ${real.length} clauses, ${queries.length} queries of the texts themselves`);
  console.log(`  recall ${recall}  precision ${precision}  without a result that has one ${none}`);
  console.log(`  a query: median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`);
  console.log(`  a cold query, code included: ${kilobytes(bytes)}\n    ${files.join("\n    ")}`);
  // The page uses the scan today; the index answers where its file does not come.
  const limits = mode === "scan" ? { bytes: BUDGET.bytes, p95: BUDGET.p95 } : undefined;
  if (recall !== 1 || precision !== 1 || (limits && (bytes > limits.bytes || p95 > limits.p95))) process.exitCode = 1;
  const way = WAYS[mode];
  figures.push(
    { what: `${way}：召回率，${queries.length} 个查询`, value: recall, unit: "fraction", atLeast: 1 },
    { what: `${way}：准确率，${queries.length} 个查询`, value: precision, unit: "fraction", atLeast: 1 },
    { what: `${way}：有结果却没有找到的查询`, value: none, unit: "count", atMost: 0 },
    { what: `${way}：一次查询的中位时间`, value: Math.round(median * 10) / 10, unit: "ms" },
    {
      what: `${way}：一次查询的 p95 时间`,
      value: Math.round(p95 * 10) / 10,
      unit: "ms",
      ...(limits ? { atMost: limits.p95 } : { note: "含从本机取索引文件的时间" }),
    },
    { what: `${way}：第一次查询的全部下载，含代码`, value: bytes, unit: "B", atMost: BUDGET.bytes },
  );
}

/** Generated clauses: what a query costs, and whether its number of results is right. */
async function grown(count: number, mode: Mode): Promise<void> {
  const catalogue = generate(today, count);
  const texts = generatedTexts(catalogue);
  const plainTexts = inPlain(texts);
  const all = queriesOf(texts, 1);
  const step = Math.ceil(all.length / GROWTH_QUERIES);
  const queries = all.filter((_, n) => n % step === 0);
  const root = writeSite(catalogue, mode);
  const site = await serve({ root });
  const answers = await askAll(browser, site.address, queries, false);
  const wrong = queries.filter(({ terms }, n) => {
    const { count: said = 0, about = false } = answers[n] ?? {};
    const expected = truth(plainTexts, terms).length;
    return about ? said < expected : said !== expected;
  });
  const over = queries.map(({ terms }, n) => {
    const { count: said = 0, about = false } = answers[n] ?? {};
    return about ? said / truth(plainTexts, terms).length - 1 : 0;
  });
  const ms = answers.map((one) => one.ms);
  const { bytes } = await coldest(site.address);
  await site.close();
  removeSite(root);
  const p95 = quantile(ms, 0.95);
  const broken = [
    ...(bytes > BUDGET.bytes ? [`over ${kilobytes(BUDGET.bytes)}`] : []),
    ...(p95 > BUDGET.p95 ? [`over ${BUDGET.p95} ms`] : []),
    ...(wrong.length > 0 ? [`${wrong.length} wrong counts, such as ${JSON.stringify(wrong[0]?.typed)}`] : []),
  ];
  console.log(
    `  ${String(count).padStart(6)} clauses, ${mode.padEnd(5)}  cold ${kilobytes(bytes).padStart(9)}  ` +
      `median ${quantile(ms, 0.5).toFixed(1)} ms  p95 ${p95.toFixed(1)} ms  ` +
      `said 约: ${answers.filter(({ about }) => about).length}, at most ${(Math.max(...over) * 100).toFixed(0)} % too many  ` +
      `${broken.join(", ") || "within the budget"}`,
  );
  if (wrong.length > 0) process.exitCode = 1;
  const where = `${count} 条生成的条款，${WAYS[mode]}`;
  figures.push(
    { what: `${where}：第一次查询的全部下载，含代码`, value: bytes, unit: "B" },
    { what: `${where}：一次查询的 p95 时间，含从本机取文件`, value: Math.round(p95 * 10) / 10, unit: "ms" },
    { what: `${where}：条数说错的查询，共 ${queries.length} 个`, value: wrong.length, unit: "count", atMost: 0 },
  );
}

try {
  for (const mode of ["scan", "index"] as const) await measure(mode);
  console.log(
    `growth, generated clauses, ${GROWTH_QUERIES} queries; the budget of today is ${kilobytes(BUDGET.bytes)} and ${BUDGET.p95} ms`,
  );
  for (const count of GROWTH) await grown(count, "index");
  await grown(GROWTH[0] ?? 0, "scan");
  record("search", {
    command: "npm run bench:search",
    title: "搜索：找得全不全、快不快、多大",
    how: "在浏览器里逐个输入从条款原文截取的词（1 到 12 个字，全角、繁体、大写等写法都有），把找到的条款与逐字包含的结果比较；再用打乱重组的条款量一量条款变多以后每次查询的代价。下载按 Brotli 压缩后计。",
    figures,
  });
} finally {
  await browser.close();
}
