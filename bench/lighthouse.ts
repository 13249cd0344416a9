/**
 * `npm --prefix bench run lighthouse`, after a build: Lighthouse as a phone, the median of five, on the largest page of each
 * type, served as dist is and compressed. Fails where a category is under 100. `-- clause chart` asks those types alone.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { BUDGETS } from "../scripts/budgets.ts";
import { commandLine } from "../scripts/command-line.ts";
import { record } from "../scripts/measured.ts";
import { pageSizes } from "../scripts/page-sizes.ts";
import { serve } from "../scripts/serve.ts";
import type { MeasuredFigure } from "../src/schema/measured.ts";
import { findChromium } from "../tests/browser/chromium.ts";
import { wire } from "./wire.ts";

const RUNS = 5;
/** Good, as web.dev defines it for the 75th percentile of visits. */
const LIMITS = { lcp: 2500, cls: 0.1 };
const CATEGORIES = {
  performance: "性能",
  accessibility: "无障碍",
  "best-practices": "最佳实践",
  seo: "搜索引擎可读",
} as const;
type Category = keyof typeof CATEGORIES;
const NAMES = Object.keys(CATEGORIES) as Category[];

/** The part of Lighthouse's result that is read. */
type Result = {
  readonly categories: Record<
    Category,
    { readonly score: number | null; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] }
  >;
  readonly audits: Record<
    string,
    { readonly score: number | null; readonly title: string; readonly numericValue?: number }
  >;
  readonly runtimeError?: { readonly message: string };
};
type Lighthouse = (url: string, flags: object) => Promise<{ readonly lhr: Result } | undefined>;
const TYPES = BUDGETS.map(({ type }) => type);
const { others: asked } = commandLine({
  command: "npm --prefix bench run lighthouse",
  options: { record: "flag" },
  others: {
    example: "clause chart",
    needed: false,
    wrong: (type) =>
      TYPES.includes(type) ? undefined : `there is no such type of page; expected ${TYPES.join(", ")}.`,
  },
  variables: ["BUILD_DATE"],
});
if (!existsSync("bench/node_modules")) {
  console.error("Lighthouse is not installed. Run: npm --prefix bench ci");
  process.exit(1);
}
// Not at the root's types: the package is here alone.
const PACKAGE: string = "lighthouse";
const { default: lighthouse } = (await import(PACKAGE)) as { default: Lighthouse };

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** Chromium with a port for Lighthouse; `stop` ends it. */
async function startBrowser(): Promise<{ port: number; stop: () => void }> {
  const { executablePath, env } = await findChromium();
  const profile = mkdtempSync(join(tmpdir(), "lighthouse-"));
  const flags = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  const browser = spawn(
    executablePath,
    [...flags, "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"],
    {
      env: { ...process.env, ...env },
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  const port = await new Promise<number>((done, fail) => {
    let said = "";
    browser.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const found = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(said);
      if (found) done(Number(found[1]));
    });
    browser.once("error", fail);
    browser.once("exit", () => fail(new Error(`Chromium ended: ${said}`)));
  });
  const stop = (): void => {
    browser.once("exit", () => rmSync(profile, { recursive: true, force: true }));
    browser.kill();
  };
  return { port, stop };
}

type Outcome = {
  readonly scores: Record<Category, number>;
  readonly lcp: number;
  readonly cls: number;
  readonly tbt: number;
  readonly lost: readonly string[];
};

/** The median of the runs; `lost` names each audit that cost points in any of them. */
async function outcomeOf(address: string, port: number): Promise<Outcome> {
  const results: Result[] = [];
  for (let run = 0; run < RUNS; run++) {
    const { lhr } =
      (await lighthouse(address, { port, onlyCategories: NAMES, logLevel: "error", output: "json" })) ?? {};
    if (!lhr || lhr.runtimeError)
      throw new Error(`Lighthouse could not read ${address}: ${lhr?.runtimeError?.message}`);
    results.push(lhr);
  }
  const lost = results.flatMap(({ categories, audits }) =>
    NAMES.flatMap((name) =>
      categories[name].auditRefs.flatMap(({ id, weight }) => {
        const { score = null, title = "" } = audits[id] ?? {};
        return weight > 0 && score !== null && score < 0.9 ? [`${name}: ${id} (${title})`] : [];
      }),
    ),
  );
  const number = (id: string): number => median(results.map(({ audits }) => audits[id]?.numericValue ?? Number.NaN));
  const score = (name: Category): number =>
    Math.round(median(results.map(({ categories }) => categories[name].score ?? 0)) * 100);
  const scores = Object.fromEntries(NAMES.map((name) => [name, score(name)])) as Record<Category, number>;
  return {
    scores,
    lcp: number("largest-contentful-paint"),
    cls: number("cumulative-layout-shift"),
    tbt: number("total-blocking-time"),
    lost: [...new Set(lost)],
  };
}

const budgets = BUDGETS.filter(({ type }) => asked.length === 0 || asked.includes(type));
// Lighthouse refuses a page that answers 404.
const pages = pageSizes()
  .filter(({ path }) => path !== "404.html")
  .sort((a, b) => b.firstView - a.firstView);
const site = await serve({ root: "dist" });
const front = await wire(site.address);
const browser = await startBrowser();
const outcomes: { label: string; path: string; outcome: Outcome }[] = [];
try {
  for (const { type, label, pages: of } of budgets) {
    const page = pages.find(({ path }) => of.test(path));
    if (!page) throw new Error(`no page is of type ${type}`);
    const outcome = await outcomeOf(`${front.address}${page.path}`, browser.port);
    outcomes.push({ label, path: page.path, outcome });
    const { scores, lcp, cls, tbt, lost } = outcome;
    const good = NAMES.every((name) => scores[name] === 100) && lcp <= LIMITS.lcp && cls <= LIMITS.cls;
    if (!good) process.exitCode = 1;
    console.log(
      `${good ? "ok  " : "FAIL"} ${type.padEnd(11)} ${NAMES.map((name) => scores[name]).join("/")}  LCP ${Math.round(lcp)} ms  TBT ${Math.round(tbt)} ms  CLS ${cls.toFixed(3)}  /${page.path}`,
    );
    for (const one of lost) console.log(`       ${one}`);
  }
} finally {
  browser.stop();
  await front.close();
  await site.close();
}
if (asked.length === 0)
  record("lighthouse", {
    command: "npm --prefix bench run lighthouse",
    title: "Lighthouse 评分",
    how: `每类页面取首屏字节最多的一页，在本机用 Lighthouse 13.5.0 按手机条件测 ${RUNS} 次，取中位数；页面由本机服务器以 Brotli 压缩发送。`,
    figures: outcomes.flatMap(({ label, path, outcome: { scores, lcp, cls } }): MeasuredFigure[] => [
      {
        what: `${label}：${Object.values(CATEGORIES).join("、")}四项中最低的`,
        value: Math.min(...NAMES.map((name) => scores[name])),
        unit: "points",
        atLeast: 100,
        note: `/${path}`,
      },
      { what: `${label}：最大内容出现（LCP）`, value: Math.round(lcp), unit: "ms", atMost: LIMITS.lcp },
      { what: `${label}：版面移动（CLS）`, value: Number(cls.toFixed(4)), unit: "cls", atMost: LIMITS.cls },
    ]),
  });
