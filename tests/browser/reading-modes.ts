/** The ways a page is read: unfolded, narrow, widely spaced, without motion. */
import type { Page } from "playwright-core";

/** A window of 1280 × 1024 px at 400 % zoom (WCAG 1.4.10). */
export const ZOOMED = { width: 320, height: 256 };
export const DESKTOP = { width: 1280, height: 800 };

/** Opens whatever is folded in the text; the header's menu, which lies over the text, stays as it is. */
export const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>("main details")) details.open = true;
  });

/** Sets or takes back the spacing a reader may want (WCAG 1.4.12): line height, and the distances of letters, words and paragraphs. */
export const spaceText = (page: Page, spaced: boolean): Promise<void> =>
  page.evaluate((on) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }" +
        "p { margin-block-end: 2em !important }",
    );
    document.adoptedStyleSheets = on ? [sheet] : [];
  }, spaced);

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
