import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ServedSite } from "../../scripts/serve.ts";
import { launchBrowser, serveDist } from "./harness.ts";

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveDist()]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
});

async function onPage(path: string, options: BrowserContextOptions, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(site.address + path);
    await use(page);
  } finally {
    await context.close();
  }
}

test("an address that leads nowhere says so and leads on", async () => {
  await onPage("policies/no-such-document/", {}, async (page) => {
    expect(await page.textContent("h1")).toBe("没有这一页");
    expect(await page.locator("main li a").count()).toBeGreaterThan(2);
  });
});

test("the link to a table's columns opens them", async () => {
  await onPage("data/", {}, async (page) => {
    await page.click('a[href="#columns-measures"]');
    expect(await page.isVisible("#columns-measures table")).toBe(true);
  });
});

test("the timeline's bars are drawn where the table says", async () => {
  await onPage("timeline/", {}, async (page) => {
    const bars = await page.locator('.chart-panels-narrow rect[class*="place-"]').count();
    const drawn = await page.locator(".chart-panels-narrow text", { hasText: "没有生效" }).count();
    expect(bars + drawn).toBe(await page.locator("table tbody tr").count());
  });
});
