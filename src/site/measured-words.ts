import { keepsLimit, type MeasuredFigure } from "../schema/measured.ts";

const count = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: 20 });
/** Rounded so that a value over its limit never reads like the limit: `up` for what should be small. */
const rounded = (value: number, digits: number, up: boolean): string => {
  const scale = 10 ** digits;
  // A binary fraction such as 0.1 * 3 is not a reason to round on.
  const exact = Number((value * scale).toPrecision(12));
  return count((up ? Math.ceil(exact) : Math.floor(exact)) / scale);
};

/** Above it bytes are worded in KB of 1,024. */
const KB = 1024;
const bytes = (value: number, up: boolean): string =>
  value < KB ? `${count(value)} 字节` : `${rounded(value / KB, value < 1000 * KB ? 1 : 0, up)} KB`;

type Worded = (value: number, up: boolean) => string;
const WORDS: Readonly<Record<MeasuredFigure["unit"], Worded>> = {
  B: bytes,
  ms: (value, up) => `${rounded(value, value < 10 ? 2 : 1, up)} 毫秒`,
  s: (value, up) => `${rounded(value, 1, up)} 秒`,
  MiB: (value, up) => `${rounded(value, 0, up)} MB`,
  count,
  fraction: (value, up) => `${rounded(value * 100, 2, up)}%`,
  points: (value, up) => `${rounded(value, 0, up)} 分`,
  cls: (value, up) => rounded(value, 4, up),
};

/** More of it is better, where no limit says otherwise. */
const GOOD_IF_LARGE: readonly MeasuredFigure["unit"][] = ["fraction", "points"];

/** A measured value with its unit: `8.1 KB`, `837 毫秒`, `99.4%`. Rounded to the worse side. */
export function wordValue({ value, unit, atMost, atLeast }: MeasuredFigure): string {
  const small = atMost !== undefined || (atLeast === undefined && !GOOD_IF_LARGE.includes(unit));
  return WORDS[unit](value, small);
}

/** `不超过 14 KB`, `不低于 100 分`, both, or `未设`. */
export function wordLimit({ unit, atMost, atLeast }: MeasuredFigure): string {
  const parts = [
    ...(atMost === undefined ? [] : [`不超过 ${WORDS[unit](atMost, false)}`]),
    ...(atLeast === undefined ? [] : [`不低于 ${WORDS[unit](atLeast, true)}`]),
  ];
  return parts.length === 0 ? "未设" : parts.join("，");
}

/** Whether a figure keeps its limit, in words. */
export function wordKept(figure: MeasuredFigure): "达到" | "未达到" | "只作说明" {
  if (figure.atMost === undefined && figure.atLeast === undefined) return "只作说明";
  return keepsLimit(figure) ? "达到" : "未达到";
}
