import type { Dataset } from "../dataset/types.ts";
import { searchedTexts } from "./clause-texts.ts";
import { containsAll } from "./match.ts";
import { parseQuery } from "./query.ts";

/** The first of several names of one thing that a search finds; undefined where no clause has any of them. */
export function knownName(dataset: Dataset, names: readonly string[]): string | undefined {
  const texts = dataset.clauses.map(searchedTexts);
  return names.find((name) => texts.some((clause) => containsAll(clause, parseQuery(name).parts)));
}
