import { describe, expect, test } from "vitest";
import { inputOfBase, inputOfUnit } from "../../src/domain/inputs.ts";
import { lexiconValues } from "../../src/domain/lexicon.ts";
import { meansOf } from "../../src/domain/means.ts";
import { PROFILE_KEYS } from "../../src/domain/profile-keys.ts";
import { KEY_WORDS, valuesIn } from "../../src/domain/profile-words.ts";
import { isDecisive, rankOf } from "../../src/domain/ranks.ts";

describe("what a rate means", () => {
  test.each([
    ["按照研发成本的30%给予最高500万元补助", "30%", "paid"],
    ["按照不高于租金的70%缴纳租金", "70%", "you-pay"],
    ["给予2年免租优惠，第3年按照租金的70%缴纳租金", "70%", "you-pay"],
    ["享受8.5折优惠", "8.5", "you-pay"],
    ["租金减免（A、B类减免100%，C类减免70%）", "70%", "relief"],
    ["3月免租+3月减半", "减半", "relief"],
    ["占比50%", "50%", undefined],
  ])("%s: %s is %s", (text, rate, means) => {
    const start = text.lastIndexOf(rate);
    expect(meansOf(text, { start, end: start + rate.length })?.means).toBe(means);
  });
});

describe("the figure that a base asks for", () => {
  test.each([
    ["compute-spend", "", ["computeSpend"]],
    ["model-spend", "", ["modelApiSpend", "localDeploymentSpend"]],
    ["project-investment", "遴选示范应用场景项目", ["scenarioInvestment"]],
    ["project-investment", "遴选数据融合项目", "not-asked"],
    ["market-rent", "", "not-asked"],
  ] as const)("%s in “%s”: %j", (base, text, input) => expect(inputOfBase(base, text)).toEqual(input));

  test("of a unit", () => {
    expect(inputOfUnit("model", "通过备案的模型")).toEqual(["modelsFiled"]);
    expect(inputOfUnit("model", "开源的模型")).toBe("not-asked");
    expect(inputOfUnit("loan", "")).toBe("not-asked");
  });
});

describe("the words of a profile key", () => {
  test("belong to a key of the profile", () => {
    expect(Object.keys(KEY_WORDS).filter((key) => !(PROFILE_KEYS as readonly string[]).includes(key))).toEqual([]);
  });

  test("a choice has values, and nothing else has", () => {
    for (const [key, { compares, values }] of Object.entries(KEY_WORDS))
      expect(values !== undefined, key).toBe(compares === "choice");
  });

  test.each([
    ["A到E类及县市新城F类人才", ["A", "B", "C", "D", "E", "F"]],
    ["A、B类", ["A", "B"]],
    ["D、E类及县市新城F类", ["D", "E", "F"]],
    ["高层次人才", ["A", "B", "C", "D", "E", "F"]],
  ])("%s: %j", (words, values) => expect(valuesIn(KEY_WORDS.talentClass?.values ?? {}, words)).toEqual(values));
});

describe("the order of values", () => {
  test("selection is stronger than anything else an award can be", () => {
    for (const award of lexiconValues("award"))
      if (award !== "selection") expect(rankOf("award", award), award).toBeLessThan(rankOf("award", "selection"));
  });

  test("a service is weaker than any sum, and a word such as 评估 decides nothing", () => {
    for (const value of ["grant", "subsidy", "voucher", "loan"])
      expect(rankOf("instrument", value)).toBeGreaterThan(rankOf("instrument", "service"));
    expect([isDecisive("award", "遴选"), isDecisive("award", "评估")]).toEqual([true, false]);
  });
});
