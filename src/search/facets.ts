import type { Kind, Who } from "../domain/kind.ts";
import type { DocumentStatus } from "../domain/labels.ts";
import type { SearchText, SearchTexts } from "./texts.ts";

/** What a clause can be filtered by. */
export type Facets = {
  /** The places whose founders it concerns. */
  readonly places: readonly string[];
  readonly status: DocumentStatus;
  readonly topics: readonly string[];
  /** What it holds besides measures. */
  readonly has: readonly ("target" | "requirement")[];
  readonly measures: readonly { readonly kind: Kind; readonly who: Who }[];
};

export const facetsOf = (
  { places, status }: Pick<SearchTexts, "places" | "status">,
  { topics, has, measures }: Pick<SearchText, "topics" | "has" | "measures">,
): Facets => ({ places, status, topics, has, measures });
