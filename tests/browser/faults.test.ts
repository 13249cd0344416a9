/** What a page does when a file, the network or the browser fails it: it says so, and the rest of it can be used. */

import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Fault, type FaultySite, OFF, serveFaulty } from "./faulty-site.ts";
import { launchBrowser, watchProblems } from "./harness.ts";

let browser: Browser;
let site: FaultySite;
let page: Page;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveFaulty()]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
});
beforeEach(async () => {
  site.set({});
  page = await (await browser.newContext()).newPage();
});
afterEach(() => page.context().close());

const GONE: Fault = { status: 404 };
const CUT: Fault = { cut: true };
const HALF: Fault = { body: (own) => own.subarray(0, own.length / 2) };
const OTHER: Fault = { body: () => "{}" };
type Named = readonly (readonly [string, Fault])[];
/** The ways in which a file can be missing or damaged that differ to who reads it. */
const FAULTS: Named = [
  ["is not there", GONE],
  ["is cut off on its way", CUT],
  ["has another shape", OTHER],
];
const MORE_FAULTS: Named = [
  ["is answered by an error", { status: 500 }],
  ["is not answered", { drop: true }],
  ["is half a file", HALF],
  ["is another page", { body: () => "<!doctype html><title>请登录</title>" }],
  ["is empty", { body: () => "" }],
];
const CLAUSES = "data/search-clauses.json";
const go = (path: string) => page.goto(site.address + path);
const asked = (words: string, more = "") => go(`search/?q=${encodeURIComponent(words)}${more}`);
const found = () => page.locator("[data-clause]").first().waitFor();
const says = (words: string) => page.locator("#search-message", { hasText: words }).waitFor();
const shown = (words: string) => page.locator("main").getByText(words).first().waitFor();
const exceptions = (): string[] => {
  const all: string[] = [];
  page.on("pageerror", ({ message }) => all.push(message));
  return all;
};
describe("search", () => {
  test.each([...FAULTS, ...MORE_FAULTS])("where the clauses' file %s, the index answers", async (_, fault) => {
    const thrown = exceptions();
    site.set({ [CLAUSES]: fault });
    await asked("算力");
    await found();
    expect(thrown).toEqual([]);
  });

  const INDEX = ["data/search/index.json", "data/search/facets.json", "data/search-words.json", "data/search/grams/"];
  test.each(
    [...INDEX, "data/search/texts/"].flatMap((file) => FAULTS.map(([name, fault]) => [file, name, fault] as const)),
  )("where the index fails too (%s %s), it says so, and works once it is there", async (file, _, fault) => {
    const thrown = exceptions();
    site.set({ [CLAUSES]: GONE, [file]: fault });
    await asked("算力", "&place=wuhan");
    await says("条款没有加载成功");
    expect(await page.locator(".search-browse a").first().isVisible()).toBe(true);
    site.set({ [CLAUSES]: GONE });
    await page.click("#search-form button");
    await found();
    expect(thrown).toEqual([]);
  });

  // Pagefind itself takes what it could not load for empty: it would deny what is there.
  test.each([
    ["pagefind/pagefind.js", GONE],
    ["pagefind/pagefind-entry", HALF],
    [".pf_meta", HALF],
    ["pagefind/wasm", HALF],
    ["pagefind/index/", GONE],
    ["pagefind/index/", HALF],
    ["pagefind/fragment/", GONE],
  ])("where the index of the other pages fails (%s), it says so, and works once it is there", async (file, fault) => {
    const others = page.locator("#search-pages");
    await asked("算力");
    await found();
    site.set({ [file]: fault });
    await others.locator("button").click();
    await others.getByText("没有加载成功").waitFor();
    site.set({});
    await others.locator("button").click();
    await others.locator("li").first().waitFor();
  });

  test("on a slow network it says that it is loading, then answers", async () => {
    site.set({ [CLAUSES]: { delay: 1500 } });
    await asked("算力");
    await says("正在加载条款");
    await found();
    await says("找到");
  });

  test("a network that ends while someone reads leaves what was loaded", async () => {
    await asked("算力");
    await found();
    site.set(OFF);
    await page.fill("#search-query", "贴息");
    await page.keyboard.press("Enter");
    await says("“贴息”");
    await found();
  });
});

