import { type Exact, toNumber } from "./exact.ts";

/** An amount as a working writes it: whole yuan with thousands separators, fractions to the fen. */
export const figure = (value: Exact): string =>
  toNumber(value).toLocaleString("en-US", { maximumFractionDigits: 2, useGrouping: true });

/** A fraction of 1 as a percentage. */
export const percent = (value: Exact): string =>
  `${(toNumber(value) * 100).toLocaleString("en-US", { maximumFractionDigits: 6 })}%`;
