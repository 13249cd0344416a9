import { scaleLog } from "d3";
import { shortMoney } from "../../domain/wording.ts";
import { SMALL_TYPE } from "../pieces.ts";
import { textWidth } from "../text-size.ts";

/** How far the scale goes past its lowest and highest sum. */
const MARGIN = 1.7;

export type LogAxis = {
  readonly at: (yuan: number) => number;
  readonly ticks: readonly { readonly yuan: number; readonly at: number; readonly words: string }[];
};

const STEPS: readonly (readonly number[])[] = [[1, 2, 5], [1, 3], [1]];

/** A logarithmic axis for some sums in yuan between two ends, with as many round ticks as have room. */
export function logAxis(sums: readonly number[], left: number, right: number): LogAxis {
  const low = Math.min(...sums) / MARGIN;
  const high = Math.max(...sums) * MARGIN;
  const scale = scaleLog([low, high], [left, right]);
  const ticksOf = (steps: readonly number[]) =>
    Array.from({ length: 12 }, (_, power) => steps.map((step) => step * 10 ** power))
      .flat()
      .filter((yuan) => yuan >= low && yuan <= high)
      .map((yuan) => ({ yuan, at: scale(yuan), words: shortMoney(yuan) }));
  const fits = (ticks: LogAxis["ticks"]): boolean =>
    ticks.every((tick, n) => {
      const before = ticks[n - 1];
      const room = (textWidth(tick.words, SMALL_TYPE) + textWidth(before?.words ?? "", SMALL_TYPE)) / 2 + 6;
      return before === undefined || tick.at - before.at >= room;
    });
  return { at: (yuan) => scale(yuan), ticks: STEPS.map(ticksOf).find(fits) ?? [] };
}
