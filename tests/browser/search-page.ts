/** What the tests of the search page share: the page in a context of its own, and all that a search finds. */
import { readFileSync } from "node:fs";
import type { BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import type { Dataset } from "../../src/schema/comparable.ts";
import { onPage } from "./stage.ts";

export const dataset = JSON.parse(readFileSync("dist/data/dataset.json", "utf8")) as Dataset;

/** The search page with what stands behind its address. */
export const onSearch = (address: string, use: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) =>
  onPage(`search/${address}`, use, options);

export const asked = (query: string, more = "") => `?q=${encodeURIComponent(query)}${more}`;
export const said = (page: Page) => page.textContent("#search-message");
export const answered = (page: Page, words: RegExp | string) =>
  page.locator("#search-message", { hasText: words }).waitFor();

/** Every clause that was found, with the button for more pressed until the end. */
export async function allFound(page: Page, match?: "exact" | "near"): Promise<string[]> {
  const ready = () => page.locator("#search-results:not([aria-busy])").waitFor({ state: "attached" });
  await page.locator("#search-message:not(:empty)").waitFor();
  await ready();
  while (await page.isVisible("[data-more]")) {
    await page.click("[data-more]");
    await ready();
  }
  const counted = (words: RegExp, text: string) => Number(words.exec(text)?.[1] ?? 0);
  const text = (await said(page)) ?? "";
  const found = await page
    .locator("[data-clause]")
    .evaluateAll((all: HTMLElement[]) => all.map(({ dataset: own }) => [own["clause"] ?? "", own["match"] ?? ""]));
  const counts = [counted(/找到约? (\d+) 条/, text), counted(/(?:另有|相近的有)约? (\d+) 条/, text)];
  const shown = ["exact", "near"].map((one) => found.filter(([, own]) => own === one).length);
  // An index reads some clauses only when they are shown: until then it says 约, and counts at least those there are.
  if (text.includes("约")) for (const n of [0, 1]) expect(shown[n]).toBeLessThanOrEqual(counts[n] ?? 0);
  else expect(shown).toEqual(counts);
  return found.filter(([, one]) => match === undefined || one === match).map(([id = ""]) => id);
}
