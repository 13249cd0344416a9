import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ServedSite } from "../../scripts/serve.ts";
import { expectNoAxeViolations, launchBrowser, serveDist, watchProblems } from "./harness.ts";

const PAGES = ["timeline", "targets", "agencies", "glossary", "method", "data", "changes", "accessibility"];
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

/** Opens whatever is folded, so that it is checked too. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll("main details")) details.setAttribute("open", "");
  });

describe.each(PAGES)("/%s/", (path) => {
  test.each(["light", "dark"] as const)("is accessible and clean in the console, %s", async (colorScheme) => {
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    const problems = watchProblems(page);
    await page.goto(`${site.address}${path}/`);
    if (colorScheme === "light") await unfold(page);
    await expectNoAxeViolations(page);
    expect(problems).toEqual([]);
    await context.close();
  });

  test("needs no sideways scrolling on a phone of 320 px", async () => {
    await onPage(`${path}/`, { viewport: { width: 320, height: 640 } }, async (page) => {
      await unfold(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    });
  });
});

test("an address that leads nowhere says so and leads on", async () => {
  await onPage("policies/no-such-document/", {}, async (page) => {
    expect(await page.textContent("h1")).toBe("没有这一页");
    expect(await page.locator("main li a").count()).toBeGreaterThan(2);
    await expectNoAxeViolations(page);
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
    const bars = await page.locator(".chart-panels-narrow rect").count();
    const drawn = await page.locator(".chart-panels-narrow text", { hasText: "没有生效" }).count();
    expect(bars + drawn).toBe(await page.locator("table tbody tr").count());
  });
});
