import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ServedSite } from "../../scripts/serve.ts";
import { launchBrowser, serveDist, watchProblems } from "./harness.ts";

/** One of each kind; the support curves have their own test. */
const CHARTS = ["coverage", "payees", "caps", "caps-cash-person", "year-own-model", "targets", "agencies", "in-force"];
const PLACES = [...CHARTS.map((id) => `charts/${id}/`), "compare/", "timeline/", "policies/wuhan-opc-2026/"];
let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveDist()]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
});

/** Each page in turn, of one context, with the problems that it caused. */
async function onEach(
  paths: readonly string[],
  options: BrowserContextOptions,
  use: (page: Page, path: string) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  try {
    for (const path of paths) {
      const page = await context.newPage();
      const problems = watchProblems(page);
      await page.goto(site.address + path);
      await use(page, path);
      expect(problems, path).toEqual([]);
      await page.close();
    }
  } finally {
    await context.close();
  }
}

/** The texts of each shown drawing that lie on one another, or are cut by its edge. */
const collisions = (page: Page) =>
  page.locator("svg.chart").evaluateAll((drawings) =>
    drawings.flatMap((drawing) => {
      const frame = drawing.getBoundingClientRect();
      if (frame.width === 0) return [];
      const slack = 1;
      const texts = [...drawing.querySelectorAll("text")].map((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        return { words: text.textContent ?? "", left, right, top, bottom };
      });
      const cut = texts
        .filter(
          (one) =>
            one.left < frame.left - slack ||
            one.right > frame.right + slack ||
            one.top < frame.top - slack ||
            one.bottom > frame.bottom + slack,
        )
        .map(({ words }) => `${words} is cut`);
      const on = texts.flatMap((a, n) =>
        texts
          .slice(n + 1)
          .filter(
            (b) =>
              a.left < b.right - slack &&
              b.left < a.right - slack &&
              a.top < b.bottom - slack &&
              b.top < a.bottom - slack,
          )
          .map((b) => `${a.words} on ${b.words}`),
      );
      return [...cut, ...on];
    }),
  );

describe.each([320, 768, 1280])("at %i px", (width) => {
  test.each(["light", "dark"] as const)("no label lies on another or is cut, %s", async (colorScheme) => {
    await onEach(PLACES, { viewport: { width, height: 900 }, colorScheme }, async (page, path) => {
      expect(await page.locator("svg.chart:visible text").count(), path).toBeGreaterThan(3);
      expect(await collisions(page), path).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(width);
    });
  });
});

test("without JavaScript the drawing and its numbers are there, and no button that would do nothing", async () => {
  await onEach(["charts/coverage/", "charts/caps/"], { javaScriptEnabled: false }, async (page) => {
    expect(await page.locator("svg.chart:visible").count()).toBeGreaterThan(0);
    expect(await page.locator("table.chart-table").isVisible()).toBe(true);
    expect(await page.locator("[data-png]").isVisible()).toBe(false);
  });
});

test("a choice of instrument and recipient is a link", async () => {
  await onEach(["charts/caps/"], { javaScriptEnabled: false }, async (page) => {
    await page.getByRole("link", { name: "贷款，给企业、团队" }).click();
    expect(page.url()).toContain("charts/caps-loan-company/");
    expect(await page.locator(".chart-series [aria-current]").innerText()).toBe("贷款，给企业、团队");
  });
});

test("the PNG button gives a picture of the file under the strict policy", async () => {
  await onEach(["charts/coverage/"], {}, async (page) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("[data-png]").click()]);
    expect(download.suggestedFilename()).toBe("coverage.png");
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const png = Buffer.concat(chunks);
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    // 700 units wide and more, twice as many pixels
    expect(png.readUInt32BE(16)).toBeGreaterThan(1300);
  });
});
