/** Each kind of page without JavaScript, on the screen and on paper: nothing is shown that is hidden, nothing stays folded that is printed. */
import { expect, test } from "vitest";
import { readPages } from "../site/pages.ts";
import { DESKTOP } from "./reading-modes.ts";
import { inPage, site } from "./stage.ts";

const SLOW = 60_000;
/** The longest page of each kind, which has the most to show; a kind is a folder and the depth in it. */
const LONGEST = new Map(
  readPages()
    .sort((a, b) => a.html.length - b.html.length)
    .map(({ path }) => [path.replace(/(?<=\/)[^/]+/g, "*"), path]),
);
const NO_SCRIPT = { javaScriptEnabled: false, viewport: DESKTOP };

test("what waits for a script is not shown, what is folded is printed", { timeout: SLOW }, async () => {
  const found: string[] = [];
  let folds = 0;
  await inPage(async (page) => {
    for (const path of LONGEST.values()) {
      await page.emulateMedia({ media: "screen" });
      await page.goto(site.address + path);
      const shown = await page.evaluate(() =>
        [...document.querySelectorAll("[hidden]")].filter((one) => one.checkVisibility()).map((one) => one.outerHTML),
      );
      found.push(...shown.map((one) => `/${path} shows ${one.slice(0, 80)}`));
      await page.emulateMedia({ media: "print" });
      const printed = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLDetailsElement>("main details:not([open])")]
          .filter((fold) => fold.checkVisibility() && fold.parentElement?.closest("details:not([open])") === null)
          .map((fold) => ({
            summary: fold.querySelector("summary")?.textContent?.trim() ?? "",
            heights: [...fold.children].slice(1).map((one) => one.getBoundingClientRect().height),
            seen: [...fold.children].slice(1).every((one) => one.checkVisibility({ contentVisibilityAuto: true })),
          })),
      );
      folds += printed.length;
      for (const { summary, heights, seen } of printed)
        if (!seen || !heights.some((height) => height > 0)) found.push(`/${path} prints ${summary} folded`);
    }
  }, NO_SCRIPT);
  expect(found).toEqual([]);
  expect(folds).toBeGreaterThan(LONGEST.size);
});
