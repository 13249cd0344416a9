import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { BuildRecord } from "../../scripts/build-record.ts";
import { expectNoAxeViolations } from "./axe.ts";
import { type FaultySite, OFF, serveFaulty } from "./faulty-site.ts";
import { launchBrowser, watchProblems } from "./harness.ts";

const { buildDate } = JSON.parse(readFileSync("dist/build.json", "utf8")) as BuildRecord;
const COPY = `离线副本：构建于 ${buildDate}`;
let browser: Browser;
let site: FaultySite;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  site = await serveFaulty();
  page = await (await browser.newContext({ serviceWorkers: "allow" })).newPage();
});
afterEach(async () => {
  await page.context().close();
  await site.close();
});

const go = (path: string) => page.goto(site.address + path);
const notice = () => page.locator("[data-offline]");
/** Waits until there is a copy of the page and of all that it loaded. */
const kept = () =>
  expect
    .poll(
      () =>
        page.evaluate(async () => {
          const loaded = [location.href, ...performance.getEntriesByType("resource").map(({ name }) => name)];
          const copies = await Promise.all(loaded.map((one) => caches.match(one, { ignoreSearch: true })));
          return loaded.filter((_, n) => copies[n] === undefined);
        }),
      { timeout: 10_000 },
    )
    .toEqual([]);
/** Reads a page while the network is there, once. */
async function read(path: string): Promise<void> {
  await go(path);
  await kept();
}
const search = async (words: string) => {
  await page.fill("#search-query", words);
  await page.keyboard.press("Enter");
  await page.locator("[data-clause]").first().waitFor();
};

test("online nothing says that it is a copy, and nothing goes wrong while copies are made", async () => {
  const problems = watchProblems(page);
  await read("compare/compute/");
  await page.reload();
  expect(await notice().count()).toBe(0);
  await go("policies/");
  await kept();
  expect(await notice().count()).toBe(0);
  expect(problems).toEqual([]);
});

test("a page that was read once is there without a network, and says of which day it is", async () => {
  await read("compare/compute/");
  const words = await page.textContent("main h1");
  site.set(OFF);
  await page.reload();
  expect(await notice().textContent()).toContain(COPY);
  expect(await page.textContent("main h1")).toBe(words);
  expect(await page.locator("main > :first-child[data-offline]").count()).toBe(1);
  await expectNoAxeViolations(page);
  site.set({});
  await page.reload();
  expect(await notice().count()).toBe(0);
});

test("search works offline once it has searched, for other words and by address", async () => {
  await read("search/");
  await search("算力");
  await kept();
  site.set(OFF);
  await go("search/?q=%E8%B4%B4%E6%81%AF");
  await page.locator("[data-clause]").first().waitFor();
  expect(await notice().count()).toBe(1);
  await search("20万元");
});

test("the founder's page computes offline", async () => {
  await go("decide/");
  await page.locator("[data-part=summary] .answer").first().waitFor();
  await kept();
  site.set(OFF);
  await go("decide/?v=1&computeSpend=100000");
  await page.locator("[data-part=summary] .answer").first().waitFor();
  expect(await notice().textContent()).toContain(COPY);
});

test("a page that was not read is answered by a list of those that were", async () => {
  await read("compare/compute/");
  await read("policies/");
  site.set(OFF);
  const response = await go("charts/");
  expect(response?.status()).toBe(503);
  expect(await page.textContent("main h1")).toBe("现在连不上网站");
  const listed = page.locator("#copies a");
  expect(await listed.evaluateAll((all) => all.map((a) => a.getAttribute("href")))).toEqual(
    ["compare/compute/", "policies/"].map((path) => new URL(site.address + path).pathname),
  );
  await expectNoAxeViolations(page);
  await listed.first().click();
  await notice().waitFor();
  expect(await page.textContent("main h1")).toContain("算力");
});

