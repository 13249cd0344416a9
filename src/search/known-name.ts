import { perDataset } from "../dataset/lookup.ts";
import type { Dataset } from "../dataset/types.ts";
import { searchedTexts } from "./clause-texts.ts";
import { parseQuery } from "./query.ts";
import { tokenise, tokensOf } from "./tokens.ts";

/** Tokens with a space before and after each: no token holds one. */
const spaced = (tokens: readonly string[]): string => ` ${tokens.join(" ")} `;

/** The texts of each clause, folded once for all names. */
const foldedTexts = perDataset(({ clauses }) =>
  clauses.map((clause) => searchedTexts(clause).map((text) => spaced(tokenise(text)))),
);

/** The first of several names of one thing that a search finds; undefined where no clause has any of them. */
export function knownName(dataset: Dataset, names: readonly string[]): string | undefined {
  const clauses = foldedTexts(dataset);
  return names.find((name) => {
    const parts = parseQuery(name).parts.map((part) => spaced(tokensOf(part)));
    return clauses.some((texts) => parts.every((part) => texts.some((text) => text.includes(part))));
  });
}
