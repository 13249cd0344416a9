import type { LexiconField, LexiconValue } from "./lexicon.ts";
import type { ProfileKey } from "./profile-keys.ts";

/* Two tables of LABELS by themselves: the founder's page needs no others. */
type Labels<F extends LexiconField> = { readonly [V in LexiconValue<F>]: string };
/** What a share is of. */
export const BASE_LABELS: Labels<"base"> = {
  "compute-spend": "算力费用",
  "model-spend": "模型采购费用",
  "token-spend": "Token（词元）费用",
  "rnd-cost": "研发成本",
  "project-investment": "项目总投入",
  "scenario-cost": "场景建设实际投入",
  "project-funds": "项目资金总额",
  "allocated-funds": "项目拨付经费",
  "equity-paid-in": "实际投资额",
  "loan-interest": "贷款利息",
  "loan-interest-at-lpr": "贷款利息（按 LPR）",
  "loan-principal-loss": "贷款本金损失",
  sales: "年度销售收入",
  "transaction-volume": "交易额",
  "service-revenue": "实际服务金额",
  "market-rent": "市场租金",
  rent: "租金",
  "flat-price": "购房价款",
  "rnd-funds": "科技研发资金",
};
/** For what a sum is paid each. */
export const SCOPE_LABELS: Labels<"scope"> = {
  enterprise: "每家企业",
  project: "每个项目",
  model: "每个模型",
  loan: "每笔贷款",
  event: "每场活动",
  platform: "每个平台",
  lab: "每个联合实验室",
  district: "每个区",
  "square-metre": "每平方米",
};

/** What a visitor reads for each value of the lexicon: our words. The issuer's own stand beside them wherever they are shown. */
export const LABELS: { readonly [F in LexiconField]: Labels<F> } = {
  instrument: {
    subsidy: "补助、补贴",
    reward: "奖励",
    prize: "奖金",
    grant: "资助",
    voucher: "券",
    loan: "贷款",
    "guarantee-waiver": "免除反担保",
    "risk-compensation": "风险补偿",
    "interest-subsidy": "贷款贴息",
    equity: "股权投入",
    insurance: "保险",
    "rent-relief": "租金减免",
    "price-discount": "价格优惠",
    "loan-quota": "公积金贷款额度",
    "free-stay": "免费住宿",
    "free-compute": "免费算力",
    "free-service": "免费服务",
    procurement: "政府采购",
    service: "服务",
    title: "认定、称号",
    unspecified: "支持，方式未写明",
  },
  payee: {
    opc: "OPC 企业",
    enterprise: "企业",
    sme: "中小企业",
    startup: "初创企业",
    founder: "创业者本人",
    talent: "人才本人",
    graduate: "高校毕业生",
    student: "大学生",
    "enterprise-or-team": "企业或团队",
    team: "团队",
    "rnd-unit": "研发单位",
    "project-unit": "项目单位",
    "lead-unit": "牵头单位",
    "community-operator": "OPC 社区（运营方）",
    "training-unit": "培训单位",
    tenant: "入驻企业、入驻者",
    "tenant-project": "入驻项目",
    incubator: "孵化器",
    "park-operator": "园区运营主体",
    "platform-operator": "平台运营主体",
    "platform-builder": "创新平台",
    lab: "联合实验室",
    district: "所在区",
    "event-host": "活动主办方",
    "film-studio": "影视机构",
    institution: "机构、单位",
    factory: "智能工厂",
    any: "不限主体",
  },
  award: {
    entitlement: "符合条件即给",
    recognition: "获认定、备案或入选后给",
    selection: "经遴选、评定后给",
    service: "服务，不是给钱",
    open: "怎样给未写明",
  },
  base: BASE_LABELS,
  scope: SCOPE_LABELS,
  period: { year: "每年", once: "一次性", "once-each-year": "每年一次性", month: "每月", cumulative: "累计" },
  combine: { "one-of": "只取其中一档", each: "逐档分别给付", difference: "升档补差额" },
  stacking: { "on-top": "以上级的项目或奖项为前提" },
};

/** The label of a value of the lexicon. Throws a RangeError on a value that it does not have. */
export function label(field: LexiconField, value: string): string {
  const found = (LABELS[field] as Readonly<Record<string, string>>)[value];
  if (found === undefined) throw new RangeError(`no label for ${field} ${value}`);
  return found;
}

export type Silence = "not-stated" | "not-applicable";
/** The text does not say (未载明), or the question does not arise (不适用): never the same as 0. */
export const SILENCE: Readonly<Record<Silence, string>> = { "not-stated": "未载明", "not-applicable": "不适用" };

