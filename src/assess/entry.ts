import { LARGEST } from "../domain/profile.ts";
import { exact, exactOf, mul, toNumber } from "./exact.ts";

/** What someone typed into a field of money: an amount in yuan, nothing (not said), or what is wrong with it. */
export type Entry =
  | { readonly is: "amount"; readonly yuan: number }
  | { readonly is: "empty" }
  | { readonly is: "unclear"; readonly message: string };

const EXAMPLES = "请写成 20万、200,000 或 200000元 这样的数字";
const UNITS: Readonly<Record<string, number>> = {
  亿: 100_000_000,
  千万: 10_000_000,
  百万: 1_000_000,
  万: 10_000,
  w: 10_000,
  千: 1000,
  k: 1000,
  "": 1,
};
const PART = /^(\d+(?:\.\d+)?)(亿|千万|百万|万|w|千|k)?/;
/** Groups of three as in 1,234,567, or of four as in 123,4567. */
const GROUPED = /^\d{1,3}(,\d{3})+(?![\d,])|^\d{1,4}(,\d{4})+(?![\d,])/;

const unclear = (message: string): Entry => ({ is: "unclear", message });
const quoted = (text: string): string => `「${text.trim().slice(0, 20)}」`;

/** Full-width characters as ASCII, no spaces, no 元 or ￥ around the amount. */
const plainText = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_']/g, "")
    .replace(/[，、]/g, ",")
    .replace(/^(?:人民币|rmb|cny|[¥￥])/, "")
    .replace(/(?:元|圆|块|rmb|cny)(?:人民币)?$/, "");

/** The amount of `1亿5000万`: parts with falling units. */
function partsOf(text: string): number | undefined {
  let rest = text;
  let last = Number.POSITIVE_INFINITY;
  let sum = 0n;
  while (rest !== "") {
    const match = PART.exec(rest);
    const unit = UNITS[match?.[2] ?? ""] ?? 1;
    if (!match || unit >= last) return undefined;
    // 1万5 means 1.5万 to a speaker and 10,005 to a reader: ask
    if (last < Number.POSITIVE_INFINITY && unit === 1 && String(last).length - 1 !== match[0].split(".")[0]?.length)
      return undefined;
    if (!Number.isFinite(Number(match[1]))) return Number.POSITIVE_INFINITY;
    // in fen, so that the parts of 0.1万 add up exactly
    const fen = mul(exactOf(Number(match[1])), exact(unit * 100));
    if (fen.d !== 1n) return undefined;
    sum += fen.n;
    last = unit;
    rest = rest.slice(match[0].length);
  }
  return toNumber(exact(sum, 100));
}

/**
 * Reads an amount as people write it: `20万`, `200,000`, `20 万元`, `１２万`, `1.5亿`, `200000元`, `20w`. Nothing typed is nothing said.
 */
export function parseEntry(text: string): Entry {
  const plain = plainText(text);
  if (plain === "") return text.trim() === "" ? { is: "empty" } : unclear(`${quoted(text)}里没有数字。${EXAMPLES}`);
  if (/^[-−]/.test(plain)) return unclear(`${quoted(text)}是负数。金额从 0 起`);
  if (plain.includes(",") && !GROUPED.test(plain)) return unclear(`${quoted(text)}里的逗号分得不对。${EXAMPLES}`);
  const yuan = partsOf(plain.replaceAll(",", ""));
  if (yuan === undefined) return unclear(`${quoted(text)}读不懂。${EXAMPLES}`);
  if (yuan > LARGEST.yuan) return unclear(`${quoted(text)}太大了。最多 1万亿元`);
  return { is: "amount", yuan };
}

/** An amount as a field shows it: `20万`, `1.5亿`, `5000`, `123,456`; parseEntry reads it back. */
export function formatEntry(yuan: number): string {
  const short = (size: number, unit: string): string | undefined => {
    const amount = exactOf(yuan);
    const scaled = (amount.n * 100n) / BigInt(size);
    return yuan >= size && amount.d === 1n && scaled * BigInt(size) === amount.n * 100n
      ? `${toNumber(exact(scaled, 100))}${unit}`
      : undefined;
  };
  const inFull = yuan < 10_000 ? String(yuan) : yuan.toLocaleString("en-US", { maximumFractionDigits: 2 });
  return short(100_000_000, "亿") ?? short(10_000, "万") ?? inFull;
}
