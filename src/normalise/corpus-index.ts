import type { ClauseFile } from "./clause-file.ts";
import type { Corpus, DocumentFile } from "./corpus.ts";

/** Works something out once for each corpus, so that a rule that looks at one clause costs the same among ten thousand. */
export function perCorpus<T>(make: (corpus: Corpus) => T): (corpus: Corpus) => T {
  const made = new WeakMap<Corpus, { readonly value: T }>();
  return (corpus) => {
    const found = made.get(corpus) ?? { value: make(corpus) };
    made.set(corpus, found);
    return found.value;
  };
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((one) => [one.id, one]));

/** Clauses by `<document>/<nn-slug>`, those in no document's structure too. */
export const clausesById: (corpus: Corpus) => ReadonlyMap<string, ClauseFile> = perCorpus(({ clauses }) =>
  byId(clauses),
);

/** Documents by id. */
export const documentsById: (corpus: Corpus) => ReadonlyMap<string, DocumentFile> = perCorpus(({ documents }) =>
  byId(documents),
);

/** Jurisdictions by id. */
export const jurisdictionsById: (corpus: Corpus) => ReadonlyMap<string, Corpus["jurisdictions"][number]> = perCorpus(
  ({ jurisdictions }) => byId(jurisdictions),
);

const clausesByDocument = perCorpus(({ clauses }) => Map.groupBy(clauses, ({ document }) => document));

/** A document's clauses, those in no structure too, sorted by id. */
export const clausesOf = (corpus: Corpus, document: string): readonly ClauseFile[] =>
  clausesByDocument(corpus).get(document) ?? [];
