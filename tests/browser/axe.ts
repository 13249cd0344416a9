/** What axe finds on a page as it stands. */
import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Off by default, yet part of WCAG 2.2 AA, or of use where tables carry the meaning. */
const ALSO = ["target-size", "td-has-header", "table-fake-caption", "css-orientation-lock"];
const EVERYTHING: axe.RunOptions = { rules: Object.fromEntries(ALSO.map((rule) => [rule, { enabled: true }])) };
const COLOURS = only("color-contrast", "link-in-text-block");
/** The rules whose answer changes with the width of the window. */
const WIDTH = only("target-size", "scrollable-region-focusable");

function only(...values: string[]): axe.RunOptions {
  return { runOnly: { type: "rule", values } };
}

/** Every rule, best practices included; or those alone that can change with the colours, or with the width. */
export const AXE_RULES = { everything: EVERYTHING, colours: COLOURS, width: WIDTH } as const;

/** One line for each element that breaks a rule. Takes 0.1 to 4 s, by the size of the page; axe is put into it once. */
export async function axeFindings(page: Page, rules: keyof typeof AXE_RULES = "everything"): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async (options) => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    return (await axe.run(document, { ...options, resultTypes: ["violations"] })).violations;
  }, AXE_RULES[rules]);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}, at ${target.join(" ")}\n${failureSummary ?? ""}`),
  );
}

/** Expects axe to find nothing, best practices included. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  expect(await axeFindings(page), `axe on ${page.url()}`).toEqual([]);
}
