/** The one script of every page: the search box with its names, the key that leads to it, copying. */

import { readdirSync, readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectNoAxeViolations } from "./axe.ts";
import { inPage, onPage, site } from "./stage.ts";

const NAMES = "data/search-names.json";
const [clause = ""] = (
  JSON.parse(readFileSync("dist/data/dataset.json", "utf8")) as { clauses: { id: string }[] }
).clauses.map(({ id }) => `policies/${id}/`);
const BOX = "input[name=q]";
const names = (page: Page) => page.locator("[role=option]");
const activeId = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("name"));
const searched = (page: Page, words: string) =>
  page.waitForURL((url) => url.pathname.endsWith("/search/") && url.searchParams.get("q") === words);

/** Types as a reader does, once the names are there. */
async function typeInto(page: Page, words: string) {
  const loaded = page.waitForResponse((response) => response.url().endsWith(NAMES));
  await page.focus(BOX);
  await (await loaded).finished();
  await page.locator(BOX).pressSequentially(words);
}

describe.each(["", "policies/", "compare/", "charts/", "data/", "search/", clause])("on /%s", (path) => {
  test("/ leads to the search box, which loads names and offers them; Enter searches for the one chosen", async () => {
    await onPage(path, async (page) => {
      const loaded = page.waitForResponse((response) => response.url().endsWith(NAMES));
      await page.waitForLoadState("networkidle");
      const requested = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
      expect(requested.filter((address) => address.includes("/data/"))).toEqual([]);
      await page.keyboard.press("/");
      expect(await activeId(page)).toBe("q");
      expect(await page.inputValue(BOX)).toBe("");
      await (await loaded).finished();
      await page.keyboard.type("揭榜");
      await names(page).first().waitFor();
      expect(await page.getAttribute(BOX, "aria-expanded")).toBe("true");
      if (path === "policies/") await expectNoAxeViolations(page);
      await page.keyboard.press("ArrowDown");
      const name = (await names(page).first().textContent()) ?? "";
      expect(name).toContain("揭榜");
      const below = (await names(page).first().boundingBox())?.y ?? 0;
      expect(below).toBeLessThan(((await page.locator(BOX).boundingBox())?.y ?? 0) + 80);
      expect(await page.getAttribute(BOX, "aria-activedescendant")).toBe(await names(page).first().getAttribute("id"));
      expect(await page.locator("[role=option][aria-selected=true]").allTextContents()).toEqual([name]);
      await page.keyboard.press("Enter");
      await searched(page, name);
    });
  });
});

test("Enter without a choice searches for what was typed", async () => {
  await onPage("policies/", async (page) => {
    await typeInto(page, "算力");
    await names(page).first().waitFor();
    await page.keyboard.press("Enter");
    await searched(page, "算力");
  });
});

test("Escape closes the names and keeps the words; the arrows go round by the box and open nothing", async () => {
  await onPage("policies/", async (page) => {
    await typeInto(page, "算力");
    await names(page).first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    expect(await page.getAttribute(BOX, "aria-activedescendant")).toBe(null);
    await page.keyboard.press("Escape");
    expect(await page.inputValue(BOX)).toBe("算力");
    expect(await page.getAttribute(BOX, "aria-expanded")).toBe("false");
    expect(await page.isVisible("[role=listbox]")).toBe(false);
  });
});

test("a name is chosen with a click; leaving the box closes them", async () => {
  await onPage("policies/", async (page) => {
    await typeInto(page, "算力");
    await names(page).first().waitFor();
    await page.keyboard.press("Tab");
    expect(await page.isVisible("[role=listbox]")).toBe(false);
    await page.focus(BOX);
    await page.keyboard.press("End");
    await page.keyboard.type("服");
    const name = (await names(page).first().textContent()) ?? "";
    await names(page).first().click();
    await searched(page, name);
  });
});

test("below the last name the arrow leads on, on the search page to the results", async () => {
  await onPage("search/", async (page) => {
    await typeInto(page, "揭榜");
    await page.locator("[data-clause]").first().waitFor();
    const count = await names(page).count();
    for (let n = 0; n < count + 1; n++) await page.keyboard.press("ArrowDown");
    expect(await page.isVisible("[role=listbox]")).toBe(false);
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.closest("[data-clause]") !== null)).toBe(true);
  });
});

test("/ is a letter where someone types, and nothing where it was switched off", async () => {
  await onPage("search/", async (page) => {
    await page.focus(BOX);
    await page.keyboard.type("1/2");
    expect(await page.inputValue(BOX)).toBe("1/2");
    await page.uncheck("#slash-key");
    await page.goto(`${site.address}policies/`);
    await page.keyboard.press("/");
    expect(await activeId(page)).not.toBe("q");
    await page.goto(`${site.address}search/`);
    expect(await page.isChecked("#slash-key")).toBe(false);
  });
});

test("names that do not load leave a box that searches", () =>
  inPage(async (page) => {
    await page.route(`**/${NAMES}`, (route) => route.abort());
    await page.goto(`${site.address}policies/`);
    await page.fill(BOX, "算力");
    await page.keyboard.press("Enter");
    await searched(page, "算力");
  }));

test("without JavaScript the box is a plain form", async () => {
  await onPage(
    "policies/",
    async (page) => {
      await page.fill(BOX, "算力");
      await page.keyboard.press("Enter");
      await searched(page, "算力");
    },
    { javaScriptEnabled: false },
  );
});

test("a citation is copied; a browser that refuses is told so", async () => {
  const permissions = { permissions: ["clipboard-read", "clipboard-write"] };
  await onPage(
    "data/",
    async (page) => {
      await page.click("[data-copy]");
      await page.locator("[data-copy] + [role=status]", { hasText: "已复制" }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        (await page.textContent("#citation"))?.trim(),
      );
    },
    permissions,
  );
  await onPage("data/", async (page) => {
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error());
    });
    await page.click("[data-copy]");
    await page.locator("[data-copy] + [role=status]", { hasText: "选中后复制" }).waitFor();
  });
});

test("it is one file for all pages, at most 3 KB, Brotli", async () => {
  const scripts = async (path: string) => {
    let found: string[] = [];
    await onPage(path, async (page) => {
      found = await page.locator("script").evaluateAll((all: HTMLScriptElement[]) => all.map((one) => one.src));
    });
    return found;
  };
  const found = await Promise.all(["", "policies/", "data/", clause].map(scripts));
  expect(new Set(found.flat()).size).toBe(1);
  const file = readdirSync("dist/_astro").find((name) => found[0]?.[0]?.endsWith(name));
  expect(brotliCompressSync(readFileSync(`dist/_astro/${file}`)).length).toBeLessThanOrEqual(3072);
});
