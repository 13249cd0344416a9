/** The three sites of the same clauses: how each is built, where its pages are and how its search is asked. */
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import type { BenchQuery } from "../../scripts/bench/queries.ts";
import { askAll } from "../../scripts/bench/search-page.ts";

export type Tool = {
  readonly name: string;
  readonly folder: string;
  readonly command: readonly string[];
  /** What a build keeps for the next one, and its result, within the folder. */
  readonly clean: readonly string[];
  readonly dist: string;
  /** A clause's page within the site. */
  readonly pageOf: (clause: string) => string;
  /** The clauses a query finds, for each query. */
  readonly ask: (
    browser: Browser,
    address: string,
    queries: readonly BenchQuery[],
  ) => Promise<readonly (readonly string[])[]>;
  /** From a page for reading to the first result, as a reader does it. */
  readonly search: (page: Page, words: string) => Promise<void>;
};

const ZECHENG: Tool = {
  name: "本站",
  folder: ".",
  command: ["npm", "run", "--silent", "build"],
  clean: ["dist", ".astro", "node_modules/.astro", "node_modules/.vite"],
  dist: "dist",
  pageOf: (clause) => `policies/${clause}/`,
  ask: async (browser, address, queries) => (await askAll(browser, address, queries, true)).map(({ exact }) => exact),
  search: async (page, words) => {
    const box = page.locator('header input[type="search"]');
    await box.fill(words);
    await box.press("Enter");
    await page.locator('[data-match="exact"]').first().waitFor();
  },
};

/** What is used of Pagefind in a page. */
type Pagefind = { search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }> };

const STARLIGHT: Tool = {
  name: "Starlight",
  folder: "bench/starlight",
  command: ["node", "../node_modules/astro/bin/astro.mjs", "build"],
  clean: ["dist", ".astro", "node_modules"],
  dist: "bench/starlight/dist",
  pageOf: (clause) => `${clause}/`,
  ask: async (browser, address, queries) => {
    const page = await browser.newPage();
    await page.goto(address);
    const urls = await page.evaluate(
      async (typed) => {
        const file = "/pagefind/pagefind.js";
        const pagefind = (await import(file)) as Pagefind;
        const known = new Map<object, string>();
        const all: string[][] = [];
        for (const query of typed) {
          const { results } = await pagefind.search(query);
          all.push(await Promise.all(results.map(async (one) => known.get(one) ?? (await one.data()).url)));
        }
        return all;
      },
      queries.map(({ typed }) => typed),
    );
    await page.close();
    return urls.map((all) => all.map((one) => one.replace(/^\/|\/$/g, "")));
  },
  search: async (page, words) => {
    await page.locator("button[data-open-modal]:not([disabled])").click();
    await page.locator("#starlight__search input").fill(words);
    await page.locator(".pagefind-ui__result-link").first().waitFor();
  },
};

/** What is used of MiniSearch, VitePress's own search library. */
type MiniSearch = {
  loadJSON: (json: string, options: object) => { search: (query: string) => readonly { id: string }[] };
};
const MINISEARCH: string = "minisearch";

const VITEPRESS: Tool = {
  name: "VitePress",
  folder: "bench/vitepress",
  command: ["node", "../node_modules/vitepress/bin/vitepress.js", "build"],
  clean: [".vitepress/dist", ".vitepress/cache", "node_modules"],
  dist: "bench/vitepress/.vitepress/dist",
  pageOf: (clause) => `${clause}.html`,
  ask: async (_browser, _address, queries) => {
    const folder = resolve("bench/vitepress/.vitepress/dist/assets/chunks");
    const file = readdirSync(folder).find((name) => name.startsWith("@localSearchIndex"));
    if (!file) throw new Error(`${folder} has no search index`);
    const { default: json } = (await import(pathToFileURL(`${folder}/${file}`).href)) as { default: string };
    const { default: library } = (await import(MINISEARCH)) as { default: MiniSearch };
    // As VPLocalSearchBox.vue asks it, but for the cut after 16 results.
    const index = library.loadJSON(json, {
      fields: ["title", "titles", "text"],
      storeFields: ["title", "titles"],
      searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } },
    });
    const clauseOf = (id: string): string => id.replace(/#.*$/, "").replace(/^\/|\.html$/g, "");
    return queries.map(({ typed }) => [...new Set(index.search(typed).map(({ id }) => clauseOf(id)))]);
  },
  search: async (page, words) => {
    await page.locator(".VPNavBarSearch button").click();
    await page.locator("#localsearch-input").fill(words);
    await page.locator("#localsearch-list .result").first().waitFor();
  },
};

export const TOOLS: readonly Tool[] = [ZECHENG, STARLIGHT, VITEPRESS];
