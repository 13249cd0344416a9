/**
 * `npm run bench:search`, after a build: asks the built search page in a browser, compares it with plain containment, and
 * measures what a query costs, today and with 1,000 and 10,000 generated clauses. Fails where recall or precision is not 1.
 */
import { readFileSync } from "node:fs";
import { dataset } from "../src/schema/comparable.ts";
import type { SearchCatalogue } from "../src/search/catalogue.ts";
import { launchBrowser, serveDist } from "../tests/browser/harness.ts";
import { generate, generatedTexts, removeSite, writeSite } from "./bench/generated.ts";
import { type BenchQuery, inPlain, queriesOf, textsOf, truth } from "./bench/queries.ts";
import { askAll, coldQuery, quantile } from "./bench/search-page.ts";
import { serve } from "./serve.ts";

const PER_CLAUSE = 12;
const GROWTH = [1000, 10_000];
const GROWTH_QUERIES = 120;
const COLD: readonly BenchQuery[] = ["算力", "20万元", "就高不重复", "OPC 社区"].map((typed) => ({ typed, terms: [] }));
const BUDGET = { bytes: 110_000, p95: 30 };

const browser = await launchBrowser();
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;

async function costs(address: string): Promise<{ most: number; files: readonly string[] }> {
  const all = [];
  for (const query of COLD) all.push(await coldQuery(browser, address, query));
  const most = all.reduce((a, b) => (b.bytes > a.bytes ? b : a));
  return { most: most.bytes, files: most.files };
}

async function real(): Promise<void> {
  const read = dataset.parse(JSON.parse(readFileSync("dist/data/dataset.json", "utf8")));
  const texts = textsOf(read);
  const queries = queriesOf(texts, PER_CLAUSE);
  const plainTexts = inPlain(texts);
  const site = await serveDist();
  const answers = await askAll(browser, site.address, queries, true);
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
  const ms = answers.map((one) => one.ms);
  const { most, files } = await costs(site.address);
  await site.close();
  console.log(`${texts.length} clauses, ${queries.length} queries of the texts themselves`);
  console.log(`  recall ${right / wanted}  precision ${right / found}  without a result that has one ${none}`);
  console.log(`  a query: median ${quantile(ms, 0.5).toFixed(1)} ms, p95 ${quantile(ms, 0.95).toFixed(1)} ms`);
  console.log(`  a cold query, code included: ${kilobytes(most)}\n    ${files.join("\n    ")}`);
  const good = right === wanted && right === found && most <= BUDGET.bytes && quantile(ms, 0.95) <= BUDGET.p95;
  if (!good) process.exitCode = 1;
}

async function grown(count: number, mode: "scan" | "index"): Promise<void> {
  const catalogue = generate(
    JSON.parse(readFileSync("dist/data/search-clauses.json", "utf8")) as SearchCatalogue,
    count,
  );
  const texts = generatedTexts(catalogue);
  const plainTexts = inPlain(texts);
  const all = queriesOf(texts, 1);
  const step = Math.ceil(all.length / GROWTH_QUERIES);
  const queries = all.filter((_, n) => n % step === 0);
  const root = await writeSite(catalogue, mode);
  const site = await serve({ root });
  const answers = await askAll(browser, site.address, queries, false);
  const wrong = queries.filter(({ terms }, n) => truth(plainTexts, terms).length !== answers[n]?.count);
  const ms = answers.map((one) => one.ms);
  const { most } = await costs(site.address);
  await site.close();
  removeSite(root);
  const p95 = quantile(ms, 0.95);
  const broken = [
    ...(most > BUDGET.bytes ? [`over ${kilobytes(BUDGET.bytes)}`] : []),
    ...(p95 > BUDGET.p95 ? [`over ${BUDGET.p95} ms`] : []),
    ...(wrong.length > 0 ? [`${wrong.length} wrong counts, such as ${JSON.stringify(wrong[0]?.typed)}`] : []),
  ];
  console.log(
    `  ${String(count).padStart(6)} clauses, ${mode.padEnd(5)}  cold ${kilobytes(most).padStart(9)}  ` +
      `median ${quantile(ms, 0.5).toFixed(1)} ms  p95 ${p95.toFixed(1)} ms  ${broken.join(", ") || "within the budget"}`,
  );
}

try {
  await real();
  console.log(
    `growth, generated clauses, ${GROWTH_QUERIES} queries; the budget is ${kilobytes(BUDGET.bytes)} and ${BUDGET.p95} ms`,
  );
  const today = JSON.parse(readFileSync("dist/data/search-clauses.json", "utf8")) as SearchCatalogue;
  const now = generatedTexts(today).length;
  for (const count of [now, ...GROWTH]) for (const mode of ["scan", "index"] as const) await grown(count, mode);
} finally {
  await browser.close();
}
