import { foldMenu } from "./menu.ts";
import { keepCopies } from "./offline.ts";
import { offerNames } from "./suggestions.ts";

/* The one script of every page. All pages read without it, and nothing on them waits for it. */

const SLASH = "slash-key";

/** What the reader chose on /search/; a browser may refuse to keep it. */
function slashIsOff(): boolean {
  try {
    return localStorage.getItem(SLASH) === "off";
  } catch {
    return false;
  }
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");

const box = document.querySelector<HTMLInputElement>("form[data-names] input[name=q]");
if (box) {
  offerNames(box);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target) || slashIsOff()) return;
    box.focus();
    box.select();
    event.preventDefault();
  });
}

const menu = document.querySelector<HTMLDetailsElement>(".site-nav details");
if (menu) foldMenu(menu);

const slash = document.querySelector<HTMLInputElement>(`#${SLASH}`);
if (slash) {
  slash.checked = !slashIsOff();
  slash.addEventListener("change", () => {
    try {
      localStorage.setItem(SLASH, slash.checked ? "on" : "off");
    } catch {
      slash.checked = true;
    }
  });
}

for (const button of document.querySelectorAll<HTMLButtonElement>("[data-copy]")) {
  const { copy = "" } = button.dataset;
  const said = button.nextElementSibling;
  button.hidden = false;
  button.addEventListener("click", async () => {
    let words = "已复制";
    try {
      await navigator.clipboard.writeText(document.getElementById(copy)?.textContent?.trim() ?? "");
    } catch {
      words = "浏览器不让复制，请选中后复制";
    }
    if (said) said.textContent = words;
  });
}

// In `npm run dev` there is no worker.
if (import.meta.env.PROD) keepCopies();
