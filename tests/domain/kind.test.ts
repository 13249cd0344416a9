import { expect, test } from "vitest";
import {
  BUCKET,
  type Given,
  type Instrument,
  KINDS,
  kindOf,
  type Payee,
  reachesFounder,
  whoOf,
} from "../../src/domain/kind.ts";

type Case = readonly [
  sentence: string,
  instrument: Instrument,
  award: Given["award"]["is"],
  amount: Given["amount"],
  gates: number,
  kind: (typeof KINDS)[number],
];
const paid = { kind: "share", means: "paid" } as const;
const ceiling = { kind: "ceiling" } as const;
const fixed = { kind: "fixed" } as const;
const none = { kind: "not-stated" } as const;

test.each<Case>([
  ["使用算力服务费用的 50% 给予最高 20 万元补助", "voucher", "entitlement", paid, 0, "entitlement"],
  ["每个模型 100 万元给予企业支持", "grant", "recognition", { kind: "per-unit" }, 0, "recognition"],
  ["每年遴选……项目总投资投入的 30%", "grant", "selection", paid, 0, "ceiling"],
  ["鼓励建设……最高给予 100 万元奖励", "reward", "open", ceiling, 0, "ceiling"],
  ["最高10万元引才补贴", "subsidy", "entitlement", ceiling, 0, "ceiling"],
  ["获奖……最高 20 万元奖金", "prize", "recognition", ceiling, 1, "ceiling"],
  [
    "正常经营 6、18、36 个月以上的，依次给予最高 5000 元……",
    "subsidy",
    "entitlement",
    { kind: "tiers", tiers: [{ when: ["6 个月"], amount: ceiling }] },
    0,
    "entitlement",
  ],
  [
    "国家级 500 万元、省级 100 万元",
    "reward",
    "recognition",
    { kind: "tiers", tiers: [{ when: [], amount: fixed }] },
    0,
    "recognition",
  ],
  ["给予资金支持", "grant", "entitlement", none, 0, "unquantified"],
  ["按照相关政策给予支持", "unspecified", "open", none, 0, "unquantified"],
  ["不低于 70% 缴纳租金", "price-discount", "entitlement", { kind: "share", means: "you-pay" }, 1, "in-kind"],
  ["补贴以减免抵扣", "subsidy", "entitlement", { kind: "share", means: "relief" }, 0, "in-kind"],
  ["每月不超过 2000 元的免租", "rent-relief", "entitlement", ceiling, 1, "in-kind"],
  ["免费算力", "free-compute", "entitlement", { kind: "in-kind" }, 0, "in-kind"],
  ["供需对接", "service", "service", none, 0, "service"],
  ["见投即保", "insurance", "service", none, 0, "service"],
  ["最高 30 万元创业担保贷款", "loan", "entitlement", ceiling, 0, "loan"],
  ["免除反担保", "guarantee-waiver", "entitlement", none, 0, "loan"],
  ["拨改投最高 300 万元", "equity", "selection", ceiling, 0, "equity"],
  ["本金损失最高 80%", "risk-compensation", "entitlement", paid, 0, "entitlement"],
])("%s: %s, %s", (_sentence, instrument, award, amount, gates, kind) => {
  const gate = Array.from({ length: gates });
  expect(kindOf({ instrument: { is: instrument }, award: { is: award, inHand: "not-applicable" }, amount, gate })).toBe(
    kind,
  );
});

test.each<readonly [Instrument, Payee | "not-stated", ReturnType<typeof whoOf>, boolean]>([
  ["voucher", "opc", "company", true],
  ["subsidy", "founder", "person", true],
  ["service", "any", "anyone", true],
  ["service", "not-stated", "not-stated", false],
  ["grant", "community-operator", "operator", false],
  ["grant", "event-host", "institution", false],
  ["reward", "district", "district", false],
  ["risk-compensation", "not-stated", "lender", false],
  ["risk-compensation", "opc", "lender", false],
])("%s for %s is %s's", (instrument, payee, who, founders) => {
  const found = whoOf({ instrument: { is: instrument }, payee: payee === "not-stated" ? payee : { is: payee } });
  expect(found).toBe(who);
  expect(reachesFounder(found)).toBe(founders);
});

test("every kind has a bucket of a founder's result", () => {
  expect(KINDS.map((kind) => BUCKET[kind])).toEqual([
    "entitled",
    "entitled",
    "ceiling",
    "in-kind",
    "in-kind",
    "loan",
    "equity",
    "unquantified",
  ]);
});
