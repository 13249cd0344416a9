import { describe, expect, test } from "vitest";
import { answers, becomes, DAY, headline, onDecide } from "./decide-page.ts";

describe("the form", () => {
  test("answers as one types, 万 understood, and the address follows", async () => {
    await onDecide(`?${DAY}`, async (page) => {
      expect(await answers(page)).toEqual(["0", "0", "0"]);
      expect(await page.textContent("[data-part=said]")).toContain("没有填的都不计");
      await page.getByLabel("一年的算力费用", { exact: true }).first().pressSequentially("60万");
      await becomes(page, "chengdu", 360_000);
      await page.getByLabel("一年的模型 API、Token 费用", { exact: true }).first().fill("100,000");
      await becomes(page, "chengdu", 390_000);
      expect(await answers(page)).toEqual(["250000", "250000", "390000"]);
      await page.waitForURL(`**/decide/?${DAY}&c=600000&m=100000`);
      await page.locator("#decide-live", { hasText: "现金领先的是成都" }).waitFor({ state: "attached" });
    });
  });

  test("says beside the field what cannot be read, and counts the rest", async () => {
    await onDecide(`?${DAY}&c=600000`, async (page) => {
      const field = page.locator("#f-modelApiSpend");
      await field.fill("很多");
      await page.locator("#f-modelApiSpend-error", { hasText: "没有计入" }).waitFor();
      expect(await field.getAttribute("aria-invalid")).toBe("true");
      expect(await field.getAttribute("aria-describedby")).toContain("f-modelApiSpend-error");
      expect(await headline(page, "chengdu")).toBe("360000");
      await field.fill("");
      await page.locator("#f-modelApiSpend-error").waitFor({ state: "hidden" });
    });
  });

  test("a line that is opened stays open while one types, and shows working, quote and office", async () => {
    await onDecide(`?${DAY}&c=100000`, async (page) => {
      const line = page.locator("[data-part=why] .why-place").first().locator(".line").first();
      await line.locator("summary").click();
      await page.locator("#f-computeSpend").fill("20万");
      await line.locator(".working", { hasText: "min(50% × 20万, 20万) = 10万元" }).waitFor();
      expect(await line.locator("blockquote").textContent()).toContain("《");
      expect(await line.textContent()).toContain("问谁");
    });
  });

  test("the sentence of what cannot count comes when it is opened", async () => {
    await onDecide(`?${DAY}`, async (page) => {
      const group = page.locator("[data-part=apart] .group").nth(1);
      await group.locator("summary").first().click();
      const line = group.locator(".line").first();
      await line.locator("summary").click();
      await line.locator("blockquote p:not([data-awaited])").waitFor();
      expect(((await line.locator("blockquote p").textContent()) ?? "").length).toBeGreaterThan(5);
    });
  });

  test("drafts come last and only when asked for", async () => {
    await onDecide(`?${DAY}&c=600000`, async (page) => {
      expect(await page.locator("[data-part=drafts] details").count()).toBe(0);
      await page.getByLabel(/也显示征求意见稿/).check();
      await page.locator("[data-part=drafts] summary").waitFor();
      expect(await page.locator("[data-part=drafts] details").getAttribute("open")).toBeNull();
      expect(await headline(page, "chengdu")).toBe("360000");
    });
  });

  test("everything can be done with the keyboard", async () => {
    await onDecide(`?${DAY}`, async (page) => {
      await page.locator("#f-asOf").focus();
      for (let i = 0; i < 8; i++) {
        await page.keyboard.press("Tab");
        if ((await page.evaluate(() => document.activeElement?.id)) === "f-computeSpend") break;
      }
      await page.keyboard.type("60万");
      await becomes(page, "chengdu", 360_000);
      await page.locator("[data-theme=finance] summary").focus();
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("f-loanPrincipal");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("result-title");
    });
  });
});

describe("the address", () => {
  test("presets fill the form, and back leads back", async () => {
    await onDecide(`?${DAY}&c=600000&m=100000`, async (page) => {
      await page.click("a[data-preset=own-model]");
      await becomes(page, "hongshan", 1_150_000);
      expect(await page.inputValue("#f-modelRndCost")).toBe("300万");
      expect(await page.locator("[data-theme=model]").getAttribute("open")).not.toBeNull();
      await page.goBack();
      await becomes(page, "chengdu", 390_000);
      expect(await page.inputValue("#f-modelRndCost")).toBe("");
      await page.goForward();
      await becomes(page, "hongshan", 1_150_000);
    });
  });

  test("a shared address shows the same to someone else", async () => {
    let shared = "";
    await onDecide(`?${DAY}`, async (page) => {
      await page.click("a[data-preset=settling-down]");
      await becomes(page, "wuhan", 115_000);
      shared = new URL(page.url()).search;
    });
    await onDecide(shared, async (page) => {
      expect(await answers(page)).toEqual(["115000", "115000", "15000"]);
      expect(await page.inputValue("#f-newHomeArea")).toBe("90");
    });
  });

  test.each([
    ["?v=99&c=200000", "版本"],
    ["?v=1&c=-5", "没有读取"],
    ["?v=1&c=1e400&zz=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "不认识"],
    ["?v=1&c=LONG", "没有读取"],
    ["?v=1&c=LONGER", "地址太长"],
    ["?v=1&d=2026-02-31&g=maybe&sp=%00&fv=x.y.z", "应为"],
    ["?__proto__=1&constructor=2", "不认识"],
  ])("%s says what is wrong and stays usable", async (address, words) => {
    const long = address.replace("LONGER", "9".repeat(8100)).replace("LONG", "9".repeat(500));
    await onDecide(long, async (page) => {
      expect(await page.locator("#decide-notice").textContent()).toContain(words);
      expect(await page.locator("#decide-notice img").count()).toBe(0);
      await page.locator("#f-asOf").fill("2026-11-22");
      await page.locator("#f-computeSpend").fill("60万");
      await becomes(page, "chengdu", 360_000);
      expect(await page.isHidden("#decide-notice")).toBe(true);
    });
  });

  test("what a form without scripts would send is understood", async () => {
    await onDecide("?v=1&d=2026-11-22&c=60%E4%B8%87&m=&e=&f=&g=1&ro=", async (page) => {
      expect(await page.isHidden("#decide-notice")).toBe(true);
      expect(await headline(page, "chengdu")).toBe("360000");
    });
  });
});

describe("the date", () => {
  test("moving it shows what is in force", async () => {
    await onDecide("?v=1&d=2026-11-22&r=3000000&f=1", async (page) => {
      await becomes(page, "hongshan", 1_000_000);
      await page.locator("#f-asOf").fill("2028-01-01");
      await becomes(page, "hongshan", 0);
      expect(await page.locator("[data-part=summary] [data-place=hongshan]").textContent()).toContain("已失效");
      await page.locator("#f-asOf").fill("2029-06-01");
      await page.locator("#f-computeSpend").fill("60万");
      await page.locator("[data-part=said]", { hasText: "60万元" }).waitFor();
      expect(await answers(page)).toEqual(["0", "0", "0"]);
    });
  });
});

describe("taking it along", () => {
  test("JSON and CSV are made in the browser", async () => {
    await onDecide(`?${DAY}&c=600000&m=100000`, async (page) => {
      const [json] = await Promise.all([page.waitForEvent("download"), page.click("[data-tool=json]")]);
      expect(json.suggestedFilename()).toBe("zecheng-decide.json");
      const [csv] = await Promise.all([page.waitForEvent("download"), page.click("[data-tool=csv]")]);
      expect(csv.suggestedFilename()).toBe("zecheng-decide.csv");
    });
  });
});
