/** The ways a page is read: unfolded, narrow, widely spaced, without motion. */
import type { Page } from "playwright-core";
import { layoutLosses } from "./layout-loss.ts";

/** 1280 px at 400 % zoom (WCAG 1.4.10). */
export const ZOOMED = 320;

/** Opens whatever is folded in the text; the header's menu, which lies over the text, stays as it is. */
export const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>("main details")) details.open = true;
  });

/** What is lost at a width, the whole page in the window so that nothing is covered by scrolling. */
export async function lossesAt(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
  return layoutLosses(page);
}

/** The spacing a reader may set (WCAG 1.4.12): line height, and the distances of letters, words and paragraphs. */
export const spaceText = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }" +
        "p { margin-block-end: 2em !important }",
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });

/** What moves though the reader asked for less motion. The page must come from a context with `reducedMotion: "reduce"`. */
export const motionLeft = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const moves = ({ transitionDuration, animationName, scrollBehavior }: CSSStyleDeclaration): boolean =>
      /[1-9]/.test(transitionDuration) || animationName !== "none" || scrollBehavior === "smooth";
    const moving = [...document.querySelectorAll("*")].filter((element) =>
      [undefined, "::before", "::after"].some((pseudo) => moves(getComputedStyle(element, pseudo))),
    );
    return [
      ...moving.map((element) => `${element.localName}.${[...element.classList].join(".")} moves`),
      ...document.getAnimations().map(({ id }) => `an animation runs: ${id}`),
    ];
  });
