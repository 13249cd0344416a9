import type { Amount, Cap, ComparableQuantity, Measure, TierAmount } from "../dataset/types.ts";
import { label } from "../domain/labels.ts";
import { comparison, NOT_APPLICABLE, numberOf, orSilence, unitOf } from "./cells.ts";
import type { Column } from "./csv.ts";
import { column, type Source, table } from "./table.ts";

type Span = { readonly scope: Cap["scope"]; readonly period: Cap["period"] };
const NO_SPAN: Span = { scope: "not-applicable", period: "not-applicable" };
/** One number of a measure. */
type Figure = Span & {
  readonly measure: Measure;
  readonly tier: string;
  readonly role: string;
  readonly quantity: ComparableQuantity;
};
type Part = Span & Pick<Figure, "role" | "quantity">;

const caps = (amount: { readonly caps: readonly Cap[] }): Part[] =>
  amount.caps.map(({ limit, ...span }) => ({ ...span, role: "上限", quantity: limit }));

function partsOf(amount: TierAmount): Part[] {
  switch (amount.kind) {
    case "share":
      return [{ ...NO_SPAN, role: "比例", quantity: amount.rate }, ...caps(amount)];
    case "fixed":
      return [{ role: "定额", quantity: amount.sum, scope: amount.scope, period: amount.period }, ...caps(amount)];
    case "per-unit":
      return [{ role: "定额", quantity: amount.sum, scope: amount.unit, period: amount.period }, ...caps(amount)];
    case "ceiling":
      return [{ role: "上限", quantity: amount.max, scope: amount.scope, period: amount.period }, ...caps(amount)];
    case "in-kind":
      return amount.gives.flatMap(({ what, quantity, ...span }) =>
        quantity === "not-stated" ? [] : [{ ...span, role: `实物：${what}`, quantity }],
      );
  }
}

const ofAmount = (measure: Measure, amount: Amount): Figure[] => {
  if (amount.kind === "not-stated") return [];
  if (amount.kind === "tiers")
    return amount.tiers.flatMap((tier) =>
      partsOf(tier.amount).map((part) => ({ ...part, measure, tier: tier.of.replace(/\s/g, "") })),
    );
  return partsOf(amount).map((part) => ({ ...part, measure, tier: NOT_APPLICABLE }));
};

function figuresOf(measure: Measure): Figure[] {
  const { term, pool, quota } = measure;
  const whole = { ...NO_SPAN, measure, tier: NOT_APPLICABLE };
  return [
    ...ofAmount(measure, measure.amount),
    ...(typeof term === "string" ? [] : [{ ...whole, role: "期限", quantity: term }]),
    ...(pool === "not-stated" ? [] : [{ ...whole, role: "资金池", quantity: pool.limit, period: pool.period }]),
    ...(quota === "not-stated" ? [] : [{ ...whole, role: "名额", quantity: quota.count, period: quota.period }]),
  ];
}

const columns: readonly Column<Figure>[] = [
  column("措施编号", "measures.csv 里的编号", ({ measure }) => measure.id),
  column("档", "分档的措施是哪一档，照原文", ({ tier }) => tier),
  column("是什么", "比例、定额、上限、实物、期限、资金池、名额；彼此不能相加", ({ role }) => role),
  column("数值", "钱以元计，比例为小数", ({ quantity }) => numberOf(quantity)),
  column("单位", "元、比例、年…", ({ quantity }) => unitOf(quantity)),
  column("限定", "恰好、最多、至少、超过…", ({ quantity }) => comparison(quantity)),
  column("按什么算", "每家、每个项目…", ({ scope }) => orSilence(scope, ({ is }) => label("scope", is))),
  column("周期", "每年、一次性…", ({ period }) => orSilence(period, ({ is }) => label("period", is))),
  column("原文写法", "读出这个数的字", ({ quantity }) => quantity.text),
];

/** Every number of every measure, a row each: what the wide table of measures cannot hold. */
export const amountsTable = table("amounts", "措施里的每一个数，一行一个", columns, ({ dataset }: Source) =>
  dataset.measures.flatMap(figuresOf),
);
