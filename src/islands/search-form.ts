import { type ChosenFilters, FILTERS, type FilterCounts } from "../search/filters.ts";
import { sortableByAmount } from "../search/sums.ts";
import type { Asking } from "./search-engine.ts";

/** Finds what the page must have. */
export function required<T extends Element>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`the search page has no ${selector}`);
  return found;
}

const box = required<HTMLInputElement>("#search-query");
const sort = required<HTMLSelectElement>("#search-sort");
const sortHint = required<HTMLElement>("#search-sort-hint");
const fold = required<HTMLDetailsElement>("#search-fold");
const chosenCount = required<HTMLElement>("#search-chosen");
/** As in search.css: there is room for the filters. */
const wide = matchMedia("(min-width: 48rem)");
const field = (name: string) => required<HTMLSelectElement>(`#search-${name}`);

/** An option's own words, without the count that is written behind them. */
const labelOf = (option: HTMLOptionElement): string => option.dataset["label"] ?? option.text;

/** The filters that are set, in words. */
export const chosenLabels = (): string[] =>
  FILTERS.map(field).flatMap((one) => {
    const [option] = one.selectedOptions;
    return one.value === "" || !option ? [] : [labelOf(option)];
  });

/** Shows the filters where there is room, and where one is set. */
const openFilters = (): void => {
  fold.open = wide.matches || chosenLabels().length > 0;
};
wide.addEventListener("change", openFilters);

/** What the form asks; says how many filters that is. */
export function asking(): Asking {
  const chosen: ChosenFilters = Object.fromEntries(
    FILTERS.map((name) => [name, field(name).value]).filter(([, value]) => value !== ""),
  );
  const sortable = sortableByAmount(chosen);
  sort.disabled = !sortable;
  sortHint.hidden = sortable;
  const count = Object.keys(chosen).length;
  chosenCount.textContent = count > 0 ? `（已选 ${count} 项）` : "";
  return { typed: box.value, chosen, sort: sortable && sort.value === "amount" ? "amount" : "relevance" };
}

/** The address of what the form asks. */
export function address(): string {
  const { typed, chosen, sort: by } = asking();
  const parameters = new URLSearchParams();
  if (typed.trim() !== "") parameters.set("q", typed.trim());
  for (const [name, value] of Object.entries(chosen)) parameters.set(name, value);
  if (by === "amount") parameters.set("sort", by);
  const query = parameters.toString();
  return query === "" ? location.pathname : `${location.pathname}?${query}`;
}

/** Sets the form to what the address says; a value that no filter has counts as none. */
export function readAddress(): void {
  const parameters = new URLSearchParams(location.search);
  box.value = parameters.get("q") ?? "";
  for (const name of [...FILTERS, "sort"]) {
    const wanted = parameters.get(name) ?? "";
    const one = field(name);
    one.value = [...one.options].some(({ value }) => value === wanted) ? wanted : "";
  }
  openFilters();
}

/** Writes behind each option how many clauses it would leave. */
export function showCounts(counts: FilterCounts): void {
  for (const name of FILTERS)
    for (const option of field(name).options)
      if (option.value !== "") option.text = `${labelOf(option)}（${counts[name][option.value] ?? 0}）`;
}
