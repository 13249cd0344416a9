import type { Reading } from "./context.ts";
import type { Exact } from "./exact.ts";

/** A step of a ladder, the highest first: what a listing on it is worth, and how many there were this year and before. */
export type Rung = { readonly sum: Exact; readonly now: number; readonly before: number };
type Time = "now" | "before";

/** Which higher listings a lower one may have led to, the likeliest first in a reading. */
const LED_TO: Readonly<Record<Reading, Readonly<Record<Time, readonly Time[]>>>> = {
  // as many as possible are one product, so that as little as possible is paid this year
  conservative: { now: ["before", "now"], before: ["now"] },
  // an earlier listing led to an earlier one if it can have; and nothing climbs down
  optimistic: { now: ["now"], before: ["before", "now"] },
};

/**
 * 逐级认定的给予差额: a product that is listed on a higher step after a lower one is paid the difference. Listings do not name their
 * product, so every lower one is taken to belong to a higher one where there is one that it can belong to; each pair once.
 * `paid`: the sums of this year's listings that stand alone or on top; `less`: those of earlier listings that climbed this year.
 */
export function climb(rungs: readonly Rung[], reading: Reading): { readonly paid: Exact[]; readonly less: Exact[] } {
  const free = rungs.map(({ now, before }) => ({ now, before }));
  const [paid, less]: [Exact[], Exact[]] = [[], []];
  rungs.forEach(({ sum, now, before }, i) => {
    /** Takes the place below a higher listing of a time, the nearest first. */
    const joins = (time: Time): boolean => {
      const above = free.slice(0, i).findLast((slots) => slots[time] > 0);
      if (above) above[time] -= 1;
      return above !== undefined;
    };
    const led = (time: Time): Time | undefined => LED_TO[reading][time].find(joins);
    for (let n = 0; n < before; n++) if (led("before") === "now") less.push(sum);
    for (let n = 0; n < now; n++) if (led("now") === undefined) paid.push(sum);
  });
  return { paid, less };
}
