import {
  type Field,
  fieldOf,
  LARGEST,
  PROFILE_FIELD_NAMES,
  type Profile,
  type ProfileField,
} from "../domain/profile.ts";
import { parseEntry } from "./entry.ts";
import { accepts, expectedOf, shownValue } from "./read-profile.ts";

/** The form of the address. A new one is a new number; the old ones stay readable. */
export const ADDRESS_VERSION = "1";
/** Longer queries are not read. */
const LONGEST_QUERY = 8000;

/** The short name of each key in an address. Once published a name never changes and is never given to another key. */
export const SHORT_KEYS = {
  asOf: "d",
  includeDrafts: "dr",
  computeSpend: "c",
  modelApiSpend: "m",
  localDeploymentSpend: "l",
  modelRndCost: "r",
  modelRndRecognised: "rr",
  computeInsideRnd: "rc",
  modelsFiled: "f",
  equityPaidIn: "e",
  loanPrincipal: "lp",
  loanRate: "lr",
  lpr: "lpr",
  personalLoan: "pl",
  graduate: "g",
  registeredOn: "ro",
  communityResident: "cr",
  scenarioInvestment: "s",
  scenarioSelected: "ss",
  jiebangTotal: "j",
  nationalJiebangWinner: "jn",
  jiebangAccepted: "ja",
  scienceProjects: "sp",
  firstVersionSoftware: "fv",
  firstVersionSoftwareEarlier: "fe",
  hitProductSales: "h",
  hitProductAwarded: "ha",
  hires: "hi",
  craftsman: "cm",
  yingcai: "y",
  contestPrize: "cp",
  eventHost: "ev",
  rentPerMonth: "rt",
  flatArea: "fa",
  talentRental: "tr",
  talentClass: "tc",
  countyTown: "ct",
  youngTalent: "yt",
  newHomeArea: "na",
  talentFlatPrice: "tp",
  talentFlatArea: "ta",
  dataProductSpend: "dp",
  datasetTasks: "dt",
  dataTradeVolume: "tv",
  dataServiceRevenue: "sr",
  dataAssetFirstListing: "dl",
  openSourceSelected: "os",
  supportYearsUsed: "su",
} as const satisfies Readonly<Record<ProfileField, string>>;

const FIELDS_BY_SHORT = new Map(PROFILE_FIELD_NAMES.map((name) => [SHORT_KEYS[name] as string, name]));

/** The letters of values that are words; published like the keys. */
const LETTERS: Readonly<Record<string, string>> = {
  国家: "n",
  省: "p",
  市: "c",
  national: "n",
  provincial: "p",
  战略科技人才: "s",
  科技产业领军人才: "i",
  优秀青年科技人才: "y",
};
const letterOf = (value: string): string => LETTERS[value] ?? value;
const withLetter = (values: readonly string[], letter: string): string | undefined =>
  values.find((value) => letterOf(value) === letter);

const ONE_OF_A_LIST = ".";

function write(field: Field, value: unknown): string {
  switch (field.kind) {
    case "flag":
      return value === true ? "1" : "0";
    case "date":
      return String(value);
    case "one-of":
      return letterOf(String(value));
    case "many-of":
      return (value as readonly string[]).map(letterOf).join(ONE_OF_A_LIST);
    case "projects":
      return (value as NonNullable<Profile["scienceProjects"]>)
        .map(({ level, allocated, lead }) => `${letterOf(level)}${lead ? "1" : "0"}${String(allocated)}`)
        .join("_");
    default:
      return String(value);
  }
}

/** The query of a profile's address without its `?`: `v=1&c=600000`. Keys in the order of the table, so that equal profiles have equal addresses. */
export function toQuery(profile: Profile): string {
  const said = PROFILE_FIELD_NAMES.flatMap((name): [string, string][] => {
    const [field, value] = [fieldOf(name), profile[name]];
    return field && value !== undefined ? [[SHORT_KEYS[name], write(field, value)]] : [];
  });
  return new URLSearchParams([["v", ADDRESS_VERSION], ...said]).toString();
}

const readNumber = (text: string): unknown =>
  /^\d{1,16}(?:\.\d{1,20})?(?:e-\d{1,3})?$/.test(text) ? Number(text) : text;

function readProject(text: string, levels: readonly string[]): unknown {
  const [, letter = "", lead, allocated = ""] = /^([a-z])([01])(\S+)$/.exec(text) ?? [];
  return { level: withLetter(levels, letter), allocated: readNumber(allocated), lead: lead === "1" };
}

/** A value as the address has it; what cannot be read stays a text, which no field but a date accepts. */
function read(field: Field, text: string): unknown {
  switch (field.kind) {
    case "flag":
      return text === "1" || text === "on" ? true : text === "0" ? false : text;
    case "date":
      return text;
    case "one-of":
      return withLetter(field.values, text);
    case "many-of":
      return text === "" ? [] : text.split(ONE_OF_A_LIST, LARGEST.list + 1).map((one) => withLetter(field.values, one));
    case "projects":
      return text === "" ? [] : text.split("_", LARGEST.list + 1).map((one) => readProject(one, field.levels));
    case "yuan": {
      // a form without JavaScript sends what was typed
      const [number, entry] = [readNumber(text), parseEntry(text)];
      return typeof number === "number" || entry.is !== "amount" ? number : entry.yuan;
    }
    default:
      return readNumber(text);
  }
}

const isList = (field: Field): boolean => field.kind === "many-of" || field.kind === "projects";

/**
 * Reads an address's query: what of it can be used, and one message in zh-CN for each thing that cannot.
 * An empty value is not said; of a list it is an empty list.
 */
export function fromQuery(query: string): { readonly profile: Profile; readonly messages: readonly string[] } {
  if (query.length > LONGEST_QUERY)
    return { profile: {}, messages: [`地址太长（${query.length} 个字符），没有读取。请重新填写`] };
  const messages: string[] = [];
  const right = new Map<ProfileField, unknown>();
  const given = [...new URLSearchParams(query)];
  const version = given.find(([key]) => key === "v")?.[1];
  if (version !== undefined && version !== ADDRESS_VERSION)
    messages.push(
      `地址的版本是 ${shownValue(version)}，本页只认识版本 ${ADDRESS_VERSION}，能读的部分已照版本 ${ADDRESS_VERSION} 读取，请核对`,
    );
  const seen = new Set<string>();
  for (const [key, text] of given) {
    if (key === "v") continue;
    const name = FIELDS_BY_SHORT.get(key);
    const field = name && fieldOf(name);
    if (!name || !field) messages.push(`地址里的 ${shownValue(key)} 不认识，没有读取`);
    else if (seen.has(key)) messages.push(`地址里的 ${key} 写了不止一次，只读第一个`);
    else if (text !== "" || isList(field)) {
      const value = read(field, text);
      if (accepts(field, value)) right.set(name, value);
      else messages.push(`地址里的 ${key}=${shownValue(text).slice(1, -1)} 没有读取：应为${expectedOf(field)}`);
    }
    seen.add(key);
  }
  return { profile: Object.fromEntries(right) as Profile, messages };
}
