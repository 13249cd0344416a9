import { FILTERS } from "../search/filters.ts";
import { containsAll } from "../search/match.ts";
import { parseQuery, type Query } from "../search/query.ts";
import { type ChosenFilters, createEngine, type Found, SearchUnavailable } from "./search-engine.ts";
import { element, resultItem } from "./search-results.ts";

const AT_ONCE = 10;
const TYPING_PAUSE = 250;

const UNAVAILABLE: Readonly<Record<SearchUnavailable["reason"] | "unknown", string>> = {
  "no-webassembly":
    "这个浏览器没有开启 WebAssembly，站内搜索用不了。请改用下面的主题、文件和术语目录，或在文件页面里用浏览器的页内查找。",
  "no-index": "搜索索引没有加载成功。请检查网络后再点一次“搜索”；也可以先用下面的主题、文件和术语目录。",
  "no-texts": "条款文本没有加载成功。请检查网络后再点一次“搜索”。",
  unknown: "搜索出错了。请再试一次；也可以先用下面的主题、文件和术语目录。",
};

function required<T extends Element>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`the search page has no ${selector}`);
  return found;
}

const form = required<HTMLFormElement>("#search-form");
const box = required<HTMLInputElement>("#search-query");
const message = required<HTMLElement>("#search-message");
const list = required<HTMLOListElement>("#search-results");
const more = required<HTMLButtonElement>("#search-more");
const help = required<HTMLElement>("#search-empty");
const documents = required<HTMLElement>("#search-documents");
const select = (name: string) => required<HTMLSelectElement>(`#search-${name}`);

const { index = "", texts = "", policies = "" } = form.dataset;
const engine = createEngine(index, texts);
let turn = 0;

const chosen = (): ChosenFilters =>
  Object.fromEntries(FILTERS.map((name) => [name, select(name).value]).filter(([, value]) => value !== ""));

function address(): string {
  const parameters = new URLSearchParams();
  if (box.value.trim() !== "") parameters.set("q", box.value.trim());
  for (const [name, value] of Object.entries(chosen())) parameters.set(name, value);
  const query = parameters.toString();
  return query === "" ? location.pathname : `${location.pathname}?${query}`;
}

/** Sets the form to what the address says; a value that no filter has counts as none. */
function readAddress(): void {
  const parameters = new URLSearchParams(location.search);
  box.value = parameters.get("q") ?? "";
  for (const name of FILTERS) {
    const wanted = parameters.get(name) ?? "";
    const field = select(name);
    field.value = [...field.options].some(({ value }) => value === wanted) ? wanted : "";
  }
}

function clear(text: string): void {
  message.textContent = text;
  list.replaceChildren();
  more.hidden = true;
  help.hidden = true;
  documents.replaceChildren();
}

/** Links to the documents whose title or number the query names. */
function namedDocuments(query: Query): HTMLElement[] {
  const links = [...document.querySelectorAll<HTMLAnchorElement>("a[data-document-names]")];
  return links
    .filter((link) => containsAll([link.dataset["documentNames"] ?? ""], query.parts))
    .map((link) => element("li", "", link.cloneNode(true)));
}

function wordCount(count: number, query: Query): string {
  const filters = FILTERS.map(select).flatMap((field) =>
    field.value === "" ? [] : [field.selectedOptions[0]?.textContent?.trim() ?? ""],
  );
  const within = filters.length > 0 ? `（限 ${filters.join("、")}）` : "";
  const asked = query.parts.length > 0 ? `“${box.value.trim()}”` : "全部条款";
  return count === 0 ? `没有条款包含${asked}${within}。` : `${asked}${within}：找到 ${count} 条条款。`;
}

async function show(found: readonly Found[], from: number, query: Query, ours: number): Promise<void> {
  const ids = await Promise.all(found.slice(from, from + AT_ONCE).map((one) => one.clauseId()));
  const items = await Promise.all(
    ids.map(async (id) => resultItem(id, await engine.texts(id.split("/")[0] ?? ""), query, policies)),
  );
  if (ours !== turn) return;
  list.append(...items);
  const next = from + items.length;
  more.hidden = next >= found.length;
  more.textContent = `再显示 ${Math.min(AT_ONCE, found.length - next)} 条（还有 ${found.length - next} 条）`;
  more.onclick = () => {
    const focusOn = next;
    void guarded(ours, async () => {
      await show(found, next, query, ours);
      list.children[focusOn]?.querySelector("a")?.focus();
    });
  };
}

async function guarded(ours: number, work: () => Promise<void>): Promise<void> {
  list.setAttribute("aria-busy", "true");
  try {
    await work();
  } catch (error) {
    if (ours !== turn) return;
    clear(UNAVAILABLE[error instanceof SearchUnavailable ? error.reason : "unknown"]);
    if (!(error instanceof SearchUnavailable)) throw error;
  } finally {
    if (ours === turn) list.removeAttribute("aria-busy");
  }
}

function run(): void {
  const ours = ++turn;
  const query = parseQuery(box.value);
  if (query.parts.length === 0 && Object.keys(chosen()).length === 0) {
    clear("");
    return;
  }
  void guarded(ours, async () => {
    const found = await engine.search(query, chosen());
    if (ours !== turn) return;
    clear(wordCount(found.length, query));
    const named = query.parts.length > 0 ? namedDocuments(query) : [];
    if (named.length > 0)
      documents.append(element("p", "", "文件的名称或文号里有这些字："), element("ul", "", ...named));
    help.hidden = found.length > 0;
    await show(found, 0, query, ours);
  });
}

function remember(how: "push" | "replace"): void {
  if (address() === location.pathname + location.search) return;
  if (how === "push") history.pushState(null, "", address());
  else history.replaceState(history.state, "", address());
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
window.addEventListener("popstate", () => {
  readAddress();
  run();
});
readAddress();
run();
