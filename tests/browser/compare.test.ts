import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Dataset, Measure } from "../../src/schema/comparable.ts";
import { expectNoAxeViolations } from "./axe.ts";
import { unfold } from "./reading-modes.ts";
import { inPage, onPage, site } from "./stage.ts";

const dataset = JSON.parse(readFileSync("dist/data/dataset.json", "utf8")) as Dataset;
const PHONE = { viewport: { width: 320, height: 640 } };
const TOPICS = dataset.topics.map(({ id }) => `compare/${id}/`);
test("the coverage is accessible on a phone, as cards", async () => {
  await onPage(
    "compare/",
    async (page) => {
      await unfold(page);
      await expectNoAxeViolations(page);
    },
    PHONE,
  );
});

test("on a phone the row headers stay in sight while the places scroll by", async () => {
  await onPage(
    "compare/compute/",
    async (page) => {
      const box = page.locator(".compare-box").first();
      await box.scrollIntoViewIfNeeded();
      const scrolled = await box.evaluate((element) => {
        element.scrollLeft = element.scrollWidth;
        return element.scrollLeft;
      });
      expect(scrolled).toBeGreaterThan(200);
      const heads = await box.evaluate((element) => {
        const frame = element.getBoundingClientRect();
        return [...element.querySelectorAll("tbody th.row-head")].map((head) => {
          const { left, right, top, height } = head.getBoundingClientRect();
          head.scrollIntoView({ block: "center", inline: "nearest" });
          const now = head.getBoundingClientRect();
          const hit = document.elementFromPoint(now.left + 8, now.top + 12);
          return { from: left - frame.left, to: right - left, top, height, seen: head === hit || head.contains(hit) };
        });
      });
      expect(heads.length).toBeGreaterThan(8);
      for (const head of heads) expect(head).toMatchObject({ from: 0, seen: true });
      expect(Math.max(...heads.map(({ to }) => to))).toBeLessThan(120);
    },
    PHONE,
  );
});

test("on a phone each topic of the coverage is a card, its places one below the other", async () => {
  await onPage(
    "compare/",
    async (page) => {
      const boxes = await page.locator('tr[data-topic="compute"] > td').evaluateAll((cells) =>
        cells.map((cell) => {
          const { left, width, top } = cell.getBoundingClientRect();
          return { left, width, top };
        }),
      );
      expect(new Set(boxes.map(({ left, width }) => `${left} ${width}`)).size).toBe(1);
      expect([...boxes].sort((a, b) => a.top - b.top)).toEqual(boxes);
      const role = await page.locator("table.coverage").getAttribute("role");
      expect(role).toBe("table");
    },
    PHONE,
  );
});

/** What a comparison shows, by measure and place: the words of its cells by row. */
const shownIn = (page: Page) =>
  page.locator("table.compare[data-block]").evaluateAll((tables) =>
    tables.flatMap((table) => {
      const heads = [...table.querySelectorAll("thead tr:last-child th")];
      return heads.flatMap((head, column) => {
        const measure = head.getAttribute("data-measure");
        if (!measure) return [];
        const cells = [...table.querySelectorAll<HTMLTableRowElement>("tbody tr[data-row]")].map((row) => {
          // Before a column that says from top to bottom that there is nothing, later rows have one cell less.
          const gaps =
            row.rowIndex === 2 ? 0 : heads.slice(0, column).filter((one) => !one.hasAttribute("data-measure")).length;
          return [row.dataset["row"] ?? "", row.querySelectorAll("td")[column - gaps]?.textContent ?? ""] as const;
        });
        return [{ measure, inherited: head.classList.contains("is-inherited"), cells: Object.fromEntries(cells) }];
      });
    }),
  );

const sums = ({ amount }: Measure): number[] => {
  if (amount.kind === "not-stated" || amount.kind === "in-kind" || amount.kind === "tiers") return [];
  const own = amount.kind === "ceiling" && amount.max.kind === "money" ? [amount.max.yuan] : [];
  return [...own, ...amount.caps.flatMap(({ limit }) => (limit.kind === "money" ? [limit.yuan] : []))];
};

