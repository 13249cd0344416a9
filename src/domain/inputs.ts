import type { LexiconValue } from "./lexicon.ts";
import type { ProfileKey } from "./profile-keys.ts";

type Input = readonly ProfileKey[] | "not-asked";
/** What to ask for where the sentence has one of `words`; the first that fits holds, and without any, nothing is asked. */
type Choice = { readonly words: readonly string[]; readonly input: readonly ProfileKey[] };

const always = (...input: ProfileKey[]): readonly Choice[] => [{ words: [""], input }];
const where = (words: string, ...input: ProfileKey[]): Choice => ({ words: [words], input });

/** Which of the founder's figures a base stands for. */
const BASES: Readonly<Record<LexiconValue<"base">, readonly Choice[]>> = {
  "compute-spend": always("computeSpend"),
  "model-spend": always("modelApiSpend", "localDeploymentSpend"),
  "token-spend": always("modelApiSpend"),
  "rnd-cost": always("modelRndCost"),
  "project-investment": [where("场景", "scenarioInvestment")],
  "scenario-cost": [where("场景", "scenarioInvestment")],
  "project-funds": [where("揭榜", "jiebangTotal")],
  "allocated-funds": [where("科技计划项目", "scienceProjects.allocated")],
  "equity-paid-in": always("equityPaidIn"),
  "loan-interest": always("loanPrincipal"),
  "loan-interest-at-lpr": always("loanPrincipal"),
  "loan-principal-loss": [],
  sales: [where("爆款", "hitProductSales")],
  "transaction-volume": [where("数据", "dataTradeVolume")],
  "service-revenue": [where("数商", "dataServiceRevenue")],
  "market-rent": [],
  rent: always("rentPerMonth"),
  "flat-price": [where("人才公寓", "talentFlatPrice")],
  "rnd-funds": [],
};

/** Which of the founder's figures counts the units of an amount per unit. */
const UNITS: Readonly<Partial<Record<LexiconValue<"scope">, readonly Choice[]>>> = {
  model: [where("备案", "modelsFiled")],
  "square-metre": [where("商品房", "newHomeArea")],
  project: [where("数据集", "datasetTasks")],
};

function choose(choices: readonly Choice[], text: string): Input {
  const found = choices.find(({ words }) => words.some((one) => text.includes(one)));
  return found?.input ?? "not-asked";
}

/** The profile keys whose sum is the base of a share. `text` is the statement's quote without white space. */
export const inputOfBase = (base: LexiconValue<"base">, text: string): Input => choose(BASES[base], text);

/** The profile key that counts the units of an amount per unit. */
export const inputOfUnit = (unit: LexiconValue<"scope">, text: string): Input => choose(UNITS[unit] ?? [], text);
