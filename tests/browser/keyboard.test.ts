/** Each kind of page and each flow with the keyboard alone. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axeFindings } from "./axe.ts";
import { watchProblems } from "./harness.ts";
import { DESKTOP, ZOOMED } from "./reading-modes.ts";
import { inPage, site } from "./stage.ts";
import { expectedStops, tabThrough, tabTo } from "./tab-walk.ts";

const CLAUSE = "policies/wuhan-opc-2026/01-compute/";
const FOUNDER = "decide/?v=1&d=2026-11-22&c=600000&m=100000";
const KINDS = [
  "",
  "compare/",
  "compare/compute/",
  "policies/",
  "policies/hongshan-ai-2025/",
  CLAUSE,
  "policies/wuhan-ai-plus-2026/23-task-list/",
  "charts/",
  "charts/compute-curve/",
  "charts/caps/",
  "decide/compute-heavy/",
  "decide/compute-heavy/hongshan/",
  FOUNDER,
  "search/?q=OPC",
  "timeline/",
  "data/",
  "glossary/",
];
const SLOW = 60_000;
const on = (path: string, use: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) =>
  inPage(
    async (page) => {
      const problems = watchProblems(page);
      await page.goto(site.address + path);
      if (path === FOUNDER) await page.locator("[data-part=map] svg").first().waitFor();
      if (path.startsWith("search/?")) await page.locator("[data-clause]").first().waitFor();
      await use(page);
      // A page that is left cuts its requests off.
      expect(problems.filter((one) => !one.includes("ERR_ABORTED"))).toEqual([]);
      // Without motion: the skip link would still slide in while it is measured.
    },
    { reducedMotion: "reduce", ...options },
  );
const focused = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
const path = (page: Page) => new URL(page.url()).pathname.slice(new URL(site.address).pathname.length);

describe.each([
  ["on a desk", DESKTOP],
  ["at 400 % zoom", ZOOMED],
] as const)("%s", (_, viewport) => {
  test.each(KINDS)(
    "Tab goes through /%s in its order, misses nothing, and is seen at every stop",
    { timeout: SLOW },
    async (kind) => {
      await on(
        kind,
        async (page) => {
          const expected = await expectedStops(page);
          const stops = await tabThrough(page, 3 * expected.length + 10);
          expect(stops.map(({ order }) => order)).toEqual(expected);
          expect(stops.filter(({ ring }) => ring < 2)).toEqual([]);
          expect(stops.filter(({ contrast }) => contrast < 3)).toEqual([]);
          expect(stops.filter(({ seen }) => !seen)).toEqual([]);
        },
        { viewport },
      );
    },
  );
});

test("the first link skips to the text, and Tab goes on from there", async () => {
  await on(CLAUSE, async (page) => {
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await focused(page, "#main")).toBe(true);
    await page.keyboard.press("Tab");
    expect(await focused(page, "main a")).toBe(true);
  });
});

describe.each([
  ["on a desk", DESKTOP],
  ["at 400 % zoom", ZOOMED],
] as const)("the header's menu, %s", (_, viewport) => {
  test("opens, is accessible while open, and leads on", async () => {
    await on(
      CLAUSE,
      async (page) => {
        await tabTo(page, ".site-nav summary");
        await page.keyboard.press("Space");
        expect(await axeFindings(page)).toEqual([]);
        await tabTo(page, ".site-nav-more a[href*=glossary]");
        await page.keyboard.press("Enter");
        await page.waitForURL("**/glossary/");
      },
      { viewport },
    );
  });

  test("folds when it is left or Escape is pressed, so that it covers nothing", async () => {
    await on(
      CLAUSE,
      async (page) => {
        const menu = page.locator(".site-nav-more");
        await tabTo(page, ".site-nav summary");
        await page.keyboard.press("Enter");
        expect(await menu.isVisible()).toBe(true);
        await page.keyboard.press("Tab");
        await page.keyboard.press("Escape");
        expect(await menu.isVisible()).toBe(false);
        expect(await focused(page, ".site-nav summary")).toBe(true);
        await page.keyboard.press("Enter");
        const rest = await tabThrough(page, 500);
        expect(rest.filter(({ seen }) => !seen)).toEqual([]);
        expect(await menu.isVisible()).toBe(false);
      },
      { viewport },
    );
  });
});

test("from the matrix to a topic, to a clause, and back", async () => {
  await on("compare/", async (page) => {
    await tabTo(page, 'tr[data-topic="compute"] th a');
    await page.keyboard.press("Enter");
    await page.waitForURL("**/compare/compute/");
    await tabTo(page, "table.compare thead a[href*='/policies/']");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/policies/**");
    expect(path(page)).toMatch(/^policies\/[^/]+\/[^/]+\/$/);
    await page.goBack();
    expect(path(page)).toBe("compare/compute/");
  });
});

test("a wide table is scrolled with the arrows once it has the focus", async () => {
  await on(
    "compare/compute/",
    async (page) => {
      await tabTo(page, ".compare-box");
      const at = () =>
        page
          .locator(".compare-box")
          .first()
          .evaluate((box) => box.scrollLeft);
      expect(await at()).toBe(0);
      for (let n = 0; n < 5; n++) await page.keyboard.press("ArrowRight");
      await expect.poll(at).toBeGreaterThan(60);
    },
    { viewport: ZOOMED },
  );
});

test("from the front page through search, a filter and a result, and back", async () => {
  await on("", async (page) => {
    await page.keyboard.press("/");
    await page.keyboard.type("算力");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/search/?q=**");
    await page.locator("[data-clause]").first().waitFor();
    await tabTo(page, "#search-place");
    await page.keyboard.press("ArrowDown");
    await page.waitForURL("**place=**");
    await tabTo(page, "[data-clause] a");
    const clause = await page.evaluate(
      () => document.activeElement?.closest<HTMLElement>("[data-clause]")?.dataset["clause"],
    );
    await page.keyboard.press("Enter");
    await page.waitForURL("**/policies/**");
    expect(path(page)).toBe(`policies/${clause}/`);
    await page.goBack();
    await page.waitForURL("**/search/?q=**place=**");
    await page.locator("[data-clause]").first().waitFor();
  });
});

test("a founder's answer is reached, unfolded, copied and taken along", async () => {
  await on(
    FOUNDER,
    async (page) => {
      await tabTo(page, "#f-computeSpend");
      await page.keyboard.press("Enter");
      expect(await focused(page, "#result-title")).toBe(true);
      await tabTo(page, "[data-part=why] summary");
      await page.keyboard.press("Space");
      await page.locator("[data-part=why] details[open] blockquote").first().waitFor();
      await tabTo(page, "[data-tool=link]");
      await page.keyboard.press("Enter");
      await page.locator("[data-tool-said]", { hasText: "链接已复制" }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
      for (const kind of ["json", "csv"]) {
        await tabTo(page, `[data-tool=${kind}]`);
        const [file] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Space")]);
        expect(file.suggestedFilename()).toBe(`zecheng-decide.${kind}`);
      }
    },
    { permissions: ["clipboard-read", "clipboard-write"] },
  );
});

test("a chart's series, files and table are reached", async () => {
  await on("charts/caps/", async (page) => {
    await tabTo(page, ".chart-series a:not([aria-current])");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => !url.pathname.endsWith("/caps/"));
    await tabTo(page, ".chart-tools a[href$='-table']");
    await page.keyboard.press("Enter");
    await page.waitForURL(/-table$/);
    await tabTo(page, "[data-png]");
    const [png] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(png.suggestedFilename()).toMatch(/\.png$/);
  });
});
