import type { FollowedKey } from "../../assess/crossings.ts";
import { wordCap } from "../../dataset/measure-wording.ts";
import type { SupportCurveChart } from "./chart.ts";
import type { Curve, Shown } from "./curves.ts";
import { about } from "./finding.ts";
import { type Looks, READINGS } from "./geometry.ts";
import { INPUT_NOUNS } from "./input-nouns.ts";
import type { Mark } from "./marks.ts";

/** `武汉·洪山（乐观口径）`. */
export function nameShown({ place, reading }: Shown, looks: Looks): string {
  const label = looks.get(place)?.label ?? place;
  return READINGS[reading] === "" ? label : `${label}（${READINGS[reading]}）`;
}

/** The places and readings whose curve it is. */
export const nameCurve = ({ of }: Curve, looks: Looks): string => of.map((one) => nameShown(one, looks)).join("、");

/** What happens at a named point. */
export function wordMark(mark: Mark, key: FollowedKey, looks: Looks): string {
  const at = `${INPUT_NOUNS[key]}${about(mark.x)}`;
  if (mark.is === "cap")
    return `${at}：${nameCurve(mark.curve, looks)}的“${mark.measure.title}”到顶（${wordCap(mark.cap)}）`;
  const [a, b] = mark.curves;
  const tie = `${nameCurve(a, looks)}与${nameCurve(b, looks)}一样多，都是${about(mark.y)}`;
  return `${at}：${tie}；再多，${nameCurve(mark.after, looks)}更多`;
}

/** The drawing in words, for those who do not see it. */
export const describe = (
  { marks, curves, key }: Pick<SupportCurveChart, "marks" | "curves" | "key">,
  looks: Looks,
): string =>
  `${[
    `曲线：${curves.map((curve) => nameCurve(curve, looks)).join("；")}`,
    ...marks.map((mark) => wordMark(mark, key, looks)),
  ].join("。")}。`;
