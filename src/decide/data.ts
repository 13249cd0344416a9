import type { AssessData } from "../assess/data.ts";

/** How a place is told from the others, without colour too. */
export type Look = { readonly label: string; readonly className: string; readonly shape: string };

/** What the page of a founder's answer needs of the dataset. */
export type DecideData = {
  readonly assess: AssessData;
  /** Each clause with measures: `一 强化算力服务支撑`. */
  readonly clauses: Readonly<Record<string, string>>;
  /** What a visitor reads for each payee; one that has none is not stated. */
  readonly payees: Readonly<Record<string, string>>;
  /** By place. */
  readonly looks: Readonly<Record<string, Look>>;
  /** The day that is meant where a founder names none. */
  readonly today: string;
};
