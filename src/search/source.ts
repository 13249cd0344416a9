/**
 * What a search asks about the clauses, which are numbered in their default order. Every text is folded; a run of digits
 * is a whole run of digits. A source that still has to load something throws `NotLoaded`.
 */
export type Source = {
  readonly size: number;
  /** Says what will be asked next, so that it is loaded together. */
  readonly expect: (texts: readonly string[]) => void;
  /** The clauses that hold a text in their title, text or units. */
  readonly holds: (text: string) => ReadonlySet<number>;
  /** Those that hold it in their title. */
  readonly titled: (text: string) => ReadonlySet<number>;
  /** The clauses of the documents whose title, number or jurisdiction holds it. */
  readonly named: (text: string) => ReadonlySet<number>;
  /** What stands in the clauses and differs from a text in one character, most frequent first. */
  readonly oneOff: (text: string) => readonly string[];
  /** The number of a clause's document. */
  readonly documentOf: (clause: number) => number;
  /** The names of all jurisdictions. */
  readonly jurisdictions: readonly string[];
};

/** Something must be loaded first; then the search is asked again. */
export class NotLoaded extends Error {}

/** Keeps what a function said for each text. */
export function remembered<T>(ask: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const said = known.get(text) ?? ask(text);
    known.set(text, said);
    return said;
  };
}
