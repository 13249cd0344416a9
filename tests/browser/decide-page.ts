import type { BrowserContextOptions, Page } from "playwright-core";
import { onPage } from "./stage.ts";

export const DAY = "v=1&d=2026-11-22";
/** The founder's page with what stands behind its address, once it has an answer. */
export const onDecide = (address: string, use: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) =>
  onPage(
    `decide/${address}`,
    async (page) => {
      if (options.javaScriptEnabled !== false) await page.locator("main .answer").first().waitFor();
      await use(page);
    },
    options,
  );

/** Opens every fold; a fold's content, and the sentences it waits for, come after it is opened. */
export async function openAll(page: Page): Promise<void> {
  for (let folded = 1; folded > 0; ) {
    folded = await page.evaluate(() => {
      const closed = document.querySelectorAll<HTMLDetailsElement>("main details:not([open])");
      for (const one of closed) one.open = true;
      return closed.length;
    });
    await page.waitForTimeout(200);
  }
  await page.waitForFunction(() => document.querySelector("[data-awaited]") === null);
}

export const headline = (page: Page, place: string) =>
  page.locator(`[data-part=summary] [data-place=${place}] .answer-first`).getAttribute("data-conservative");
export const answers = async (page: Page): Promise<(string | null)[]> =>
  Promise.all(["wuhan", "hongshan", "chengdu"].map((place) => headline(page, place)));
export const becomes = (page: Page, place: string, yuan: number) =>
  page.locator(`[data-part=summary] [data-place=${place}] .answer-first[data-conservative="${yuan}"]`).waitFor();
