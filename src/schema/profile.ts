import { z } from "zod";

const yuan = z.number().nonnegative().max(1e12);
const whole = z.int().nonnegative().max(1e6);
const isoDate = z.iso.date();
const listings = z.array(z.enum(["national", "provincial"])).max(100);

/**
 * What a founder says of themselves (MODEL §4): every key is optional, an absent key is not said and counts nothing.
 * Money in yuan per year, rates as decimals, dates as ISO days.
 */
export const profile = z.strictObject({
  asOf: isoDate
    .optional()
    .describe("the day of the answer; by default the day the site was built, or today in the command"),
  includeDrafts: z.boolean().optional().describe("show drafts in a block of their own; they are never counted"),
  computeSpend: yuan.optional().describe("compute services bought, yuan a year"),
  modelApiSpend: yuan.optional().describe("metered model API or token bills, yuan a year"),
  localDeploymentSpend: yuan
    .optional()
    .describe("licences for locally deployed models, yuan a year, apart from modelApiSpend"),
  modelRndCost: yuan.optional().describe("cost of a self-developed vertical model, yuan a year"),
  modelRndRecognised: z.boolean().optional().describe("the model has been recognised already"),
  computeInsideRnd: yuan.optional().describe("how much of modelRndCost is also in computeSpend, yuan"),
  modelsFiled: whole
    .optional()
    .describe("own generative models whose filing (备案) passed this year; registration (登记) does not count"),
  equityPaidIn: yuan.optional().describe("angel, VC or PE money actually received this year, yuan"),
  loanPrincipal: yuan.optional().describe("enterprise loan, yuan"),
  loanRate: z.number().nonnegative().max(1).optional().describe("its yearly rate as a decimal"),
  lpr: z.number().nonnegative().max(1).optional().describe("the loan prime rate as a decimal"),
  personalLoan: yuan.optional().describe("start-up guarantee loan taken by the founder, yuan"),
  graduate: z.boolean().optional().describe("the founder is a graduate, not a student"),
  registeredOn: isoDate.optional().describe("the company's registration date"),
  communityResident: z.boolean().optional().describe("tenant of a recognised OPC community"),
  scenarioInvestment: yuan.optional().describe("investment in a demonstration scenario, yuan"),
  scenarioSelected: z.boolean().optional().describe("the scenario has been selected"),
  jiebangTotal: yuan.optional().describe("total of a 揭榜挂帅 project, yuan"),
  nationalJiebangWinner: z.boolean().optional().describe("lead unit that won a national 揭榜"),
  jiebangAccepted: z.boolean().optional().describe("the 揭榜 project passed acceptance"),
  scienceProjects: z
    .array(z.strictObject({ level: z.enum(["国家", "省", "市"]), allocated: yuan, lead: z.boolean() }))
    .max(100)
    .optional()
    .describe("science projects: level, allocated funds in yuan, whether the company leads"),
  firstVersionSoftware: listings.optional().describe("first-version software listings this year"),
  firstVersionSoftwareEarlier: listings.optional().describe("first-version software listings of earlier years"),
  hitProductSales: yuan.optional().describe("yearly sales of a 爆款 product, yuan"),
  hitProductAwarded: z.boolean().optional().describe("the award for it is in hand"),
  hires: whole.optional().describe("new specialists hired"),
  craftsman: z.boolean().optional().describe("recognised as 成都工匠"),
  yingcai: z
    .enum(["战略科技人才", "科技产业领军人才", "优秀青年科技人才"])
    .optional()
    .describe("selected for 武汉英才 as"),
  contestPrize: z.boolean().optional().describe("won a prize in a contest"),
  eventHost: z.boolean().optional().describe("hosts an event"),
  rentPerMonth: yuan.optional().describe("rent of the founder's flat, yuan a month"),
  flatArea: z.number().nonnegative().max(1e5).optional().describe("its area, ㎡"),
  talentRental: z.boolean().optional().describe("rents a 人才租赁房"),
  talentClass: z.enum(["A", "B", "C", "D", "E", "F"]).optional().describe("Chengdu talent class"),
  countyTown: z.boolean().optional().describe("works in a 县市新城"),
  youngTalent: z.boolean().optional().describe("young talent from elsewhere"),
  newHomeArea: z.number().nonnegative().max(1e5).optional().describe("new commodity housing bought, ㎡"),
  talentFlatPrice: yuan.optional().describe("total price of a 人才公寓, yuan"),
  talentFlatArea: z.number().nonnegative().max(1e5).optional().describe("its area, ㎡"),
  dataProductSpend: yuan.optional().describe("data products bought, yuan a year"),
  datasetTasks: whole.optional().describe("completed high-quality dataset tasks"),
  dataTradeVolume: yuan.optional().describe("yearly data trade volume, yuan"),
  dataServiceRevenue: yuan.optional().describe("yearly revenue of data services, yuan"),
  dataAssetFirstListing: z.boolean().optional().describe("first data asset registered and listed"),
  openSourceSelected: z.boolean().optional().describe("selected as excellent open-source software"),
  supportYearsUsed: whole.optional().describe("years of the compute support already received in that place"),
});
export type Profile = z.infer<typeof profile>;
