import { GAP, TOKEN_BREAK, tokenise } from "./tokens.ts";

/** A part of a page that holds no clause of its own: the method, the glossary, a comparison, a chart. */
export type PagePart = {
  readonly address: string;
  /** Its page and its own heading. */
  readonly title: string;
  /** Its blocks, one a line. */
  readonly text: string;
};
/** A part of a page as Pagefind's index takes it. */
export type PageRecord = PagePart & { readonly content: string };

/** The record of a part: its title and each of its blocks, one token a character, a gap after each. */
export const pageRecord = (part: PagePart): PageRecord => ({
  ...part,
  content: [part.title, ...part.text.split("\n")].flatMap((one) => [...tokenise(one), GAP]).join(TOKEN_BREAK),
});
