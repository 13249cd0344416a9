/** What kind of thing each key of a profile takes: one table for the schema, the form, the address and the command. */
export const PROFILE_FIELDS = {
  asOf: { kind: "date" },
  includeDrafts: { kind: "flag" },
  computeSpend: { kind: "yuan" },
  modelApiSpend: { kind: "yuan" },
  localDeploymentSpend: { kind: "yuan" },
  modelRndCost: { kind: "yuan" },
  modelRndRecognised: { kind: "flag" },
  computeInsideRnd: { kind: "yuan" },
  modelsFiled: { kind: "count" },
  equityPaidIn: { kind: "yuan" },
  loanPrincipal: { kind: "yuan" },
  loanRate: { kind: "rate" },
  lpr: { kind: "rate" },
  personalLoan: { kind: "yuan" },
  graduate: { kind: "flag" },
  registeredOn: { kind: "date" },
  communityResident: { kind: "flag" },
  scenarioInvestment: { kind: "yuan" },
  scenarioSelected: { kind: "flag" },
  jiebangTotal: { kind: "yuan" },
  nationalJiebangWinner: { kind: "flag" },
  jiebangAccepted: { kind: "flag" },
  scienceProjects: { kind: "projects", levels: ["国家", "省", "市"] },
  firstVersionSoftware: { kind: "many-of", values: ["national", "provincial"] },
  firstVersionSoftwareEarlier: { kind: "many-of", values: ["national", "provincial"] },
  hitProductSales: { kind: "yuan" },
  hitProductAwarded: { kind: "flag" },
  hires: { kind: "count" },
  craftsman: { kind: "flag" },
  yingcai: { kind: "one-of", values: ["战略科技人才", "科技产业领军人才", "优秀青年科技人才"] },
  contestPrize: { kind: "flag" },
  eventHost: { kind: "flag" },
  rentPerMonth: { kind: "yuan" },
  flatArea: { kind: "area" },
  talentRental: { kind: "flag" },
  talentClass: { kind: "one-of", values: ["A", "B", "C", "D", "E", "F"] },
  countyTown: { kind: "flag" },
  youngTalent: { kind: "flag" },
  newHomeArea: { kind: "area" },
  talentFlatPrice: { kind: "yuan" },
  talentFlatArea: { kind: "area" },
  dataProductSpend: { kind: "yuan" },
  datasetTasks: { kind: "count" },
  dataTradeVolume: { kind: "yuan" },
  dataServiceRevenue: { kind: "yuan" },
  dataAssetFirstListing: { kind: "flag" },
  openSourceSelected: { kind: "flag" },
  supportYearsUsed: { kind: "count" },
} as const satisfies Readonly<Record<string, Field>>;

/** The largest value of each kind of number: yuan, pieces, a fraction of 1, ㎡; and the longest list. */
export const LARGEST = { yuan: 1e12, count: 1e6, rate: 1, area: 1e5, list: 100 } as const;

export type NumberKind = "yuan" | "count" | "rate" | "area";
export type Field =
  | { readonly kind: "date" | "flag" | NumberKind }
  | { readonly kind: "one-of" | "many-of"; readonly values: readonly string[] }
  | { readonly kind: "projects"; readonly levels: readonly string[] };

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