describe("the founder's page", () => {
  const answer = () => page.locator("[data-part=summary] .answer").first();
  const notice = () => page.locator("#decide-notice");

  test.each(FAULTS)("where its data %s, it says so; the examples can be read", async (_, fault) => {
    site.set({ "decide/data.json": fault });
    await go("decide/");
    await shown("政策数据没有载入成功");
    expect(await page.locator("[data-result]").isVisible()).toBe(false);
    await page.locator("main a[href*='decide/']").first().click();
    await page.locator(".answer").first().waitFor();
  });

  test("on a slow network it says that it is loading, then answers", async () => {
    site.set({ "decide/data.json": { delay: 1500 } });
    await go("decide/");
    await shown("正在载入政策数据");
    await answer().waitFor();
  });

  test.each(FAULTS)(
    "where the drafts' data %s, an answer that asks for drafts says that they are not in it",
    async (_, fault) => {
      const thrown = exceptions();
      site.set({ "decide/whole.json": fault });
      await go("decide/?v=1&dr=1");
      await answer().waitFor();
      await notice().getByText("没有载入成功").waitFor();
      expect(thrown).toEqual([]);
    },
  );

  test("where a sentence does not come, its fold says so, and a download is not half a file", async () => {
    site.set({ "decide/whole.json": GONE });
    await go("decide/?v=1");
    await answer().waitFor();
    // What a fold holds is made when it is opened.
    for (let depth = 0; depth < 4; depth++) {
      await page.evaluate(() => {
        for (const one of document.querySelectorAll<HTMLDetailsElement>("main details")) one.open = true;
      });
      await page.waitForTimeout(100);
    }
    await page.locator("[data-awaited]", { hasText: "没有载入成功" }).first().waitFor();
    const downloads: string[] = [];
    page.on("download", (download) => downloads.push(download.suggestedFilename()));
    await page.click("[data-tool=json]");
    await page.locator("[data-tool-said]", { hasText: "没有下载" }).waitFor();
    expect(downloads).toEqual([]);
    site.set({});
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("[data-tool=json]")]);
    expect(download.suggestedFilename()).toBe("zecheng-decide.json");
    await page.waitForFunction(() => document.querySelector("[data-awaited]") === null);
  });
});

describe("a chart's picture", () => {
  const said = (words: string) => page.locator("[data-png-said]", { hasText: words }).waitFor();

  test.each(FAULTS)("where the drawing %s, it says so, and comes once it is there", async (_, fault) => {
    await go("charts/coverage/");
    site.set({ "coverage.svg": fault });
    await page.click("[data-png]");
    await said("没有载入成功");
    site.set({});
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("[data-png]")]);
    expect(download.suggestedFilename()).toBe("coverage.png");
  });

  test("on a slow network it says that it is being made", async () => {
    await go("charts/coverage/");
    site.set({ "coverage.svg": { delay: 1000 } });
    await page.click("[data-png]");
    await said("正在生成");
    await page.waitForEvent("download");
  });
});

describe("where a page's own script does not come", () => {
  test("it says so after a while, and not at once", async () => {
    site.set({ "_astro/": GONE });
    const second = await page.context().newPage();
    await Promise.all([page.goto(`${site.address}search/`), second.goto(`${site.address}decide/`)]);
    const late = [page.getByText("搜索的脚本还没有载入"), second.getByText("计算的脚本还没有载入")];
    expect(await Promise.all(late.map((one) => one.isVisible()))).toEqual([false, false]);
    await Promise.all(late.map((one) => one.waitFor({ timeout: 10_000 })));
  });
});

describe("in a browser", () => {
  const refusing = (name: string) =>
    `Object.defineProperty(window, "${name}", { get() { throw new DOMException("refused", "SecurityError") } });`;
  const CASES = [
    ["without WebAssembly", "delete globalThis.WebAssembly"],
    ["without Intl.Segmenter", "delete Intl.Segmenter"],
    ["that refuses storage", ["localStorage", "sessionStorage", "indexedDB", "caches"].map(refusing).join("\n")],
    [
      "that refuses to keep scripts",
      `const Kept = Navigator.prototype; ${refusing("serviceWorker").replace("window", "Kept")}`,
    ],
  ] as const;
  test.each(CASES)("%s everything works", async (_, script) => {
    await page.addInitScript(script);
    const problems = watchProblems(page);
    await asked("算力");
    await found();
    // Whether the switch is remembered or goes back.
    await page.locator("#slash-key").click();
    await page.locator("#search-pages button").click();
    await page.locator("#search-pages [role=status]", { hasText: /其他页面里有|没有开启 WebAssembly/ }).waitFor();
    await go("decide/");
    await page.locator("[data-part=summary] .answer").first().waitFor();
    await go("charts/coverage/");
    await Promise.all([page.waitForEvent("download"), page.click("[data-png]")]);
    expect(problems).toEqual([]);
  });

  test("without Intl.Segmenter the index answers too", async () => {
    await page.addInitScript("delete Intl.Segmenter");
    site.set({ [CLAUSES]: GONE });
    await asked("算力");
    await found();
  });
});
