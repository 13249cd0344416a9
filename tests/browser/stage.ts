/** What most browser tests stand on: one browser and the built site for a file, and pages that are left clean. Importing it starts both. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import type { ServedSite } from "../../scripts/serve.ts";
import { launchBrowser, serveDist, watchProblems } from "./harness.ts";

export let browser: Browser;
export let site: ServedSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveDist()]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
});

/** An empty page in a context of its own, closed afterwards whatever happens. */
export async function inPage<T>(use: (page: Page) => Promise<T>, options: BrowserContextOptions = {}): Promise<T> {
  const context = await browser.newContext(options);
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** A page of the site, by its path, in a context of its own; fails on whatever a page should never cause. */
export function onPage(
  path: string,
  use: (page: Page) => Promise<unknown>,
  options: BrowserContextOptions = {},
): Promise<void> {
  return inPage(async (page) => {
    const problems = watchProblems(page);
    await page.goto(site.address + path);
    await use(page);
    expect(problems).toEqual([]);
  }, options);
}
