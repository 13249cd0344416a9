import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectNoAxeViolations } from "./axe.ts";
import { onPage } from "./stage.ts";

/** One of each kind: a curve with one part, one with two, and the others. */
const CHARTS = [
  "compute-curve",
  "model-api-curve",
  "coverage",
  "payees",
  "caps",
  "year-own-model",
  "targets",
  "agencies",
  "in-force",
];
const onChart = (id: string, use: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) =>
  onPage(`charts/${id}/`, use, options);

/** The points of the drawings that the screen shows, by their words. */
const shown = (page: Page): Promise<string[]> =>
  page
    .locator("[data-walk] [data-point]")
    .evaluateAll((all) =>
      all.filter((one) => one.getClientRects().length > 0).map((one) => one.querySelector("title")?.textContent ?? ""),
    );
/** Where the focus is, as assistive technology has it. */
const focused = (page: Page): Promise<{ role: string; name: string }> =>
  page.evaluate(() => {
    const { activeElement } = document;
    return { role: activeElement?.getAttribute("role") ?? "", name: activeElement?.getAttribute("aria-label") ?? "" };
  });
const readout = (page: Page): Promise<string> => page.locator("[data-readout]").innerText();
const enter = async (page: Page): Promise<void> => {
  await page.locator("[data-walk]").focus();
};

describe.each(CHARTS)("/charts/%s/", (id) => {
  test("every point is reached with the right arrow, named and shown in words", async () => {
    await onChart(id, async (page) => {
      const points = await shown(page);
      expect(points.length).toBeGreaterThan(1);
      expect(points.filter((words) => words.length < 5)).toEqual([]);
      await enter(page);
      expect((await focused(page)).role).toBe("application");
      // The chart's name is said once, on entering: its drawing is no picture of its own any more.
      const name = await page.locator("h1").innerText();
      expect(await page.getByRole("application", { name }).count()).toBe(1);
      expect(await page.locator("[data-walk]").getByRole("img", { name }).count()).toBe(0);
      // Every element that gets the focus, as assistive technology is told of it.
      await page.evaluate(() => {
        document.addEventListener("focusin", ({ target }) => {
          const { role, ariaLabel } = target as Element;
          document.body.dataset["heard"] = `${document.body.dataset["heard"] ?? ""}${role}：${ariaLabel}\n`;
        });
      });
      for (const _ of points) await page.keyboard.press("ArrowRight");
      const heard = (await page.evaluate(() => document.body.dataset["heard"] ?? "")).trimEnd().split("\n");
      expect(heard).toEqual(points.map((words) => `img：${words}`));
      expect(await readout(page)).toBe(`${points.length}/${points.length}　${points.at(-1)}`);
      await page.keyboard.press("ArrowRight");
      expect((await focused(page)).name).toBe(points.at(-1));
    });
  });
});

test("a chart is accessible while a reader stands on a point of it, on a phone too", async () => {
  await onChart(
    "compute-curve",
    async (page) => {
      await enter(page);
      await page.keyboard.press("End");
      await expectNoAxeViolations(page);
    },
    { viewport: { width: 320, height: 640 } },
  );
});

test("the chart is one stop of the tab key, forwards and backwards", async () => {
  await onChart("coverage", async (page) => {
    const stops = () =>
      page
        .locator("[data-walk], [data-walk] *")
        .evaluateAll((all) => all.filter((one) => "tabIndex" in one && (one as HTMLElement).tabIndex === 0).length);
    expect(await stops()).toBe(1);
    await enter(page);
    await page.keyboard.press("ArrowRight");
    expect(await stops()).toBe(0);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("[data-walk]"))).toBeNull();
    expect(await stops()).toBe(1);
    await page.keyboard.press("Shift+Tab");
    expect((await focused(page)).role).toBe("application");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("[data-walk]"))).toBeNull();
  });
});

test("up and down go to the same place in the next topic, home and end to the ends, escape out", async () => {
  await onChart("coverage", async (page) => {
    const points = await shown(page);
    const steps: [string, number][] = [
      ["ArrowRight", 0],
      ["ArrowRight", 1],
      ["ArrowDown", 4],
      ["ArrowDown", 7],
      ["ArrowUp", 4],
      ["ArrowLeft", 3],
      ["End", points.length - 1],
      ["ArrowDown", points.length - 1],
      ["Home", 0],
      ["ArrowLeft", 0],
    ];
    const hint = await readout(page);
    await enter(page);
    for (const [key, at] of steps) {
      await page.keyboard.press(key);
      expect((await focused(page)).name, key).toBe(points[at]);
    }
    expect(await page.locator(".chart-ring").count()).toBe(1);
    await page.keyboard.press("Escape");
    expect((await focused(page)).role).toBe("application");
    expect(await page.locator(".chart-ring").count()).toBe(0);
    expect(await readout(page)).toBe(hint);
  });
});

test("keys of the browser stay the browser's, and the page does not move under an arrow", async () => {
  await onChart("caps", async (page) => {
    await enter(page);
    await page.keyboard.press("ArrowRight");
    const at = await focused(page);
    await page.keyboard.press("Control+End");
    expect(await focused(page)).toEqual(at);
  });
});

test.each([320, 1280])("who walks sees where she is and what is said of it, at %i px", async (width) => {
  await onChart(
    "agencies",
    async (page) => {
      await enter(page);
      for (const key of ["End", "Home", "ArrowDown", "ArrowDown", "End"]) {
        await page.keyboard.press(key);
        const [ring, words] = await Promise.all([
          page.locator(".chart-ring").boundingBox(),
          page.locator("[data-readout]").boundingBox(),
        ]);
        if (!ring || !words) throw new Error("no ring or no words");
        expect(ring.y, key).toBeGreaterThanOrEqual(0);
        expect(ring.y + ring.height, key).toBeLessThanOrEqual(words.y + 1);
        expect(words.y + words.height, key).toBeLessThanOrEqual(641);
      }
    },
    { viewport: { width, height: 640 } },
  );
});

test("a tap says what the nearest point is: nothing needs a pointer that hovers", async () => {
  await onChart(
    "payees",
    async (page) => {
      const point = page.locator("[data-walk] [data-point]").nth(3);
      await point.scrollIntoViewIfNeeded();
      const box = await point.boundingBox();
      if (!box) throw new Error("no box");
      await page.touchscreen.tap(box.x + box.width / 2 + 2, box.y + box.height + 2);
      const [, words] = (await readout(page)).split("　");
      expect(words).toBe(await point.locator("title").textContent());
    },
    { viewport: { width: 360, height: 740 }, hasTouch: true },
  );
});

test("text of a chart can be selected, and selecting it is no tap", async () => {
  await onChart("coverage", async (page) => {
    const hint = await readout(page);
    const text = page.locator("svg.chart:visible text", { hasText: "技术攻关" });
    const box = await text.boundingBox();
    if (!box) throw new Error("no box");
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + 1, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 1, y, { steps: 4 });
    await page.mouse.up();
    expect(await page.evaluate(() => getSelection()?.toString())).toContain("技术攻");
    expect(await readout(page)).toBe(hint);
  });
});
