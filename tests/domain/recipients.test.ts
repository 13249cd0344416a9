import { describe, expect, test } from "vitest";
import { addressedIn, recipientsIn } from "../../src/domain/recipients.ts";

const values = (terms: readonly { readonly value: string }[]): string[] => [
  ...new Set(terms.map(({ value }) => value)),
];

describe("who a sentence says receives", () => {
  test.each([
    ["对国家揭榜优胜单位，给予牵头单位一次性100万元奖励", ["lead-unit"]],
    ["综合评定其经营发展情况，给予初创企业最高100万元的创业资助", ["startup"]],
    ["给予每个联合实验室每年2000万元经费支持", ["lab"]],
    ["对符合条件的OPC生态社区给予最高500万元资金支持", ["community-operator"]],
    ["对获奖OPC人才（团队）给予最高20万元奖金", ["talent"]],
    ["对购买算力服务的中小企业，按照购买费用给予补贴", ["sme"]],
    ["对企业每年给予补贴", ["enterprise"]],
    ["为OPC提供免费算力", ["opc"]],
    ["向人才发放服务卡", ["talent"]],
    ["支持企业牵头承担科技计划项目", []],
    ["给予最高100万元资金支持", []],
  ])("%s: %j", (sentence, expected) => expect(values(recipientsIn(sentence))).toEqual(expected));
});

describe("whom a sentence turns to", () => {
  test.each([
    ["支持企业牵头承担科技计划项目", ["enterprise"]],
    ["支持高校毕业生创办OPC", ["graduate"]],
    ["对认定为市级孵化器的OPC社区，基于绩效", ["community-operator"]],
    ["每年遴选一批示范项目，按照总投入", ["project-unit"]],
    ["对人工智能OPC(由人才创办)", ["opc"]],
    ["发布清单", []],
  ])("%s: %j", (sentence, expected) => expect(values(addressedIn(sentence))).toEqual(expected));

  test("strictly only by 支持, 鼓励, 遴选 and 对", () => {
    expect(values(addressedIn("将企业纳入贷款范围"))).toEqual(["enterprise"]);
    expect(addressedIn("将企业纳入贷款范围", true)).toEqual([]);
  });
});
