import { containsAll } from "../search/match.ts";
import { parseQuery } from "../search/query.ts";
import { type Answer, type Asking, createEngine } from "./search-engine.ts";
import { address, asking, chosenLabels, readAddress, required, showCounts } from "./search-form.ts";
import { hideHelp, showHelp } from "./search-help.ts";
import { loadIndex } from "./search-index.ts";
import { listenToKeys } from "./search-keys.ts";
import { createList, type ResultList } from "./search-list.ts";
import { createPages } from "./search-pages.ts";
import { element } from "./search-results.ts";
import { loadScan } from "./search-scan.ts";
import { SearchUnavailable } from "./search-store.ts";

const TYPING_PAUSE = 250;
const STILL_LOADING = 400;
const SLOW = 8000;

const NOT_LOADED = "条款没有加载成功。请检查网络后再点一次“搜索”；也可以先用下面的主题、文件和术语目录。";
const BROKEN = "搜索出错了。请再试一次；也可以先用下面的主题、文件和术语目录。";

const form = required<HTMLFormElement>("#search-form");
const box = required<HTMLInputElement>("#search-query");
const message = required<HTMLElement>("#search-message");
const results = required<HTMLElement>("#search-results");
const more = required<HTMLButtonElement>("#search-more");
const documents = required<HTMLElement>("#search-documents");

const { mode, index = "", words = "", clauses = "", policies = "", pages: pagesFolder = "", site = "" } = form.dataset;
const files = () => loadIndex(index, words);
const engine = createEngine(mode === "scan" ? [() => loadScan(clauses), files] : [files]);
const pages = createPages(required("#search-pages"), pagesFolder, site);
let turn = 0;
let list: ResultList | undefined;

/** What a page remembers for coming back to it. */
type Remembered = { readonly shown?: number; readonly top?: number };
const remembered = (): Remembered => (history.state as Remembered | null) ?? {};

function clear(text: string): void {
  message.textContent = text;
  results.replaceChildren();
  documents.replaceChildren();
  more.hidden = true;
  hideHelp();
  list = undefined;
  pages.ask([]);
}

/** Links to the documents whose title or number the query names. */
function namedDocuments(typed: string): HTMLElement[] {
  const { parts } = parseQuery(typed);
  const links = [...document.querySelectorAll<HTMLAnchorElement>("a[data-document-names]")];
  return links
    .filter((one) => parts.length > 0 && containsAll([one.dataset["documentNames"] ?? ""], parts))
    .map((one) => element("li", "", one.cloneNode(true)));
}

function wordCount({ exact, near, about }: Answer, typed: string): string {
  const filters = chosenLabels();
  const within = filters.length > 0 ? `（限 ${filters.join("、")}）` : "";
  const asked = typed.trim() === "" ? "全部条款" : `“${typed.trim()}”`;
  const some = about ? "约" : "";
  if (exact > 0)
    return `${asked}${within}：找到${some} ${exact} 条条款${near > 0 ? `，另有${some} ${near} 条相近` : ""}。`;
  return `没有条款包含${asked}${within}。${near > 0 ? `相近的有${some} ${near} 条：` : ""}`;
}

async function showMore(own: ResultList, ours: number, upTo = 0): Promise<void> {
  await own.more(upTo, () => ours !== turn);
  if (ours !== turn) return;
  more.hidden = own.shown() >= own.total;
  more.textContent = own.rest();
}

const LATE = [
  [STILL_LOADING, "正在加载条款…"],
  [SLOW, "网络很慢，还在加载。也可以先用下面的主题、文件和术语目录。"],
] as const;

async function guarded(ours: number, work: () => Promise<void>): Promise<void> {
  results.setAttribute("aria-busy", "true");
  const late = LATE.map(([after, text]) =>
    setTimeout(() => {
      if (ours === turn && list === undefined) message.textContent = text;
    }, after),
  );
  try {
    await work();
  } catch (error) {
    if (ours !== turn) return;
    clear(error instanceof SearchUnavailable ? NOT_LOADED : BROKEN);
    if (!(error instanceof SearchUnavailable)) throw error;
  } finally {
    late.forEach(clearTimeout);
    if (ours === turn) results.removeAttribute("aria-busy");
  }
}

const isEmpty = ({ typed, chosen }: Asking): boolean =>
  parseQuery(typed).parts.length === 0 && Object.keys(chosen).length === 0;

async function answerTo(asked: Asking, ours: number, { shown = 0, top }: Remembered): Promise<void> {
  performance.mark("search-asked");
  const answer = await engine.search(asked);
  if (ours !== turn) return;
  performance.measure("search", "search-asked");
  const own = createList(results, answer, { ...asked, clauseFolder: policies });
  clear(wordCount(answer, asked.typed));
  list = own;
  showCounts(answer.counts);
  const named = namedDocuments(asked.typed);
  if (named.length > 0) documents.append(element("p", "", "文件的名称或文号里有这些字："), element("ul", "", ...named));
  showHelp(answer);
  pages.ask(answer.parts);
  await showMore(own, ours, shown);
  if (top !== undefined && ours === turn) scrollTo({ top });
}

function run(restore: Remembered = {}): void {
  const ours = ++turn;
  const asked = asking();
  if (isEmpty(asked)) {
    clear("");
    return;
  }
  list = undefined;
  void guarded(ours, () => answerTo(asked, ours, restore));
}

function remember(how: "push" | "replace"): void {
  if (address() === location.pathname + location.search) return;
  if (how === "push") history.pushState(null, "", address());
  else history.replaceState(null, "", address());
}

let pause: ReturnType<typeof setTimeout> | undefined;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  remember("push");
  run();
});
form.addEventListener("change", (event) => {
  if (event.target === box) return;
  remember("push");
  run();
});
form.addEventListener("focusin", () => void engine.load().catch(() => {}), { once: true });
box.addEventListener("input", (event) => {
  // An input method is still composing.
  if ((event as InputEvent).isComposing) return;
  clearTimeout(pause);
  pause = setTimeout(() => {
    remember("replace");
    run();
  }, TYPING_PAUSE);
});
box.addEventListener("compositionend", () => box.dispatchEvent(new Event("input")));
more.addEventListener("click", () => {
  const own = list;
  const ours = turn;
  if (!own) return;
  const focusOn = own.shown();
  void guarded(ours, async () => {
    await showMore(own, ours);
    results.querySelectorAll<HTMLElement>("[data-clause]")[focusOn]?.querySelector("a")?.focus();
    history.replaceState({ ...remembered(), shown: own.shown() }, "");
  });
});
window.addEventListener("pagehide", () => {
  if (list) history.replaceState({ shown: list.shown(), top: scrollY } satisfies Remembered, "");
});
window.addEventListener("popstate", () => {
  readAddress();
  run(remembered());
});
listenToKeys(box, more);
required("#search-late").remove();
readAddress();
run(remembered());
