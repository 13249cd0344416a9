import { fullMoney, shortMoney } from "../domain/wording.ts";
import { type Child, h } from "./markup.ts";

export const READING_NAMES = { conservative: "保守口径", optimistic: "乐观口径" } as const;

/** Sums of decimals without the dust of binary fractions. */
export const tidy = (yuan: number): number => Math.round(yuan * 1e6) / 1e6;

/** `最多5万元` where it may be less, `5万元` where the text fixes it, `0元`. */
export const sumWords = (yuan: number, atMost: boolean): string =>
  `${atMost && yuan > 0 ? "最多" : ""}${shortMoney(tidy(yuan))}`;

/** A sum as shown: short, with the full figure for screen readers where they differ. */
export function sum(yuan: number, atMost: boolean, className = ""): Child {
  const words = sumWords(yuan, atMost);
  const full = fullMoney(tidy(yuan));
  const spoken = yuan >= 1e4 && !words.endsWith(full);
  return h(
    "span",
    { class: `amount${className === "" ? "" : ` ${className}`}`, title: spoken ? full : undefined },
    words,
    spoken && h("span", { class: "visually-hidden" }, `（${full}）`),
  );
}

const inWan = (value: number): string => {
  const round = value % 100 === 0;
  const [size, unit] = round && value >= 1e8 ? [1e8, "亿"] : round && value >= 1e4 ? [1e4, "万"] : [1, ""];
  return `${(value / size).toLocaleString("en-US", { maximumFractionDigits: 6, useGrouping: value >= 1e4 && !round })}${unit}`;
};

/** A working in Chinese units: `min(50% × 100,000, 200,000)` as `min(50% × 10万, 20万)`. */
export const workingWords = (working: string): string =>
  working.replace(/\d+(?:,\d{3})*(?:\.\d+)?(?!\d|[,.]\d|%)/g, (figure) => inWan(Number(figure.replaceAll(",", ""))));

/** `武汉、武汉·洪山和成都`. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join("、")}和${names.at(-1)}`;
