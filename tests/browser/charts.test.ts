import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { collisions } from "./collisions.ts";
import { onPage } from "./stage.ts";

/** Every chart with an address of its own. */
const ALL = readdirSync("dist/charts", { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));
/** Where charts stand beside what they answer. */
const PLACES = ["", "compare/", "compare/compute/", "timeline/", "policies/wuhan-opc-2026/"];

describe.each([...ALL.map((id) => `charts/${id}/`), ...PLACES])("/%s", (path) => {
  test("no label lies on another or on a mark, or is cut: at every width, light and dark, zoomed to 200 %", async () => {
    await onPage(path, async (page) => {
      for (const width of [320, 360, 640, 768, 1280])
        for (const colorScheme of ["light", "dark"] as const) {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ colorScheme });
          const where = `${width} px, ${colorScheme}`;
          expect(await page.locator("svg.chart:visible text").count(), where).toBeGreaterThan(3);
          expect(await collisions(page), where).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth), where).toBe(width);
        }
    });
  });
});

test.each(["coverage", "caps"])(
  "without JavaScript %s and its numbers are there, and no button that would do nothing",
  async (id) => {
    await onPage(
      `charts/${id}/`,
      async (page) => {
        expect(await page.locator("svg.chart:visible").count()).toBeGreaterThan(0);
        expect(await page.locator("table.chart-table").isVisible()).toBe(true);
        expect(await page.locator("[data-png]").isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    );
  },
);

test("a choice of instrument and recipient is a link", async () => {
  await onPage(
    "charts/caps/",
    async (page) => {
      await page.getByRole("link", { name: "贷款，给企业、团队" }).click();
      expect(page.url()).toContain("charts/caps-loan-company/");
      expect(await page.locator(".chart-series [aria-current]").innerText()).toBe("贷款，给企业、团队");
    },
    { javaScriptEnabled: false },
  );
});

test("the PNG button gives a picture of the file under the strict policy", async () => {
  await onPage("charts/coverage/", async (page) => {
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

test.each([
  ["coverage", "light"],
  ["coverage", "dark"],
  ["compute-curve", "light"],
  ["compute-curve", "dark"],
] as const)("the file %s is %s as the reader's setting is", async (id, colorScheme) => {
  await onPage(
    `charts/${id}.svg`,
    async (page) => {
      const colours = await page.evaluate(() =>
        [".chart-paper", ".chart-file-title", ".chart-label.place-1"].map((selector) => {
          const one = document.querySelector(selector);
          return one ? getComputedStyle(one).fill : "";
        }),
      );
      const expected = {
        light: ["rgb(251, 250, 247)", "rgb(31, 36, 41)", "rgb(11, 99, 165)"],
        dark: ["rgb(20, 24, 28)", "rgb(231, 229, 223)", "rgb(124, 188, 242)"],
      };
      expect(colours).toEqual(expected[colorScheme]);
    },
    { colorScheme },
  );
});
