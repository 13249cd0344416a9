import type { Nearness } from "../search/answer.ts";
import type { ChosenFilters } from "../search/filters.ts";
import { type Answer, AT_ONCE, type Shown, type Sort } from "./search-engine.ts";
import { documentGroup, element, nearLabel, resultItem } from "./search-results.ts";

export type ListOptions = {
  readonly chosen: ChosenFilters;
  readonly sort: Sort;
  /** The folder of the clauses' pages. */
  readonly clauseFolder: string;
};

/** The shown part of an answer, in groups by document; it grows as someone asks for more. */
export function createList(into: HTMLElement, answer: Answer, { chosen, sort, clauseFolder }: ListOptions) {
  let shown = 0;
  let near: Nearness | undefined;
  let document: string | undefined;
  let list: HTMLElement | undefined;

  function startGroup(one: Shown): HTMLElement {
    const byDocument = sort === "relevance";
    const same = list !== undefined && one.near === near && (!byDocument || one.document.document === document);
    if (one.near !== undefined && one.near !== near) into.append(nearLabel(one.near, answer.said[one.near] ?? []));
    near = one.near;
    document = one.document.document;
    if (same && list !== undefined) return list;
    const made = byDocument ? documentGroup(one) : undefined;
    list = made?.list ?? element("ol", "plain-list");
    into.append(made?.group ?? list);
    return list;
  }

  const total = answer.exact + answer.near;
  return {
    total,
    shown: () => shown,
    /** Adds the next results, at least up to a number; adds nothing once `stale` says that they are no longer asked for. */
    more: async (upTo: number, stale: () => boolean): Promise<void> => {
      const next = Math.min(total, Math.max(shown + AT_ONCE, upTo));
      const results = await answer.show(shown, next);
      if (stale()) return;
      for (const one of results) startGroup(one).append(resultItem(one, chosen, clauseFolder));
      shown = next;
    },
    /** What the button for more says. */
    rest: () => `再显示 ${Math.min(AT_ONCE, total - shown)} 条（还有 ${total - shown} 条）`,
  };
}
export type ResultList = ReturnType<typeof createList>;
