/** How far a part of the chart goes: yuan spent, yuan paid. */
export type Domain = { readonly x: number; readonly y: number };

const STEPS = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
/** The next round number that is not less. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return (STEPS.find((step) => step * power >= value) ?? 10) * power;
}

const FAR = 4;
const MARGIN = 1.15;
const UNCAPPED = 1_000_000;

/**
 * The spends that the chart's parts end at: one part, or a second one where the last named point lies so far out that it
 * would press the others together.
 */
export function spendsShown(named: readonly number[]): number[] {
  const sorted = [...named].sort((a, b) => a - b);
  const last = sorted.at(-1);
  const before = sorted.filter((x) => last !== undefined && x * FAR < last).at(-1);
  if (last === undefined) return [UNCAPPED];
  const isFar = before !== undefined && sorted.every((x) => x <= before || x === last);
  return isFar ? [roundUp(before * MARGIN), roundUp(last * MARGIN)] : [roundUp(last * MARGIN)];
}
