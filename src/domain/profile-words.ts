import type { ProfileKey } from "./profile-keys.ts";

/** The words of a policy that ask for a fact of the founder. Patterns are for texts without white space. */
export type KeyWords = {
  /** What a condition on the key compares: true, one of its values, a number, or the months since a date. */
  readonly compares: "flag" | "choice" | "number" | "date";
  /** What a condition on the key must cite. */
  readonly allow: RegExp;
  /** A sentence with this is about the fact: its measure must use the key. */
  readonly demand?: RegExp;
  /** The values of a choice, each with its word. */
  readonly values?: Readonly<Record<string, string>>;
};

const flag = (allow: RegExp, demand: RegExp = allow): KeyWords => ({ compares: "flag", allow, demand });
const number = (allow: RegExp): KeyWords => ({ compares: "number", allow, demand: allow });
const choice = (values: Record<string, string>, allow: RegExp, demand: RegExp): KeyWords => ({
  compares: "choice",
  allow,
  demand,
  values,
});
const named = (...values: string[]): Record<string, string> => Object.fromEntries(values.map((one) => [one, one]));
const LISTINGS = { national: "国家级", provincial: "省级" };
const LEVELS = named("国家", "省", "市");
const CLASSES = named("A", "B", "C", "D", "E", "F");
const YINGCAI = named("战略科技人才", "科技产业领军人才", "优秀青年科技人才");

/** Keys that no sentence of a gate asks for, such as the figures of a base (inputs.ts), are not listed. */
export const KEY_WORDS: Readonly<Partial<Record<ProfileKey, KeyWords>>> = {
  modelRndRecognised: flag(/性能先进/),
  graduate: flag(/高校毕业生/, /对[^，]*高校毕业生/),
  registeredOn: { compares: "date", allow: /正常经营|注册|登记/, demand: /正常经营/ },
  communityResident: flag(/入驻|社区/, /入驻(?:OPC|项目|企业|者)|为[^，]*社区开设/),
  scenarioSelected: flag(/应用场景/, /示范应用场景项目|应用场景示范工程|典型应用场景或案例/),
  nationalJiebangWinner: flag(/国家.*揭榜优胜/),
  "scienceProjects.level": choice(LEVELS, /科技计划项目/, /科技计划项目/),
  "scienceProjects.lead": flag(/牵头承担/),
  firstVersionSoftware: choice(LISTINGS, /国家级|省级/, /首版次软件产品目录/),
  firstVersionSoftwareEarlier: choice(LISTINGS, /逐级认定.*差额/, /逐级认定.*差额/),
  hitProductAwarded: flag(/“爆款”产品/),
  jiebangAccepted: flag(/揭榜并通过验收/),
  craftsman: flag(/工匠/, /工匠.*经认定的相关人才/),
  yingcai: choice(YINGCAI, /入选|人才/, /入选(?:人才|.*科技人才)/),
  contestPrize: flag(/获奖/),
  eventHost: flag(/举办|主办方/, /活动主办方|单个活动/),
  talentRental: flag(/人才租赁房/),
  talentClass: choice(CLASSES, /[A-F]类/, /[A-F]类人才/),
  countyTown: flag(/县市新城/),
  youngTalent: flag(/来[^，。]*青年/),
  datasetTasks: flag(/完成专项建设并通过评审/),
  dataTradeVolume: number(/数据交易额/),
  dataServiceRevenue: number(/年度专业服务/),
  dataAssetFirstListing: flag(/数据资产登记证书/),
  openSourceSelected: flag(/入选.*开源软件/),
};

/** The values of a key that words name, `A到E` with all between; every value where they name none. */
export function valuesIn(values: Readonly<Record<string, string>>, words: string): string[] {
  const names = Object.keys(values);
  const ranges = [...words.matchAll(/([A-Z])[到至]([A-Z])/g)].flatMap(([, first = "", last = ""]) =>
    names.slice(names.indexOf(first), names.indexOf(last) + 1),
  );
  const found = names.filter((name) => ranges.includes(name) || words.includes(values[name] ?? name));
  return found.length > 0 ? found : names;
}
