import type { SearchText, SearchTexts } from "./texts.ts";
import { foldedText } from "./words.ts";

/** A clause as the scan reads it: every text folded. */
export type Prepared = {
  readonly id: string;
  readonly document: SearchTexts;
  readonly clause: SearchText;
  readonly title: string;
  /** Title, text and units; nothing a reader can type stands between them. */
  readonly body: string;
  /** Words for its document: title, number, jurisdiction. */
  readonly names: readonly string[];
};

/** The texts of a clause, folded, in which something is sought. */
export const preparedText = (
  { names }: Pick<SearchTexts, "names">,
  { title, text, units }: Pick<SearchText, "title" | "text" | "units">,
): Pick<Prepared, "body" | "names"> => ({
  body: [title, text, ...units].map(foldedText).join("\n"),
  names: names.map(foldedText),
});

/** Folds the clauses once, in their default order. */
export const prepareClauses = (all: readonly SearchTexts[]): Prepared[] =>
  all
    .flatMap((document) =>
      Object.entries(document.clauses).map(([id, clause]) => ({
        id,
        document,
        clause,
        title: foldedText(clause.title),
        ...preparedText(document, clause),
      })),
    )
    .sort((a, b) => a.clause.rank - b.clause.rank);
