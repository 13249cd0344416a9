import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ServedSite } from "../../scripts/serve.ts";
import { expectNoAxeViolations, launchBrowser, serveDist, watchProblems } from "./harness.ts";

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveDist()]);
});

afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
});

test("the front page is in Chinese, clean in the console and accessible", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const problems = watchProblems(page);
  await page.goto(site.address);
  expect(await page.getAttribute("html", "lang")).toBe("zh-CN");
  expect(problems).toEqual([]);
  await expectNoAxeViolations(page);
  await context.close();
});
