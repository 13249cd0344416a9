import type { Dataset } from "../../dataset/types.ts";
import { shortMoney } from "../../domain/wording.ts";
import { type Curve, type Shown, type SupportCurves, supportAt } from "./curves.ts";
import { INPUT_NOUNS } from "./input-nouns.ts";
import type { Mark } from "./marks.ts";

type Reading = "conservative" | "optimistic";
type Stretch = { readonly to: number; readonly leaders: readonly string[] };
type Places = Dataset["places"];

/** An amount along the axis or a sum as a chart says it, to a tenth of 万 where it is no round sum. */
export const about = (yuan: number): string => {
  const whole = Math.round(yuan);
  return Math.abs(whole - yuan) < 1e-6 && whole % 100 === 0
    ? shortMoney(whole)
    : `约${shortMoney(Math.round(yuan / 1000) * 1000)}`;
};

const curveFor = (curves: readonly Curve[], place: string, reading: Reading): Curve | undefined =>
  curves.find(({ of }) =>
    of.some((one: Shown) => one.place === place && (one.reading === "both" || one.reading === reading)),
  );

/** Who pays most, from left to right, between the points at which that can change. */
function stretches({ curves }: SupportCurves, marks: readonly Mark[], places: Places, reading: Reading): Stretch[] {
  const turns = curves.flatMap(({ pieces }) => pieces.flatMap(({ from, to }) => [from.x, to.x]));
  const points = [...new Set([0, ...turns, ...marks.map(({ x }) => x)])].sort((a, b) => a - b);
  const found: Stretch[] = [];
  points.slice(1).forEach((to, n) => {
    const middle = ((points[n] ?? 0) + to) / 2;
    const values = places.map(({ id }) => {
      const curve = curveFor(curves, id, reading);
      return curve ? supportAt(curve, middle) : 0;
    });
    const most = Math.max(...values);
    const leaders = places.filter((_, i) => most > 0 && Math.abs((values[i] ?? 0) - most) < 0.005).map(({ id }) => id);
    const last = found.at(-1);
    if (last && last.leaders.join() === leaders.join()) found[found.length - 1] = { to, leaders };
    else found.push({ to, leaders });
  });
  return found;
}

/** `，到顶50万元`, where all that pay come to the same in the end; '' where they don't, or have no cap. */
function topOf(curves: readonly Curve[]): string {
  const tops = curves.map(({ pieces }) => {
    const last = pieces.at(-1);
    return last && last.from.y === last.to.y ? last.to.y : undefined;
  });
  const [top] = tops;
  return top !== undefined && tops.every((one) => one === top) ? `，到顶${about(top)}` : "";
}

function sentence(
  all: readonly Stretch[],
  paying: readonly string[],
  places: Places,
  noun: string,
  top: string,
): string {
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last || paying.length === 0) return "各地都没有";
  const names = (ids: readonly string[]): string =>
    places
      .filter(({ id }) => ids.includes(id))
      .map(({ label }) => label)
      .join("、");
  const isTie = ({ leaders }: Stretch): boolean => leaders.length === places.length && leaders.length > 1;
  if (all.length === 1) {
    if (isTie(first)) return `各地一样多${top}`;
    if (first.leaders.length < paying.length) return `${names(first.leaders)}始终最多`;
    return `只有${names(paying)}写了比例${paying.length > 1 ? "，一样多" : ""}${top}`;
  }
  const who = (stretch: Stretch): string => (isTie(stretch) ? "各地一样多" : `${names(stretch.leaders)}最多`);
  const parts = all.slice(0, -1).map((stretch) => `${about(stretch.to)}以内${who(stretch)}`);
  return `${noun}${parts.join("，")}，再多${who(last)}`;
}

/** The chart's finding in a sentence: who can pay most where, in each reading, and where that turns. */
export function findingOf(found: SupportCurves, marks: readonly Mark[], places: Places): string {
  const said = (reading: Reading): string => {
    const paying = places.filter(({ id }) => curveFor(found.curves, id, reading)).map(({ id }) => id);
    return sentence(
      stretches(found, marks, places, reading),
      paying,
      places,
      INPUT_NOUNS[found.key],
      topOf(found.curves),
    );
  };
  const [low, high] = [said("conservative"), said("optimistic")];
  const subject = `${found.group.title}，最多能补多少：`;
  return low === high ? `${subject}${low}` : `${subject}保守口径${low}；乐观口径${high}`;
}
