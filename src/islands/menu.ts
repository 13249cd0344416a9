/** Folds the header's menu when the focus leaves it or Escape is pressed: open, it would cover what comes next. */
export function foldMenu(menu: HTMLDetailsElement): void {
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
  });
  menu.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
}
