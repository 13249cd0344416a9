/** Drives the built search page in a browser, as a reader would, and counts what it costs. */
import { brotliCompressSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import type { BenchQuery } from "./queries.ts";

export type Asked = {
  readonly exact: readonly string[];
  readonly count: number;
  /** The page says 约: some of the clauses are read only when they are shown. */
  readonly about: boolean;
  readonly ms: number;
};

/** An empty search page; what it stores in the history would be too much for a browser. */
async function open(browser: Browser, address: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(`${address}search/`);
  await page.evaluate(() => {
    history.pushState = () => {};
    history.replaceState = () => {};
  });
  return page;
}

/** Types a query, and with `all` presses the button for more to the end. */
function askOne(page: Page, { typed }: BenchQuery, all: boolean): Promise<Asked> {
  return page.evaluate(
    async ([words, toTheEnd]) => {
      const find = (selector: string) => document.querySelector<HTMLElement>(selector);
      const busy = async () => {
        while (find("#search-results")?.hasAttribute("aria-busy")) await new Promise((next) => setTimeout(next));
      };
      performance.clearMeasures("search");
      (find("#search-query") as HTMLInputElement).value = words;
      (find("#search-form") as HTMLFormElement).requestSubmit();
      await busy();
      const ms = performance.getEntriesByName("search").at(-1)?.duration ?? Number.NaN;
      const more = find("[data-more]");
      while (toTheEnd && more && !more.hidden) {
        more.click();
        await busy();
      }
      const found = [...document.querySelectorAll<HTMLElement>('[data-match="exact"]')];
      const [, about = "", count = 0] = /找到(约?) (\d+) 条/.exec(find("#search-message")?.textContent ?? "") ?? [];
      const exact = found.map((one) => one.dataset["clause"] ?? "");
      return { exact, count: Number(count), about: about !== "", ms };
    },
    [typed, all] as const,
  );
}

/** Asks all queries on one page, after one that loads everything. */
export async function askAll(
  browser: Browser,
  address: string,
  queries: readonly BenchQuery[],
  all: boolean,
): Promise<Asked[]> {
  const page = await open(browser, address);
  await askOne(page, { typed: "算力", terms: [] }, false);
  const answers: Asked[] = [];
  for (const query of queries) answers.push(await askOne(page, query, all));
  await page.context().close();
  return answers;
}

export type Cost = { readonly bytes: number; readonly files: readonly string[] };

/** What a first query costs over the wire, the page's scripts included: Brotli, or as it is where that is smaller. */
export async function coldQuery(browser: Browser, address: string, query: BenchQuery): Promise<Cost> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const bodies: Promise<{ path: string; body: Buffer }>[] = [];
  page.on("response", (response) => {
    const path = new URL(response.url()).pathname;
    if (!/\/search\/$|favicon/.test(path)) bodies.push(response.body().then((body) => ({ path, body })));
  });
  await page.goto(`${address}search/`);
  await page.fill("#search-query", query.typed);
  await page.locator("#search-message:not(:empty)").waitFor();
  await page.waitForLoadState("networkidle");
  await page.locator("#search-results:not([aria-busy])").waitFor({ state: "attached" });
  const files = (await Promise.all(bodies)).map(({ path, body }) => {
    const bytes = Math.min(body.length, brotliCompressSync(body).length);
    return { path, bytes };
  });
  await context.close();
  return {
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    files: files.map(({ path, bytes }) => `${bytes} ${path.split("/").slice(-2).join("/")}`),
  };
}

/** A quantile of numbers. */
export function quantile(numbers: readonly number[], q: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}
