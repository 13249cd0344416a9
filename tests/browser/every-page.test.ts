/** Each built page, unfolded, in every mode it is read in: nothing for axe to find, nothing lost, nothing the page should not cause. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ServedSite } from "../../scripts/serve.ts";
import { readPages } from "../site/pages.ts";
import { axeFindings } from "./axe.ts";
import { launchBrowser, serveDist, watchProblems } from "./harness.ts";
import { lossesAt, motionLeft, spaceText, unfold, ZOOMED } from "./reading-modes.ts";

const DESKTOP = { width: 1280, height: 800 };
/** Five pages are read at a time, the largest alone takes 10 s. */
const SLOW = 90_000;
let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveDist()]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
});

type Step = readonly [mode: string, find: (page: Page) => Promise<readonly string[]>];
/** In this order: each starts from what the one before left. */
const STEPS: readonly Step[] = [
  ["reduced motion", motionLeft],
  ["light", (page) => axeFindings(page)],
  [
    "dark",
    async (page) => {
      await page.emulateMedia({ colorScheme: "dark" });
      return axeFindings(page, "colours");
    },
  ],
  [
    "forced colours",
    async (page) => {
      await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
      return axeFindings(page, "colours");
    },
  ],
  [
    "320 px",
    async (page) => {
      await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
      return [...(await lossesAt(page, ZOOMED)), ...(await axeFindings(page, "width"))];
    },
  ],
  [
    "320 px, spaced",
    async (page) => {
      await spaceText(page);
      return lossesAt(page, ZOOMED);
    },
  ],
  ["1280 px, spaced", (page) => lossesAt(page, DESKTOP.width)],
];

describe("/", () => {
  test.concurrent.each(readPages().map(({ path }) => path))("%s", { timeout: SLOW }, async (path) => {
    const context = await browser.newContext({ viewport: DESKTOP, reducedMotion: "reduce" });
    try {
      const page = await context.newPage();
      const problems = watchProblems(page);
      await page.goto(site.address + path);
      await unfold(page);
      const found: string[] = [];
      for (const [mode, find] of STEPS) found.push(...(await find(page)).map((one) => `${mode}: ${one}`));
      expect([...found, ...problems]).toEqual([]);
    } finally {
      await context.close();
    }
  });
});
