/** Each built page, unfolded, in every mode it is read in: nothing for axe to find, nothing lost, nothing the page should not cause. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { readPages } from "../site/pages.ts";
import { axeFindings } from "./axe.ts";
import { watchProblems } from "./harness.ts";
import { layoutLosses } from "./layout-loss.ts";
import { DESKTOP, motionLeft, spaceText, unfold, ZOOMED } from "./reading-modes.ts";
import { browser, site } from "./stage.ts";

/** The largest page takes 10 s of processor time, and others run beside it. */
const SLOW = 90_000;
type Step = readonly [mode: string, find: (page: Page) => Promise<readonly string[]>];
/** In this order: each starts from what the one before left. */
const STEPS: readonly Step[] = [
  ["reduced motion", motionLeft],
  ["light", (page) => axeFindings(page, "meaning")],
  [
    "dark",
    async (page) => {
      await page.emulateMedia({ colorScheme: "dark", forcedColors: "none" });
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
    "1280 px, spaced",
    async (page) => {
      await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
      await spaceText(page, true);
      return layoutLosses(page);
    },
  ],
  [
    "320 px, spaced",
    async (page) => {
      await page.setViewportSize(ZOOMED);
      return layoutLosses(page);
    },
  ],
  [
    "320 px",
    async (page) => {
      await spaceText(page, false);
      return [...(await layoutLosses(page)), ...(await axeFindings(page, "sizes"))];
    },
  ],
];

/** A page in a context of its own, with what it has caused so far. */
type Lane = { readonly page: Page; readonly problems: string[] };
/** Lanes that read nothing now. One reads many pages, so that the browser compiles axe once a lane. */
const free: Lane[] = [];

async function newLane(): Promise<Lane> {
  const context = await browser.newContext({ viewport: DESKTOP, reducedMotion: "reduce" });
  const page = await context.newPage();
  return { page, problems: watchProblems(page) };
}

describe("/", () => {
  test.concurrent.each(readPages().map(({ path }) => path))("%s", { timeout: SLOW }, async (path) => {
    const lane = free.pop() ?? (await newLane());
    const { page, problems } = lane;
    await page.setViewportSize(DESKTOP);
    await page.goto(site.address + path);
    await unfold(page);
    const found: string[] = [];
    for (const [mode, find] of STEPS) found.push(...(await find(page)).map((one) => `${mode}: ${one}`));
    found.push(...problems.splice(0));
    free.push(lane);
    expect(found).toEqual([]);
  });
});
