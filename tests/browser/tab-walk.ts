/** Going through a page with the Tab key alone. */
import type { Page } from "playwright-core";

export type Stop = {
  /** How the element is told in a failure: name, id or words. */
  readonly name: string;
  /** Its place among all elements of the page. */
  readonly order: number;
  /** The width of its focus ring in CSS pixels, and the ring's contrast with what is around it. */
  readonly ring: number;
  readonly contrast: number;
  /** Whether any part of it is in the window and under nothing else (WCAG 2.4.11). */
  readonly seen: boolean;
};

/** The elements that Tab should come to, in the order of the page. */
export const expectedStops = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll("*")];
    const FOCUSABLE = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
    return all.flatMap((element, order) => {
      const isOn = element.matches(FOCUSABLE) && !element.matches(":disabled, [tabindex='-1']");
      return isOn && element.checkVisibility({ visibilityProperty: true }) ? [order] : [];
    });
  });

/** Presses Tab from where the focus is until it leaves the page. Throws an Error where it is still in it after `limit` times. */
export async function tabThrough(page: Page, limit: number): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let pressed = 0; pressed < limit; pressed++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(lookAtFocus);
    // A date is several stops of one element.
    if (stop && stop.order === stops.at(-1)?.order) continue;
    if (!stop || stop.order === stops[0]?.order) return stops;
    stops.push(stop);
  }
  throw new Error(`after ${limit} times Tab the focus is on ${stops.at(-1)?.name}`);
}

/** Presses Tab until the focus is on an element of a selector. Throws an Error where it does not come to it. */
export async function tabTo(page: Page, selector: string, limit = 200): Promise<void> {
  for (let pressed = 0; pressed < limit; pressed++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`${limit} times Tab did not lead to ${selector}`);
}

/** Runs in the page: it may use nothing from outside itself. */
function lookAtFocus(): Stop | undefined {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return undefined;

  type Rgb = readonly [number, number, number];
  const parts = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const rgb = (colour: string): Rgb => {
    const [r = 0, g = 0, b = 0] = parts(colour);
    return colour.startsWith("color(") ? [r * 255, g * 255, b * 255] : [r, g, b];
  };
  const isClear = (colour: string): boolean => parts(colour)[3] === 0;
  const behind = (one: Element | null): Rgb => {
    if (!one) return [255, 255, 255];
    const { backgroundColor } = getComputedStyle(one);
    return isClear(backgroundColor) ? behind(one.parentElement) : rgb(backgroundColor);
  };
  const light = (colour: Rgb): number => {
    const [r = 0, g = 0, b = 0] = colour.map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const style = getComputedStyle(element);
  const [ring, around] = [light(rgb(style.outlineColor)), light(behind(element.parentElement))];

  const seen = [...element.getClientRects()].some(({ left, top, width, height }) =>
    [0.1, 0.5, 0.9].some((x) =>
      [0.1, 0.5, 0.9].some((y) => {
        const hit = document.elementFromPoint(left + width * x, top + height * y);
        return hit !== null && element.contains(hit);
      }),
    ),
  );
  const words = (element.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 30);
  return {
    name: `${element.localName}${element.id ? `#${element.id}` : ""} ${words}`,
    order: [...document.querySelectorAll("*")].indexOf(element),
    ring: style.outlineStyle === "none" ? 0 : Number.parseFloat(style.outlineWidth),
    contrast: (Math.max(ring, around) + 0.05) / (Math.min(ring, around) + 0.05),
    seen,
  };
}
