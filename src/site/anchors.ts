/** The places of a clause on a page. On a page with several clauses each is prefixed by its clause's slug; a dot never occurs in a slug or a local id. */
export type Anchors = {
  readonly statement: (local: string) => string;
  readonly field: (local: string, field: string) => string;
  /** The nth marked figure of the clause's text, from 0. */
  readonly figure: (n: number) => string;
};

/** Anchors with a prefix such as `01-compute`, or without one on the clause's own page. */
export function anchorsFor(prefix?: string): Anchors {
  const at = (...parts: readonly string[]) => (prefix === undefined ? parts : [prefix, ...parts]).join(".");
  return {
    statement: (local) => at(local),
    field: (local, field) => at(local, field),
    figure: (n) => at("figure", String(n + 1)),
  };
}
