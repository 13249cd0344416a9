import { wordMeasure, wordSpan } from "../dataset/measure-wording.ts";
import type { Amount, Cap, Measure } from "../dataset/types.ts";
import { kindOf } from "../domain/kind.ts";
import { KIND_LABELS } from "../domain/kind-labels.ts";
import { label } from "../domain/labels.ts";
import { comparison, list, NOT_APPLICABLE, NOT_STATED, orSilence } from "./cells.ts";
import type { Cell, Column } from "./csv.ts";
import { headColumns, type Row, rowsOf, tailColumns } from "./statement-columns.ts";
import { column, table } from "./table.ts";

type Cited = Measure["payee"] | Measure["stacking"] | Cap["scope"] | Cap["period"];
const cited = (field: "payee" | "stacking" | "scope" | "period", value: Cited): Cell =>
  orSilence(value, (said) => label(field, said.is));
const MEANS = { paid: "付给", relief: "减免", "you-pay": "仍由自己付" } as const;
const KINDS = {
  share: "按比例",
  fixed: "定额",
  "per-unit": "按数量",
  ceiling: "只有上限",
  "in-kind": "实物或服务",
  tiers: "分档",
  "not-stated": NOT_STATED,
} as const;
const IN_TIERS = "分档，见 amounts.csv";

/** A cell that only some kinds of amount have: 未载明 where the text gives no amount, else 不适用. */
const only = <K extends Amount["kind"]>(
  kinds: readonly K[],
  amount: Amount,
  cell: (amount: Extract<Amount, { kind: K }>) => Cell,
): Cell => {
  if ((kinds as readonly string[]).includes(amount.kind)) return cell(amount as Extract<Amount, { kind: K }>);
  if (amount.kind === "tiers") return IN_TIERS;
  return amount.kind === "not-stated" ? NOT_STATED : NOT_APPLICABLE;
};

/** Every cap of an amount that is not in tiers, a bare ceiling first. */
const capsOf = (amount: Amount): readonly Cap[] => {
  if (amount.kind === "ceiling")
    return [{ limit: amount.max, scope: amount.scope, period: amount.period } satisfies Cap, ...amount.caps];
  return "caps" in amount ? amount.caps : [];
};
const CAPPED = ["share", "fixed", "per-unit", "ceiling"] as const;
const capCell = (amount: Amount, n: number, cell: (cap: Cap) => Cell): Cell =>
  only(CAPPED, amount, () => {
    const cap = capsOf(amount)[n];
    return cap === undefined ? (n === 0 ? NOT_STATED : "无") : cell(cap);
  });
const capColumns = (n: number, name: string): Column<Row<Measure>>[] => [
  column(`${name}（元）`, "最多给多少，以元计；不是钱的上限见 amounts.csv", ({ it }) =>
    capCell(it.amount, n, ({ limit }) => (limit.kind === "money" ? limit.yuan : NOT_APPLICABLE)),
  ),
  column(`${name}按什么算`, "每家、每个项目…，每年、一次性…；原文没有写的是未载明", ({ it }) =>
    capCell(it.amount, n, ({ scope, period }) => wordSpan(scope, period) || NOT_STATED),
  ),
];

const columns: readonly Column<Row<Measure>>[] = [
  ...headColumns<Measure>(),
  column("同类事项", "不同文件里的同一件事，横向对比时排在一行", ({ it, names }) => names.group(it.group).title),
  column("种类", "不同种类的不能相加", ({ it }) => KIND_LABELS[kindOf(it)]),
  column("支持方式", "补助、奖励、贷款、股权…", ({ it }) => label("instrument", it.instrument.is)),
  column("支持方式依据", "原文里据以判断的字", ({ it }) => it.instrument.words),
  column("谁能拿", "钱给谁", ({ it }) => cited("payee", it.payee)),
  column("谁能拿依据", "原文里据以判断的字", ({ it }) => orSilence(it.payee, (said) => said.words)),
  column("给付条件", "符合即给、认定后给、评审择优…", ({ it }) => label("award", it.award.is)),
  column("给多少", "一句话", ({ it }) => wordMeasure(it)),
  column("金额写法", "按比例、定额、分档…", ({ it }) => KINDS[it.amount.kind]),
  column("比例", "小数，0.5 就是 50%", ({ it }) => only(["share"], it.amount, ({ rate }) => rate.decimal)),
  column("比例限定", "恰好 = 按这个比例；最多 = 不超过这个比例", ({ it }) =>
    only(["share"], it.amount, ({ rate }) => comparison(rate)),
  ),
  column("比例含义", "付给、减免，还是仍由自己付", ({ it }) => only(["share"], it.amount, ({ means }) => MEANS[means])),
  column("基数", "比例乘在什么上", ({ it }) => only(["share"], it.amount, ({ of }) => label("base", of.is))),
  column("定额（元）", "定额或每一数量的金额", ({ it }) =>
    only(["fixed", "per-unit"], it.amount, ({ sum }) => sum.yuan),
  ),
  column("定额按什么算", "每个模型、每平方米…，每年、一次性…", ({ it }) =>
    only(
      ["fixed", "per-unit"],
      it.amount,
      (amount) => wordSpan(amount.kind === "fixed" ? amount.scope : amount.unit, amount.period) || NOT_STATED,
    ),
  ),
  ...capColumns(0, "上限"),
  ...capColumns(1, "第二上限"),
  column("期限", "最长支持多久", ({ it }) => orSilence(it.term, (term) => term.value)),
  column("期限单位", "年、个月、天", ({ it }) => orSilence(it.term, (term) => TERM_UNITS[term.unit])),
  column("资金池（元）", "所有人合起来的总额，不是一家能拿的数", ({ it }) =>
    orSilence(it.pool, (pool) => pool.limit.yuan),
  ),
  column("名额", "一共给几个", ({ it }) => orSilence(it.quota, (quota) => quota.count.value)),
  column("条件", "原文写明的其他条件，逐字", ({ it }) => list(it.conditions)),
  column("叠加", "与上级支持的关系", ({ it }) => cited("stacking", it.stacking)),
  column("重复自", "这一项只是把哪一项再说一遍", ({ it }) => orSilence(it.repeats, (id) => id)),
  ...tailColumns<Measure>(),
];
const TERM_UNITS = { year: "年", month: "个月", day: "天", hour: "小时", minute: "分钟" } as const;

export const measuresTable = table("measures", "支持措施，一行一项", columns, (source) =>
  rowsOf(source, source.dataset.measures),
);
