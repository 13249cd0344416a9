import { type Name, prepareNames, suggest } from "../search/suggest.ts";

/* The search box as a combobox with a list (ARIA Authoring Practices); without this script it is a plain field of a form. */

let names: Promise<readonly Name[]> | undefined;

/** The names to offer, loaded once, at the first focus; what failed is tried again at the next one. */
function loadNames(address: string): Promise<readonly Name[]> {
  names ??= fetch(address)
    .then(async (response) => prepareNames((await response.json()) as string[]))
    .catch(() => {
      names = undefined;
      return [];
    });
  return names;
}

function make(tag: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

/** Offers names below a search box while someone types. Arrows choose, Enter searches, Escape closes. */
export function offerNames(box: HTMLInputElement): void {
  const { form } = box;
  const address = form?.dataset["names"];
  if (!form || !address) return;
  const id = `${box.id}-names`;
  const list = make("ul", { class: "search-names", id, role: "listbox", "aria-label": "联想", hidden: "" });
  box.after(list);
  const combobox = { role: "combobox", "aria-autocomplete": "list", "aria-controls": id, "aria-expanded": "false" };
  for (const [name, value] of Object.entries(combobox)) box.setAttribute(name, value);
  let active = -1;

  /** Marks the option at a place; -1 is the box itself. */
  function mark(at: number): void {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = at;
    const option = list.children[at];
    option?.setAttribute("aria-selected", "true");
    if (option) box.setAttribute("aria-activedescendant", option.id);
    else box.removeAttribute("aria-activedescendant");
  }

  function show(offered: readonly string[]): void {
    mark(-1);
    list.replaceChildren(
      ...offered.map((name, n) => {
        const option = make("li", { id: `${id}-${n}`, role: "option", "aria-selected": "false" });
        option.textContent = name;
        return option;
      }),
    );
    list.hidden = offered.length === 0;
    box.setAttribute("aria-expanded", String(!list.hidden));
  }

  async function offer(): Promise<void> {
    const { value } = box;
    const known = await loadNames(address ?? "");
    if (value === box.value && document.activeElement === box) show(suggest(value, known));
  }

  function choose(option: Element): void {
    box.value = option.textContent ?? "";
    show([]);
    form?.requestSubmit();
  }

  box.addEventListener("focus", () => void loadNames(address));
  box.addEventListener("input", () => void offer());
  box.addEventListener("blur", () => show([]));
  form.addEventListener("submit", () => show([]));
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => {
    const option = target instanceof Element ? target.closest("li") : null;
    if (option) choose(option);
  });
  box.addEventListener("keydown", (event) => {
    if (event.isComposing || list.hidden) return;
    const option = list.children[active];
    const next = active + (event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0);
    if (event.key === "Escape") show([]);
    else if (event.key === "Enter" && option) choose(option);
    // Below the last name the list ends, and what follows the box can take the key.
    else if (next === list.children.length) return show([]);
    else if (next !== active && next >= -1) mark(next);
    else return;
    event.preventDefault();
  });
}
