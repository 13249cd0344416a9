import { excerptOf } from "../search/excerpt.ts";
import { textFragment } from "../search/fragment.ts";
import { findHits } from "../search/match.ts";
import { phraseOf } from "../search/query.ts";
import { element, link, marked } from "./search-results.ts";

/* The site's other pages: method, glossary, comparisons, charts. Pagefind has them; it is loaded only when a reader asks. */

type Parts = readonly (readonly string[])[];
type PagefindResult = {
  readonly id: string;
  readonly data: () => Promise<{
    readonly raw_url: string;
    readonly meta: { readonly title: string; readonly text: string };
  }>;
};
type Instance = { readonly search: (phrase: string) => Promise<{ readonly results: readonly PagefindResult[] }> };
type Pagefind = { readonly createInstance: (options: { readonly noWorker: boolean }) => Instance };

const MOST = 8;

/** A browser does not ask twice for a script that failed: after failures the address is another one. */
async function load(folder: string, failures: number): Promise<Instance> {
  const address = `${folder}pagefind.js${failures > 0 ? `?${failures}` : ""}`;
  const { createInstance } = (await import(/* @vite-ignore */ address)) as Pagefind;
  return createInstance({ noWorker: true });
}

/** The parts of pages that hold every part of a query. */
async function find(pagefind: Instance, parts: Parts): Promise<readonly PagefindResult[]> {
  const found = await Promise.all(parts.map(async (part) => (await pagefind.search(phraseOf(part))).results));
  const [first = [], ...others] = found;
  return first.filter(({ id }) => others.every((results) => results.some((one) => one.id === id)));
}

async function item(result: PagefindResult, parts: Parts, site: string): Promise<HTMLElement> {
  const { raw_url: address, meta } = await result.data();
  const lines = meta.text.split("\n");
  const line = lines.find((one) => findHits(one, parts).length > 0) ?? lines[0] ?? "";
  const hits = findHits(line, parts);
  const [hit] = hits;
  // A text fragment follows the part's own place in its page.
  const fragment = hit ? textFragment(line, hit).replace("#", address.includes("#") ? "" : "#") : "";
  return element(
    "li",
    "result",
    element("h4", "result-title", link(`${site}${address}${fragment}`, meta.title)),
    element("p", "result-text", ...marked(excerptOf(line, hits))),
  );
}

/** The block below the results that looks in the site's other pages, from the first press of its button on. */
export function createPages(block: HTMLElement, folder: string, site: string) {
  const button = block.querySelector("button");
  const said = block.querySelector("[role=status]");
  const list = block.querySelector("ol");
  let loading: Promise<Instance> | undefined;
  let failures = 0;
  let parts: Parts = [];
  let turn = 0;

  async function search(): Promise<void> {
    const ours = ++turn;
    const asked = parts;
    let words = "其他页面的索引没有加载成功。请检查网络后再试一次。";
    let items: readonly HTMLElement[] = [];
    if (typeof WebAssembly === "undefined") words = "这个浏览器没有开启 WebAssembly，不能在其他页面里找。";
    else
      try {
        loading ??= load(folder, failures);
        const found = await find(await loading, asked);
        items = await Promise.all(found.slice(0, MOST).map((one) => item(one, asked, site)));
        const more = found.length > MOST ? `，先列出 ${MOST} 处` : "";
        words = found.length > 0 ? `其他页面里有 ${found.length} 处${more}。` : "其他页面里没有。";
        if (button) button.hidden = true;
      } catch {
        // What Pagefind could not load it does not ask for again: the next search begins anew.
        loading = undefined;
        failures++;
      }
    if (ours !== turn) return;
    if (said) said.textContent = words;
    list?.replaceChildren(...items);
  }

  button?.addEventListener("click", () => void search());
  return {
    /** What is asked now; nothing is loaded before the reader asked for it. */
    ask: (asked: Parts): void => {
      parts = asked;
      block.hidden = asked.length === 0;
      if (said) said.textContent = "";
      list?.replaceChildren();
      if (button?.hidden && asked.length > 0) void search();
      else turn++;
    },
  };
}
