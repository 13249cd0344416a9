import type { ProfileField } from "../domain/profile.ts";
import { labelOf } from "./field-words.ts";

/** One question of the form. What kind of answer it takes is in PROFILE_FIELDS. */
export type Question = { readonly key: ProfileField; readonly label: string; readonly hint?: string | undefined };
export type Theme = { readonly id: string; readonly title: string; readonly questions: readonly Question[] };

const ask = (key: ProfileField, hint?: string): Question => ({ key, label: labelOf(key), hint });

/** What most founders can answer, and what decides most. */
export const FIRST_QUESTIONS: readonly Question[] = [
  ask("asOf", "金额都算到这一天为止的十二个月"),
  ask("computeSpend", "租算力、买算力服务的钱"),
  ask("modelApiSpend", "按量付费的大模型账单"),
  ask("equityPaidIn", "天使、VC、PE 已到账的；没到账的不算"),
  ask("modelsFiled", "生成式人工智能备案；只登记的不算"),
  ask("graduate", "已毕业；在校生不算"),
  ask("registeredOn", "用来算正常经营满几个月"),
];

/** The rest, folded by theme. */
export const THEMES: readonly Theme[] = [
  {
    id: "model",
    title: "自研模型与部署",
    questions: [
      ask("modelRndCost"),
      ask("computeInsideRnd", "这部分也填进了算力费用的，只算一次"),
      ask("modelRndRecognised"),
      ask("localDeploymentSpend", "与上面的 API 费用分开填"),
      ask("supportYearsUsed", "同一地已经拿过几年"),
    ],
  },
  {
    id: "finance",
    title: "贷款",
    questions: [
      ask("loanPrincipal"),
      ask("loanRate", "合同上的年利率"),
      ask("lpr", "贷款市场报价利率；本站不替您填"),
      ask("personalLoan"),
    ],
  },
  {
    id: "people",
    title: "人才与居住",
    questions: [
      ask("hires"),
      ask("craftsman"),
      ask("yingcai"),
      ask("talentClass", "成都市的人才分类"),
      ask("youngTalent"),
      ask("countyTown"),
      ask("rentPerMonth"),
      ask("flatArea"),
      ask("talentRental"),
      ask("newHomeArea"),
      ask("talentFlatPrice"),
      ask("talentFlatArea"),
    ],
  },
  {
    id: "projects",
    title: "社区、场景与项目",
    questions: [
      ask("communityResident"),
      ask("scenarioInvestment"),
      ask("scenarioSelected"),
      ask("jiebangTotal"),
      ask("nationalJiebangWinner"),
      ask("jiebangAccepted", "成都的揭榜项目"),
      ask("scienceProjects", "今年拨付的经费；牵头单位才算"),
    ],
  },
  {
    id: "products",
    title: "产品、软件与赛事",
    questions: [
      ask("firstVersionSoftware", "每级几个"),
      ask("firstVersionSoftwareEarlier", "每级几个"),
      ask("hitProductSales"),
      ask("hitProductAwarded"),
      ask("openSourceSelected"),
      ask("contestPrize"),
      ask("eventHost"),
    ],
  },
  {
    id: "data",
    title: "数据",
    questions: [
      ask("dataProductSpend"),
      ask("datasetTasks"),
      ask("dataTradeVolume"),
      ask("dataServiceRevenue"),
      ask("dataAssetFirstListing"),
    ],
  },
];