test("data from a copy on a page from the network is marked too", async () => {
  await go("decide/");
  await page.locator("[data-part=summary] .answer").first().waitFor();
  await kept();
  site.set({ "decide/data.json": { drop: true } });
  await page.reload();
  await page.locator("[data-part=summary] .answer").first().waitFor();
  await notice().waitFor();
  expect(await notice().textContent()).toContain(COPY);
});

test("a server's error is answered by the copy; without a copy the error stands", async () => {
  await read("policies/");
  site.set({ "": { status: 503 } });
  expect((await page.reload())?.status()).toBe(200);
  expect(await notice().textContent()).toContain(COPY);
  expect((await go("targets/"))?.status()).toBe(503);
  expect(await notice().count()).toBe(0);
});

test("a page that is gone is gone, copy or not", async () => {
  await read("policies/");
  site.set({ "": { status: 404 } });
  expect((await page.reload())?.status()).toBe(404);
  expect(await notice().count()).toBe(0);
});

test("a network that takes too long is answered by the copy", async () => {
  await read("policies/");
  site.set({ "policies/": { delay: 20_000 } });
  await page.reload();
  expect(await notice().textContent()).toContain(COPY);
});

test("an answer that is cut off is not kept", async () => {
  await read("policies/");
  site.set({ "data/search-clauses.json": { cut: true } });
  const address = `${site.address}data/search-clauses.json`;
  const load = (one: string) =>
    fetch(one)
      .then((response) => response.text())
      .then(
        () => "whole",
        () => "cut off",
      );
  expect(await page.evaluate(load, address)).toBe("cut off");
  site.set({});
  await read("targets/");
  expect(await page.evaluate(async (one) => (await caches.match(one)) === undefined, address)).toBe(true);
});

test("a new build replaces the copies, and leaves those of another site of the origin", async () => {
  const caching = () => page.evaluate(() => caches.keys());
  await read("policies/");
  await page.evaluate(() => caches.open("of another site"));
  const [first = ""] = await caching();
  const dated = (own: Buffer) => own.toString().replaceAll(buildDate, "2031-02-03");
  site.set({ "sw.js": { body: (own) => dated(own).replace(/\bid:`/, "id:`new") }, "policies/": { body: dated } });
  await page.reload();
  await expect.poll(caching, { timeout: 10_000 }).not.toContain(first);
  await kept();
  expect(await caching()).toHaveLength(2);
  expect(await caching()).toContain("of another site");
  site.set(OFF);
  await page.reload();
  expect(await notice().textContent()).toContain("离线副本：构建于 2031-02-03");
});

describe("where the browser refuses", () => {
  const refused = `throw new DOMException("refused", "SecurityError")`;
  test.each([
    ["there is no service worker", "delete Navigator.prototype.serviceWorker"],
    ["asking for one is refused", `Object.defineProperty(navigator, "serviceWorker", { get() { ${refused} } })`],
    ["registering is refused", `ServiceWorkerContainer.prototype.register = async () => { ${refused} }`],
  ])("%s: the page is as it was", async (_, script) => {
    const problems = watchProblems(page);
    await page.addInitScript(script);
    await go("policies/");
    await page.keyboard.press("/");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("q");
    await page.waitForTimeout(200);
    expect(problems).toEqual([]);
  });

  test.each([
    ["storage", `Object.defineProperty(self, "caches", { get() { ${refused} } });`],
    ["more storage", `Cache.prototype.put = async () => { throw new DOMException("full", "QuotaExceededError") };`],
  ])("%s: pages come from the network", async (_, script) => {
    const problems = watchProblems(page);
    site.set({ "sw.js": { body: (own) => script + own } });
    await go("policies/");
    await page.waitForTimeout(500);
    expect((await go("search/?q=%E7%AE%97%E5%8A%9B"))?.status()).toBe(200);
    await page.locator("[data-clause]").first().waitFor();
    expect(problems).toEqual([]);
  });
});
