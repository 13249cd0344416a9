import type { YuanField } from "../../domain/profile.ts";

/** What the amount along the axis is, before a sum: `支出50万元`, `到账的投资额1000万元`. */
export const INPUT_NOUNS: Readonly<Record<YuanField, string>> = {
  computeSpend: "支出",
  modelApiSpend: "支出",
  localDeploymentSpend: "支出",
  modelRndCost: "研发成本",
  computeInsideRnd: "支出",
  equityPaidIn: "到账的投资额",
  loanPrincipal: "贷款本金",
  personalLoan: "贷款",
  scenarioInvestment: "投入",
  jiebangTotal: "项目总额",
  hitProductSales: "年销售收入",
  rentPerMonth: "月租",
  talentFlatPrice: "总价",
  dataProductSpend: "支出",
  dataTradeVolume: "交易额",
  dataServiceRevenue: "收入",
};
