/** What kind of thing each key of a profile takes: one table for the schema, the form, the address and the command. */
export const PROFILE_FIELDS = {
  asOf: {
    kind: "date",
    about: "the day of the answer; by default the day the site was built, or today in the command",
  },
  includeDrafts: { kind: "flag", about: "show drafts in a block of their own; they are never counted" },
  computeSpend: { kind: "yuan", about: "compute services bought, yuan a year" },
  modelApiSpend: { kind: "yuan", about: "metered model API or token bills, yuan a year" },
  localDeploymentSpend: {
    kind: "yuan",
    about: "licences for locally deployed models, yuan a year, apart from modelApiSpend",
  },
  modelRndCost: { kind: "yuan", about: "cost of a self-developed vertical model, yuan a year" },
  modelRndRecognised: { kind: "flag", about: "the model has been recognised already" },
  computeInsideRnd: { kind: "yuan", about: "how much of modelRndCost is also in computeSpend, yuan" },
  modelsFiled: {
    kind: "count",
    about: "own generative models whose filing (备案) passed this year; registration (登记) does not count",
  },
  equityPaidIn: { kind: "yuan", about: "angel, VC or PE money actually received this year, yuan" },
  loanPrincipal: { kind: "yuan", about: "enterprise loan, yuan" },
  loanRate: { kind: "rate", about: "its yearly rate as a decimal" },
  lpr: { kind: "rate", about: "the loan prime rate as a decimal" },
  personalLoan: { kind: "yuan", about: "start-up guarantee loan taken by the founder, yuan" },
  graduate: { kind: "flag", about: "the founder is a graduate, not a student" },
  registeredOn: { kind: "date", about: "the company's registration date" },
  communityResident: { kind: "flag", about: "tenant of a recognised OPC community" },
  scenarioInvestment: { kind: "yuan", about: "investment in a demonstration scenario, yuan" },
  scenarioSelected: { kind: "flag", about: "the scenario has been selected" },
  jiebangTotal: { kind: "yuan", about: "total of a 揭榜挂帅 project, yuan" },
  nationalJiebangWinner: { kind: "flag", about: "lead unit that won a national 揭榜" },
  jiebangAccepted: { kind: "flag", about: "the 揭榜 project passed acceptance" },
  scienceProjects: {
    kind: "projects",
    levels: ["国家", "省", "市"],
    about: "science projects: level, allocated funds in yuan, whether the company leads",
  },
  firstVersionSoftware: {
    kind: "many-of",
    values: ["national", "provincial"],
    about: "first-version software listings this year",
  },
  firstVersionSoftwareEarlier: {
    kind: "many-of",
    values: ["national", "provincial"],
    about: "first-version software listings of earlier years",
  },
  hitProductSales: { kind: "yuan", about: "yearly sales of a 爆款 product, yuan" },
  hitProductAwarded: { kind: "flag", about: "the award for it is in hand" },
  hires: { kind: "count", about: "new specialists hired" },
  craftsman: { kind: "flag", about: "recognised as 成都工匠" },
  yingcai: {
    kind: "one-of",
    values: ["战略科技人才", "科技产业领军人才", "优秀青年科技人才"],
    about: "selected for 武汉英才 as",
  },
  contestPrize: { kind: "flag", about: "won a prize in a contest" },
  eventHost: { kind: "flag", about: "hosts an event" },
  rentPerMonth: { kind: "yuan", about: "rent of the founder's flat, yuan a month" },
  flatArea: { kind: "area", about: "its area, ㎡" },
  talentRental: { kind: "flag", about: "rents a 人才租赁房" },
  talentClass: { kind: "one-of", values: ["A", "B", "C", "D", "E", "F"], about: "Chengdu talent class" },
  countyTown: { kind: "flag", about: "works in a 县市新城" },
  youngTalent: { kind: "flag", about: "young talent from elsewhere" },
  newHomeArea: { kind: "area", about: "new commodity housing bought, ㎡" },
  talentFlatPrice: { kind: "yuan", about: "total price of a 人才公寓, yuan" },
  talentFlatArea: { kind: "area", about: "its area, ㎡" },
  dataProductSpend: { kind: "yuan", about: "data products bought, yuan a year" },
  datasetTasks: { kind: "count", about: "completed high-quality dataset tasks" },
  dataTradeVolume: { kind: "yuan", about: "yearly data trade volume, yuan" },
  dataServiceRevenue: { kind: "yuan", about: "yearly revenue of data services, yuan" },
  dataAssetFirstListing: { kind: "flag", about: "first data asset registered and listed" },
  openSourceSelected: { kind: "flag", about: "selected as excellent open-source software" },
  supportYearsUsed: { kind: "count", about: "years of the compute support already received in that place" },
} as const satisfies Readonly<Record<string, Field>>;

/** The largest value of each kind of number: yuan, pieces, a fraction of 1, ㎡; and the longest list. */
export const LARGEST = { yuan: 1e12, count: 1e6, rate: 1, area: 1e5, list: 100 } as const;

export type NumberKind = "yuan" | "count" | "rate" | "area";
export type Field = { readonly about: string } & (
  | { readonly kind: "date" | "flag" | NumberKind }
  | { readonly kind: "one-of" | "many-of"; readonly values: readonly string[] }
  | { readonly kind: "projects"; readonly levels: readonly string[] }
);

type Fields = typeof PROFILE_FIELDS;
export type ScienceProject = {
  readonly level: Fields["scienceProjects"]["levels"][number];
  readonly allocated: number;
  readonly lead: boolean;
};
type ValueOf<F> = F extends { readonly kind: "date" }
  ? string
  : F extends { readonly kind: "flag" }
    ? boolean
    : F extends { readonly kind: NumberKind }
      ? number
      : F extends { readonly kind: "one-of"; readonly values: readonly (infer T)[] }
        ? T
        : F extends { readonly kind: "many-of"; readonly values: readonly (infer T)[] }
          ? readonly T[]
          : readonly ScienceProject[];

/** A key of a profile; a list is one key. */
export type ProfileField = keyof Fields;
/** What a founder says of themselves (MODEL §4): every key is optional, an absent key is not said and counts nothing. */
export type Profile = { readonly [K in ProfileField]?: ValueOf<Fields[K]> | undefined };

export const PROFILE_FIELD_NAMES = Object.keys(PROFILE_FIELDS) as ProfileField[];
/** A key's field, or undefined if a profile has no such key. */
export const fieldOf = (key: string): Field | undefined =>
  Object.hasOwn(PROFILE_FIELDS, key) ? PROFILE_FIELDS[key as ProfileField] : undefined;

/** The inputs in yuan: what a crossing can follow. */
export type YuanField = { [K in ProfileField]: Fields[K] extends { readonly kind: "yuan" } ? K : never }[ProfileField];
export const YUAN_FIELDS = PROFILE_FIELD_NAMES.filter((key): key is YuanField => PROFILE_FIELDS[key].kind === "yuan");
