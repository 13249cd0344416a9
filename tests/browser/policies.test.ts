import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { onPage } from "./stage.ts";

const CLAUSE = "policies/wuhan-opc-2026/01-compute/";
test("dark mode is dark", async () => {
  const lightness = (page: Page) =>
    page.evaluate(() => {
      const [r = 0, g = 0, b = 0] = (getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? []).map(Number);
      return r + g + b;
    });
  await onPage(CLAUSE, async (page) => expect(await lightness(page)).toBeGreaterThan(700), { colorScheme: "light" });
  await onPage(CLAUSE, async (page) => expect(await lightness(page)).toBeLessThan(120), { colorScheme: "dark" });
});

describe("without JavaScript", () => {
  const options = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } };

  test("a clause is read, and a figure leads to its field and back", async () => {
    await onPage(
      CLAUSE,
      async (page) => {
        expect(await page.locator(".clause-text").innerText()).toContain("设立算力服务券");
        const figure = page.locator(".clause-text a.figure").first();
        await figure.click();
        const field = page.url().split("#")[1] ?? "";
        expect(field).toContain(".");
        await page.locator(`[id="${field}"] .to-text`).first().click();
        expect(page.url()).toMatch(/#figure\.\d+$/);
      },
      options,
    );
  });

  test("the menu opens and the search form asks the search page", async () => {
    await onPage(
      "policies/",
      async (page) => {
        const more = page.locator(".site-nav-more a").first();
        expect(await more.isVisible()).toBe(false);
        await page.locator(".site-nav summary").click();
        expect(await more.isVisible()).toBe(true);
        await page.locator(".site-nav summary").click();
        await page.locator("#site-search").fill("算力券");
        await page.locator(".search-form button").click();
        expect(new URL(page.url()).searchParams.get("q")).toBe("算力券");
      },
      options,
    );
  });
});

test("the first Tab reaches the link to the text, and it is seen", async () => {
  await onPage(CLAUSE, async (page) => {
    await page.keyboard.press("Tab");
    const link = page.locator(".skip-link");
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    await expect.poll(async () => (await link.boundingBox())?.y).toBe(0);
  });
});

test("on a phone of 360 px the header is two rows: the name with the search box, then all links", async () => {
  await onPage(
    CLAUSE,
    async (page) => {
      const boxes = await page.evaluate(() =>
        [".brand", ".site-search", ".site-nav-list > :not(.site-nav-home)"].map((selector) =>
          [...document.querySelectorAll(`.site-header ${selector}`)].map((one) => {
            const { top, bottom, height } = one.getBoundingClientRect();
            return { top, bottom, height };
          }),
        ),
      );
      const [brand, search, links] = boxes;
      const below = Math.max(...[brand, search].flatMap((row) => row?.map(({ bottom }) => bottom) ?? []));
      expect(brand?.[0]?.top).toBeLessThan(search?.[0]?.bottom ?? 0);
      expect(new Set(links?.map(({ top }) => Math.round(top))).size).toBe(1);
      expect(links?.length).toBe(6);
      for (const { top, height } of links ?? []) {
        expect(top).toBeGreaterThanOrEqual(below - 1);
        expect(height).toBeGreaterThanOrEqual(24);
      }
    },
    { viewport: { width: 360, height: 740 } },
  );
});

test("on paper the menu is gone and everything else is there", async () => {
  await onPage(
    CLAUSE,
    async (page) => {
      await page.emulateMedia({ media: "print" });
      expect(await page.locator(".site-header").isVisible()).toBe(false);
      expect(await page.locator(".clause-text").isVisible()).toBe(true);
      expect(await page.locator(".card").first().isVisible()).toBe(true);
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(255, 255, 255)");
    },
    { colorScheme: "dark" },
  );
});
