/* Moving with the keyboard through the results; / and the names below the box are the reading script's. */

const RESULT_LINKS = "[data-clause] h4 a";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");

function move(box: HTMLElement, more: HTMLElement, step: 1 | -1): boolean {
  const links = [...document.querySelectorAll<HTMLElement>(RESULT_LINKS)];
  const active = document.activeElement;
  const at = links.findIndex((one) => one === active || one.closest("[data-clause]")?.contains(active));
  if (at < 0 && active !== box && active !== more) return false;
  const next =
    active === box ? (step > 0 ? 0 : -1) : active === more ? (step < 0 ? links.length - 1 : links.length) : at + step;
  const target = next < 0 ? (active === box ? undefined : box) : (links[next] ?? (more.hidden ? undefined : more));
  target?.focus();
  return target !== undefined;
}

/** Lets the arrow keys walk from the box through the results, Escape lead back to it. */
export function listenToKeys(box: HTMLInputElement, more: HTMLElement): void {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (isTyping(event.target) && event.target !== box) return;
      if (move(box, more, event.key === "ArrowDown" ? 1 : -1)) event.preventDefault();
    } else if (event.key === "Escape" && document.activeElement?.closest("[data-clause]")) {
      box.focus();
    }
  });
}