test("every rate and every cap in the comparisons is the dataset's", async () => {
  const byId = new Map(dataset.measures.map((one) => [one.id, one]));
  let [rates, caps] = [0, 0];
  await inPage(async (page) => {
    // Not watched: a page that is left has requests cut off.
    const all: Awaited<ReturnType<typeof shownIn>> = [];
    for (const path of TOPICS) {
      await page.goto(site.address + path);
      all.push(...(await shownIn(page)));
    }
    for (const { measure: shown, cells } of all) {
      const measure = byId.get(shown);
      if (!measure) throw new Error(`${shown} is not in the dataset`);
      if (measure.amount.kind === "share") {
        const { n, d } = measure.amount.rate.fraction;
        expect(cells["rate"], shown).toContain(`${Number(((n * 100) / d).toFixed(4))}%`);
        expect(cells["rate"]?.includes("最多"), shown).toBe(measure.amount.rate.comparator === "at-most");
        rates++;
      }
      for (const sum of sums(measure)) {
        const said = sum < 10_000 ? `${sum}元` : `${sum.toLocaleString("en-US")}元`;
        expect(cells["cap"], shown).toContain(said);
        caps++;
      }
    }
  });
  expect(rates).toBeGreaterThan(15);
  expect(caps).toBeGreaterThan(25);
});

test("on a phone each cell of a comparison names its column", async () => {
  await onPage(
    "compare/finance/",
    async (page) => {
      const tables = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLTableElement>("table.compare")].map((table) => {
          const heads = [...(table.tHead?.rows[0]?.cells ?? [])].slice(1).flatMap((head) => {
            const name = (head.querySelector(".place, a") as HTMLElement | null)?.innerText ?? "";
            return Array.from({ length: head.colSpan }, () => name);
          });
          const [first, ...rows] = [...(table.tBodies[0]?.rows ?? [])].map((row) => [...row.cells].slice(1));
          const lower = heads.filter((_, n) => first?.[n]?.rowSpan === 1);
          const said = (cell: Element) => /^"(.*)" \/ ""$/.exec(getComputedStyle(cell, "::before").content)?.[1];
          return [
            { wanted: heads, said: (first ?? []).map(said) },
            ...rows.map((row) => ({ wanted: lower, said: row.map(said) })),
          ];
        }),
      );
      const sticky = await page.evaluate(() =>
        [...document.querySelectorAll("table.compare tr")].map((row) => ({
          inSight: [...row.children].map((cell) => getComputedStyle(cell).position === "sticky"),
          heads: row.querySelector(".row-head") === null ? 0 : 1,
        })),
      );
      for (const { inSight, heads } of sticky) expect(inSight.filter(Boolean).length).toBe(heads);
      expect(tables.flat().length).toBeGreaterThan(20);
      for (const { wanted, said } of tables.flat()) expect(said).toEqual(wanted);
    },
    { viewport: { width: 360, height: 740 } },
  );
});

test("an inherited column is marked, and shows what the city's own column shows", async () => {
  await onPage("compare/compute/", async (page) => {
    const shown = await shownIn(page);
    const inherited = shown.filter((one) => one.inherited);
    expect(inherited.length).toBeGreaterThan(0);
    for (const one of inherited)
      expect(one.cells).toEqual(shown.find((other) => other.measure === one.measure && !other.inherited)?.cells);
    const marks = await page.locator("th.is-inherited .inherited-mark").allInnerTexts();
    expect(marks.length).toBe(inherited.length);
  });
});

test("without JavaScript the comparison, its sentences and its unfolding parts are there", async () => {
  await onPage(
    "compare/compute/",
    async (page) => {
      expect(await page.locator("table.compare .quote").count()).toBeGreaterThan(3);
      const drafts = page.locator("details.drafts");
      expect(await drafts.locator("li").first().isVisible()).toBe(false);
      await drafts.locator("summary").click();
      expect(await drafts.locator("li").first().isVisible()).toBe(true);
    },
    { javaScriptEnabled: false },
  );
});
