import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ServedSite } from "../../scripts/serve.ts";
import { launchBrowser, serveDist } from "./harness.ts";

const CLAUSE = "policies/wuhan-opc-2026/01-compute/";
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

test("dark mode is dark", async () => {
  const lightness = (page: Page) =>
    page.evaluate(() => {
      const [r = 0, g = 0, b = 0] = (getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? []).map(Number);
      return r + g + b;
    });
  await onPage(CLAUSE, { colorScheme: "light" }, async (page) => expect(await lightness(page)).toBeGreaterThan(700));
  await onPage(CLAUSE, { colorScheme: "dark" }, async (page) => expect(await lightness(page)).toBeLessThan(120));
});

describe("without JavaScript", () => {
  const options = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } };

  test("a clause is read, and a figure leads to its field and back", async () => {
    await onPage(CLAUSE, options, async (page) => {
      expect(await page.locator(".clause-text").innerText()).toContain("设立算力服务券");
      const figure = page.locator(".clause-text a.figure").first();
      await figure.click();
      const field = page.url().split("#")[1] ?? "";
      expect(field).toContain(".");
      await page.locator(`[id="${field}"] .to-text`).first().click();
      expect(page.url()).toMatch(/#figure\.\d+$/);
    });
  });

  test("the menu opens and the search form asks the search page", async () => {
    await onPage("policies/", options, async (page) => {
      const more = page.locator(".site-nav-more a").first();
      expect(await more.isVisible()).toBe(false);
      await page.locator(".site-nav summary").click();
      expect(await more.isVisible()).toBe(true);
      await page.locator(".site-nav summary").click();
      await page.locator("#site-search").fill("算力券");
      await page.locator(".search-form button").click();
      expect(new URL(page.url()).searchParams.get("q")).toBe("算力券");
    });
  });
});

test("the first Tab reaches the link to the text, and it is seen", async () => {
  await onPage(CLAUSE, {}, async (page) => {
    await page.keyboard.press("Tab");
    const link = page.locator(".skip-link");
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    await expect.poll(async () => (await link.boundingBox())?.y).toBe(0);
  });
});

test("on paper the menu is gone and everything else is there", async () => {
  await onPage(CLAUSE, { colorScheme: "dark" }, async (page) => {
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".site-header").isVisible()).toBe(false);
    expect(await page.locator(".clause-text").isVisible()).toBe(true);
    expect(await page.locator(".card").first().isVisible()).toBe(true);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(255, 255, 255)");
  });
});
