import { expect, test } from "vitest";
import { inPage, onPage, site } from "./stage.ts";

test("an address that leads nowhere says so and leads on", async () => {
  await inPage(async (page) => {
    await page.goto(`${site.address}policies/no-such-document/`);
    expect(await page.textContent("h1")).toBe("没有这一页");
    expect(await page.locator("main li a").count()).toBeGreaterThan(2);
  });
});

test("the link to a table's columns opens them", async () => {
  await onPage("data/", async (page) => {
    await page.click('a[href="#columns-measures"]');
    expect(await page.isVisible("#columns-measures table")).toBe(true);
  });
});

test("the timeline's bars are drawn where the table says", async () => {
  await onPage("timeline/", async (page) => {
    const bars = await page.locator('.chart-panels-narrow rect[class*="place-"]').count();
    const drawn = await page.locator(".chart-panels-narrow text", { hasText: "没有生效" }).count();
    expect(bars + drawn).toBe(await page.locator("table tbody tr").count());
  });
});
