import type { Yuan } from "../assess/assess.ts";
import { listed, sumWords } from "./words.ts";

/** What a finding says of a place. */
export type Found = { readonly look: { readonly label: string }; readonly entitled: Yuan; readonly atMost: Yuan };

/** Who gets how much, in a sentence; the highest and the ties as they are, no verdict on a city. */
export function findingWords(places: readonly Found[]): string {
  const most = Math.max(...places.map(({ entitled }) => entitled.conservative));
  const names = (some: readonly Found[]): string => listed(some.map(({ look }) => look.label));
  if (most === 0) {
    const possible = places.some(({ entitled }) => entitled.optimistic > 0);
    return possible
      ? "保守口径下各地都没有可以直接算出的现金，乐观口径下有。"
      : "各地都没有可以直接算出的现金。填了数字、满足条件的才会计入。";
  }
  const first = places.filter(({ entitled }) => entitled.conservative === most);
  const figure = sumWords(
    most,
    first.some(({ atMost }) => atMost.conservative > 0),
  );
  if (first.length === places.length && places.length > 1) return `${names(places)}一样多：${figure}（保守口径）。`;
  const lead = `现金领先的是${names(first)}${first.length > 1 ? "，一样多" : ""}：${figure}（保守口径）`;
  const hopeful = places.filter(
    ({ entitled }) => entitled.optimistic === Math.max(...places.map((one) => one.entitled.optimistic)),
  );
  const same = hopeful.length === first.length && hopeful.every((one) => first.includes(one));
  return `${lead}；乐观口径${same ? "也" : ""}是${names(hopeful)}${hopeful.length > 1 && !same ? "，一样多" : ""}。`;
}