export const DOCUMENT_STATUS = {
  "in-force": "生效中",
  plan: "计划",
  draft: "征求意见稿",
  upcoming: "尚未施行",
  lapsed: "已失效",
  unconfirmed: "计划期已过，待确认",
} as const;
export type DocumentStatus = keyof typeof DOCUMENT_STATUS;

/** What must be said beside a document that gives nobody anything on the day; nothing beside one that does. */
export const STATUS_NOTICES: { readonly [S in DocumentStatus]: string | undefined } = {
  "in-force": undefined,
  plan: undefined,
  draft: "这是征求意见稿：还没有生效，内容可能改变。本站不把它算进任何合计。",
  upcoming: "这份文件还没有施行。本站不把它算进任何合计。",
  lapsed: "这份文件的有效期已过。本站不把它算进任何合计。",
  unconfirmed: "这份计划的年限已过，文本没有写之后怎样。本站不把它算进任何合计。",
};

export const AGENCY_ROLES = { lead: "牵头单位", responsible: "责任单位" } as const;

export const QUESTION_LABELS = {
  "where-to-apply": "向谁申报",
  "when-to-apply": "何时申报",
  "how-to-apply": "怎样申报",
  "implementing-rules": "有没有实施细则",
  obligations: "受助后有什么义务",
  clawback: "什么情况要退回",
  interpretation: "由谁解释",
} as const;

export const AMBIGUITY_ABOUT: Readonly<Record<string, string>> = {
  payee: "谁能拿",
  award: "给付条件",
  amount: "金额",
  rate: "比例",
  base: "基数",
  cap: "上限",
  period: "周期",
  term: "期限",
  gate: "门槛",
  stacking: "能否叠加",
  agencies: "责任单位",
  scope: "按什么计",
  deadline: "时限",
  unit: "单位",
  contradiction: "前后不一致",
};

/** What a founder is asked, in few words. */
export const PROFILE_LABELS: Readonly<Record<ProfileKey, string>> = {
  computeSpend: "一年的算力费用",
  modelApiSpend: "一年的模型 API、Token 费用",
  localDeploymentSpend: "本地部署模型的授权费用",
  modelRndCost: "自研垂直模型的研发成本",
  modelRndRecognised: "自研模型已获认定",
  computeInsideRnd: "研发成本中已含的算力费用",
  modelsFiled: "今年通过备案的自主研发模型数",
  equityPaidIn: "今年实际到账的股权投资额",
  loanPrincipal: "企业贷款本金",
  loanRate: "企业贷款利率",
  lpr: "LPR",
  personalLoan: "创业者个人的创业担保贷款",
  graduate: "创业者是高校毕业生",
  registeredOn: "公司注册日期",
  communityResident: "已入驻认定的 OPC 社区",
  scenarioInvestment: "示范场景的投入",
  scenarioSelected: "示范场景已入选",
  jiebangTotal: "揭榜挂帅项目总额",
  nationalJiebangWinner: "国家揭榜挂帅优胜牵头单位",
  "scienceProjects.level": "科技项目级别",
  "scienceProjects.allocated": "科技项目拨付经费",
  "scienceProjects.lead": "科技项目牵头单位",
  firstVersionSoftware: "今年列入的首版次软件目录",
  firstVersionSoftwareEarlier: "以前列入的首版次软件目录",
  hitProductSales: "爆款产品的年销售收入",
  hitProductAwarded: "已评为爆款产品",
  jiebangAccepted: "揭榜项目已通过验收",
  hires: "新引进人才数",
  craftsman: "成都工匠",
  yingcai: "武汉英才类别",
  contestPrize: "大赛获奖",
  eventHost: "主办活动",
  rentPerMonth: "每月房租",
  flatArea: "租住面积",
  talentRental: "租住人才租赁房",
  talentClass: "人才类别",
  countyTown: "在县市新城工作",
  youngTalent: "外来青年人才",
  newHomeArea: "新建商品房面积",
  talentFlatPrice: "人才公寓总价",
  talentFlatArea: "人才公寓面积",
  dataProductSpend: "购买数据产品的费用",
  datasetTasks: "完成的数据集建设任务数",
  dataTradeVolume: "数据交易额",
  dataServiceRevenue: "数据服务收入",
  dataAssetFirstListing: "数据资产首次登记挂牌",
  openSourceSelected: "开源软件已入选",
  supportYearsUsed: "已享受算力支持的年数",
};
