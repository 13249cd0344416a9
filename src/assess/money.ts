import { decimalText, type Exact, exact, mul } from "./exact.ts";

/** Decimals that a working shows: enough for what a person types. */
const PLACES = 6;

const grouped = (text: string): string => {
  const [whole = "", fraction] = text.split(".");
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? thousands : `${thousands}.${fraction}`;
};

/** An amount as a working writes it, with thousands separators: `1,234,567.5`. */
export const figure = (value: Exact): string => grouped(decimalText(value, PLACES));

/** A fraction of 1 as a percentage: `3.45%`. */
export const percent = (value: Exact): string => `${figure(mul(value, exact(100)))}%`;
