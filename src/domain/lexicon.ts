import { compact } from "./verbatim.ts";

/**
 * Which words of a policy allow which value of a field: the one place where wording becomes meaning.
 * A term belongs to one value of its field. The longest term that stands in the cited words decides.
 */
export const LEXICON = {
  instrument: {
    subsidy: ["补助", "补贴"],
    reward: ["奖励"],
    prize: ["奖金"],
    grant: [
      "资助",
      "资金支持",
      "经费支持",
      "资金奖补",
      "给予企业支持",
      "启动资金",
      "最高支持",
      "最高给予…支持",
      "支持",
    ],
    voucher: ["算力服务券", "模型券", "数据券", "体验券", "券"],
    loan: ["贷款", "创业担保贷款", "算力贷", "信用贷款"],
    "guarantee-waiver": ["免除反担保"],
    "risk-compensation": ["风险补偿"],
    "interest-subsidy": ["贷款利息", "利息按", "利息…补贴"],
    equity: ["拨改投", "拨转股", "先投后股", "股权直投", "投资基金", "种子基金", "基金", "长期租金转股权"],
    insurance: ["保险", "见投即保"],
    "rent-relief": ["免租", "减租", "租金减免", "零租工位", "减半"],
    "price-discount": ["折优惠", "缴纳租金", "优惠价格", "低成本办公空间"],
    "loan-quota": ["公积金贷款上限"],
    "free-stay": ["免费住宿", "免费入住"],
    "free-compute": ["免费算力"],
    "free-service": ["计价免费", "免费公共服务包"],
    procurement: ["政府采购"],
    // support whose kind the text does not name
    unspecified: ["政策支持", "支持OPC引进", "按照相关政策给予支持", "支持举办"],
    service: ["服务", "对接", "培训", "开放", "推荐", "提供", "发布", "专区", "体验中心", "通道", "纳入", "支持申报", "研修班", "申报", "实践基地", "设施共享", "互联互通", "接入"],
  },
  payee: {
    opc: ["OPC", "OPC企业", "人工智能OPC", "入驻OPC"],
    enterprise: ["企业", "市场主体", "数商", "主体"],
    sme: ["中小企业"],
    startup: ["初创企业"],
    founder: [
      "OPC创业者",
      "OPC创始人及高管",
      "创始人",
      "创业者",
      "创业团队",
      "资深从业者",
      "创办OPC的人工智能领域青年",
    ],
    talent: ["OPC人才", "人才", "青年人才", "获奖OPC人才", "团队核心成员", "相关人才"],
    graduate: ["高校毕业生"],
    student: ["大学生"],
    team: ["科技创新团队", "企业或者团队", "项目团队"],
    "rnd-unit": ["研发单位", "牵头研发单位", "研制企业"],
    "project-unit": ["项目", "OPC种子项目", "项目建设方", "揭榜并通过验收的项目", "OPC项目"],
    "lead-unit": ["牵头单位"],
    "community-operator": ["OPC生态社区", "OPC社区", "生态社区", "社区运营方", "社区", "场地设施", "生活配套", "生态活动"],
    "training-unit": ["运营单位", "载体的单位"],
    tenant: ["入驻者"],
    "tenant-project": ["入驻项目"],
    incubator: ["孵化器", "人工智能产业孵化器", "专业型孵化器"],
    "park-operator": ["园区的运营主体", "核心园区", "运营主体"],
    "platform-operator": ["平台服务成效给予运营主体"],
    "platform-builder": ["创新平台"],
    lab: ["联合实验室"],
    district: ["所在区"],
    "event-host": ["活动主办方", "单个活动"],
    "film-studio": ["影视机构"],
    factory: ["智能工厂"],
    // whoever they are
    any: ["创业者、企业、高校院所和服务机构", "社会主体", "创新主体"],
    institution: ["组织机构", "单位", "研究所", "机构"],
  },
  award: {
    entitlement: ["给予", "按照", "享受", "发放", "免除", "提供", "设立"],
    recognition: [
      "认定",
      "入选",
      "备案",
      "获批",
      "获评",
      "获奖",
      "首次",
      "报备并审核通过",
      "登记证书",
      "优秀等次",
      "成功申建",
      "优胜",
      "经认定符合要求",
      "通过备案",
      "逐级认定",
      "挂牌",
      "符合标准",
    ],
    selection: [
      "遴选",
      "择优",
      "评定",
      "综合评定",
      "经评定",
      "评审",
      "通过评审",
      "评估",
      "评估结果",
      "性能先进",
      "路演即投决",
      "投资决策",
      "揭榜",
      "发掘",
      "评价",
      "根据项目投入、实施难度、实施成效",
      "示范效应明显",
      "具有行业影响力",
      "支持参与",
      "开展评审",
    ],
    service: ["数据资源", "推出", "共建", "服务", "对接", "发布", "开放", "推荐", "培训", "鼓励", "支持", "建设", "纳入", "举办", "建立", "推行", "提供便利", "互联互通", "接入"],
    // support for which the text names no criterion, or leaves it to another policy
    open: ["支持OPC引进", "有关政策", "相关政策", "按政策", "鼓励建设", "重点支持", "牵头组建", "等方式建设"],
  },
  base: {
    "compute-spend": ["算力服务费用", "算力购买费用"],
    "model-spend": ["模型采购费用"],
    "token-spend": ["消耗量对应实际费用", "Token（词元）消耗量对应实际费用"],
    "rnd-cost": ["研发成本"],
    "project-investment": ["项目总投资投入", "项目总投入", "项目总投入资金", "场景建设实际投入"],
    "project-funds": ["项目资金总额"],
    "allocated-funds": ["项目拨付经费"],
    "equity-paid-in": ["实际投资额"],
    "loan-interest": ["贷款利息"],
    "loan-principal-loss": ["贷款本金损失"],
    sales: ["年度销售收入"],
    "transaction-volume": ["数据交易额"],
    "service-revenue": ["实际服务总额", "实际服务金额"],
    "market-rent": ["市场上同类房产租金"],
    rent: ["租金", "免租", "减半"],
    "flat-price": ["购买人才公寓"],
    "rnd-funds": ["科技研发资金"],
  },
  /** What one amount or cap is counted over. */
  scope: {
    enterprise: ["每家", "单个企业", "同一企业", "每家企业", "每家OPC", "每个企业", "同一主体"],
    project: ["单个项目", "每个专项", "每个项目"],
    model: ["每个模型"],
    loan: ["单笔贷款"],
    event: ["单个活动"],
    platform: ["单个平台"],
    lab: ["每个联合实验室"],
    district: ["单个区"],
    "square-metre": ["每平方米"],
  },
  /** How often an amount is paid, or the time a cap is counted over. */
  period: {
    year: ["每年", "年度", "当年", "年最高"],
    once: ["一次性"],
    month: ["每月"],
    cumulative: ["累计"],
  },
  /** How the steps of one measure combine. */
  combine: {
    "one-of": ["分别"],
    each: ["依次"],
    difference: ["差额", "给予差额奖励"],
  },
  /** How a measure stands to another level's support. */
  stacking: {
    "on-top": ["按照项目拨付经费", "拨付经费", "国家人工智能领域揭榜优胜"],
  },
} as const;

export type LexiconField = keyof typeof LEXICON;
export type LexiconValue<F extends LexiconField> = keyof (typeof LEXICON)[F] & string;

/** The values a field of the lexicon may have. */
export const lexiconValues = <F extends LexiconField>(field: F): [LexiconValue<F>, ...LexiconValue<F>[]] =>
  Object.keys(LEXICON[field]) as [LexiconValue<F>, ...LexiconValue<F>[]];

/** The value that cited words allow for a field, with the term that decides; undefined if no term stands in them. */
export function valueOfWords(field: LexiconField, words: string): { value: string; term: string } | undefined {
  const text = compact(words.replaceAll("…", "")).text;
  let best: { value: string; term: string } | undefined;
  for (const [value, terms] of Object.entries(LEXICON[field]) as [string, readonly string[]][])
    for (const term of terms)
      if (text.includes(compact(term.replaceAll("…", "")).text) && term.length > (best?.term.length ?? 0))
        best = { value, term };
  return best;
}
