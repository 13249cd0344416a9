import { describe, expect, test } from "vitest";
import { expectNoAxeViolations } from "./axe.ts";
import { answers, DAY, onDecide, openAll } from "./decide-page.ts";

const SLOW = 60_000;
test("the summary fills one A4 page, the lines follow with what is folded", async () => {
  // A4 less its margins, in CSS pixels
  const sheet = { width: 674, height: 986 };
  await onDecide(
    `?${DAY}&c=600000&m=100000&e=3000000&f=1&g=1&ro=2026-05-10&r=3000000&hi=2&rt=1800&fa=40&na=90&pl=300000`,
    async (page) => {
      await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
      await page.emulateMedia({ media: "print" });
      const end = await page.locator(".sheet").evaluate((element) => element.getBoundingClientRect().bottom + scrollY);
      expect(end).toBeLessThanOrEqual(sheet.height);
      expect(await page.isVisible("[data-part=why] blockquote")).toBe(true);
      expect(await page.isVisible("#decide-form")).toBe(false);
      await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
      expect(await page.locator("[data-part=why] details[open]").count()).toBe(0);
      const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
      expect(pdf.match(/\/Type\s*\/Page[^s]/g)?.length ?? 0).toBeGreaterThan(1);
    },
    { viewport: sheet },
  );
});

describe("without JavaScript", () => {
  test("/decide/ explains and offers the examples, which are whole", async () => {
    await onDecide(
      "",
      async (page) => {
        expect(await page.textContent("main")).toContain("现在没有开启");
        expect(await page.isVisible("[data-result]")).toBe(false);
        await page.click("a[data-preset=compute-heavy]");
        expect(await answers(page)).toEqual(["250000", "250000", "390000"]);
        const line = page.locator("[data-part=why] .line").first();
        await line.locator("summary").click();
        expect(await line.locator("blockquote").isVisible()).toBe(true);
        await page.click("[data-place=chengdu] .answer-beside a");
        expect(new URL(page.url()).pathname).toMatch(/\/decide\/compute-heavy\/chengdu\/$/);
        expect(await page.locator("[aria-labelledby=counted] blockquote").count()).toBe(2);
      },
      { javaScriptEnabled: false },
    );
  });
});

describe("an answer to someone's numbers", () => {
  const address = `?${DAY}&c=600000&m=100000`;
  test("needs no sideways scrolling on a phone of 320 px, everything open", async () => {
    await onDecide(
      address,
      async (page) => {
        await openAll(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      },
      { viewport: { width: 320, height: 640 } },
    );
  });

  test.each([
    ["light", "folded"],
    ["light", "open"],
    ["dark", "folded"],
    ["dark", "open"],
  ] as const)("is accessible, %s, %s", { timeout: SLOW }, async (colorScheme, state) => {
    await onDecide(
      address,
      async (page) => {
        await page.locator("[data-part=map] svg").first().waitFor();
        if (state === "open") await openAll(page);
        await expectNoAxeViolations(page);
      },
      { colorScheme },
    );
  });
});
