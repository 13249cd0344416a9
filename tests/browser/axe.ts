/** What axe finds on a page as it stands. */
import { readFileSync } from "node:fs";
import type axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const only = (...values: string[]): axe.RunOptions => ({ runOnly: { type: "rule", values } });
/** Off by default, yet of use where tables carry the meaning. */
const TABLES = { "td-has-header": { enabled: true }, "table-fake-caption": { enabled: true } };
/** Off by default, yet part of WCAG 2.2 AA. */
const SIZE = { "target-size": { enabled: true } };

/** Every rule, best practices included; the same but for the sizes of targets; these alone; or those that can change with the colours. */
const RULES: Readonly<Record<"everything" | "meaning" | "sizes" | "colours", axe.RunOptions>> = {
  everything: { rules: { ...TABLES, ...SIZE } },
  meaning: { rules: TABLES },
  sizes: only("target-size"),
  colours: only("color-contrast", "link-in-text-block"),
};
/** The page's own files are all it may load, and no rule above needs axe to fetch them again. */
const QUICK: axe.RunOptions = { resultTypes: ["violations"], preload: false };
/** Less than half of what the package's entry holds. */
const SOURCE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** One line for each element that breaks a rule. axe is put into it once. */
export async function axeFindings(page: Page, rules: keyof typeof RULES = "everything"): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(SOURCE);
  const violations = await page.evaluate(
    async (options) => {
      const { axe } = window as unknown as { axe: typeof import("axe-core") };
      return (await axe.run(document, options)).violations;
    },
    { ...RULES[rules], ...QUICK },
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}, at ${target.join(" ")}\n${failureSummary ?? ""}`),
  );
}

/** Expects axe to find nothing, best practices included. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  expect(await axeFindings(page), `axe on ${page.url()}`).toEqual([]);
}
