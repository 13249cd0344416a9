/** What a page for reading and a first search cost in a browser, as bytes over the wire. */
import type { Browser } from "playwright-core";
import { serve } from "../../scripts/serve.ts";
import { type Sent, SLOW_4G, type Wire, wire } from "../wire.ts";
import type { Tool } from "./tools.ts";

export type PageCost = {
  /** HTML, CSS and scripts until the network is idle. */
  readonly reading: number;
  /** All of it: fonts, pictures and what is fetched ahead too. */
  readonly all: number;
  readonly requests: number;
};
export type SearchCost = { readonly bytes: number; readonly ms: number };

const sum = (sent: readonly Sent[]): number => sent.reduce((total, { bytes }) => total + bytes, 0);
const READING = /html|css|javascript/;

/** Serves a built site while `use` runs. */
export async function served<T>(tool: Tool, use: (front: Wire) => Promise<T>, slow = false): Promise<T> {
  const site = await serve({ root: tool.dist });
  const front = await wire(site.address, slow ? SLOW_4G : undefined);
  try {
    return await use(front);
  } finally {
    await front.close();
    await site.close();
  }
}

/** Opens each page with nothing in the browser's cache. */
export async function pageCosts(
  browser: Browser,
  tool: Tool,
  front: Wire,
  clauses: readonly string[],
): Promise<PageCost[]> {
  const costs: PageCost[] = [];
  for (const clause of clauses) {
    const context = await browser.newContext();
    const page = await context.newPage();
    front.forget();
    const response = await page.goto(`${front.address}${tool.pageOf(clause)}`, { waitUntil: "networkidle" });
    if (!response?.ok()) throw new Error(`${tool.name} has no page for ${clause}`);
    const sent = front.sent();
    costs.push({ reading: sum(sent.filter(({ type }) => READING.test(type))), all: sum(sent), requests: sent.length });
    await context.close();
  }
  return costs;
}

/** From a read page to the first result of the first search, over a phone's network. */
export async function coldSearch(
  browser: Browser,
  tool: Tool,
  front: Wire,
  clause: string,
  words: string,
): Promise<SearchCost> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${front.address}${tool.pageOf(clause)}`, { waitUntil: "networkidle" });
  front.forget();
  const started = performance.now();
  await tool.search(page, words);
  const ms = performance.now() - started;
  const bytes = sum(front.sent());
  await context.close();
  return { bytes, ms };
}
