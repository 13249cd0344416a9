import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromQuery, SHORT_KEYS, toQuery } from "../../src/assess/address.ts";
import { readProfile } from "../../src/assess/read-profile.ts";
import { PROFILE_FIELD_NAMES } from "../../src/domain/profile.ts";
import { profiles } from "./arbitrary.ts";

test("a profile comes back from its address, with nothing to say about it", () => {
  fc.assert(
    fc.property(profiles, (profile) => {
      expect(fromQuery(toQuery(profile))).toEqual({ profile, messages: [] });
    }),
    { numRuns: 500 },
  );
});

test("the same profile has the same address, whatever the order of its keys", () => {
  fc.assert(
    fc.property(profiles, (profile) => {
      const turned = Object.fromEntries(Object.entries(profile).reverse());
      expect(toQuery(turned)).toBe(toQuery(profile));
    }),
  );
});

test("an address is short and needs no escapes", () => {
  const query = toQuery({
    asOf: "2026-11-22",
    computeSpend: 600_000,
    modelApiSpend: 100_000.5,
    graduate: true,
    scienceProjects: [
      { level: "国家", allocated: 800_000, lead: true },
      { level: "市", allocated: 0.5, lead: false },
    ],
    firstVersionSoftware: ["national", "provincial"],
    firstVersionSoftwareEarlier: [],
    yingcai: "科技产业领军人才",
    talentClass: "C",
    lpr: 0.03,
  });
  expect(query).toBe("v=1&d=2026-11-22&c=600000&m=100000.5&lpr=0.03&g=1&sp=n1800000_c00.5&fv=n.p&fe=&y=i&tc=C");
});

test("short keys are published: none changes, and none has two meanings", () => {
  expect(Object.keys(SHORT_KEYS).sort()).toEqual([...PROFILE_FIELD_NAMES].sort());
  expect(new Set(Object.values(SHORT_KEYS)).size).toBe(PROFILE_FIELD_NAMES.length);
  expect(SHORT_KEYS).toMatchInlineSnapshot(`
    {
      "asOf": "d",
      "communityResident": "cr",
      "computeInsideRnd": "rc",
      "computeSpend": "c",
      "contestPrize": "cp",
      "countyTown": "ct",
      "craftsman": "cm",
      "dataAssetFirstListing": "dl",
      "dataProductSpend": "dp",
      "dataServiceRevenue": "sr",
      "dataTradeVolume": "tv",
      "datasetTasks": "dt",
      "equityPaidIn": "e",
      "eventHost": "ev",
      "firstVersionSoftware": "fv",
      "firstVersionSoftwareEarlier": "fe",
      "flatArea": "fa",
      "graduate": "g",
      "hires": "hi",
      "hitProductAwarded": "ha",
      "hitProductSales": "h",
      "includeDrafts": "dr",
      "jiebangAccepted": "ja",
      "jiebangTotal": "j",
      "loanPrincipal": "lp",
      "loanRate": "lr",
      "localDeploymentSpend": "l",
      "lpr": "lpr",
      "modelApiSpend": "m",
      "modelRndCost": "r",
      "modelRndRecognised": "rr",
      "modelsFiled": "f",
      "nationalJiebangWinner": "jn",
      "newHomeArea": "na",
      "openSourceSelected": "os",
      "personalLoan": "pl",
      "registeredOn": "ro",
      "rentPerMonth": "rt",
      "scenarioInvestment": "s",
      "scenarioSelected": "ss",
      "scienceProjects": "sp",
      "supportYearsUsed": "su",
      "talentClass": "tc",
      "talentFlatArea": "ta",
      "talentFlatPrice": "tp",
      "talentRental": "tr",
      "yingcai": "y",
      "youngTalent": "yt",
    }
  `);
});

describe("what cannot be read is said, and the rest is used", () => {
  test.each([
    ["an empty address", "", {}, []],
    ["no version", "c=1", { computeSpend: 1 }, []],
    [
      "another version",
      "v=7&c=1",
      { computeSpend: 1 },
      ['地址的版本是 "7"，本页只认识版本 1，能读的部分已照版本 1 读取，请核对'],
    ],
    ["an unknown key", "v=1&c=1&zz=9", { computeSpend: 1 }, ['地址里的 "zz" 不认识，没有读取']],
    [
      "a key of the prototype",
      "v=1&__proto__=1&constructor=2",
      {},
      ['地址里的 "__proto__" 不认识，没有读取', '地址里的 "constructor" 不认识，没有读取'],
    ],
    ["a key twice", "v=1&c=1&c=2", { computeSpend: 1 }, ["地址里的 c 写了不止一次，只读第一个"]],
    [
      "what a form without JavaScript sends",
      "v=1&c=20万&m=1,500&l=&g=on&cr=",
      { computeSpend: 200_000, modelApiSpend: 1500, graduate: true },
      [],
    ],
    [
      "a negative amount",
      "v=1&c=-5",
      {},
      ["地址里的 c=-5 没有读取：应为 0 到 1,000,000,000,000 之间的数字（元），如 200000"],
    ],
    [
      "an amount that is none",
      "v=1&c=NaN&m=Infinity",
      {},
      [
        "地址里的 c=NaN 没有读取：应为 0 到 1,000,000,000,000 之间的数字（元），如 200000",
        "地址里的 m=Infinity 没有读取：应为 0 到 1,000,000,000,000 之间的数字（元），如 200000",
      ],
    ],
    [
      "a day that does not exist",
      "v=1&d=2026-02-30",
      {},
      ["地址里的 d=2026-02-30 没有读取：应为存在的日期，如 2026-11-22"],
    ],
    ["a yes that is none", "v=1&g=yes", {}, ["地址里的 g=yes 没有读取：应为 true 或 false"]],
    [
      "a letter that stands for nothing",
      "v=1&fv=n.x",
      {},
      ['地址里的 fv=n.x 没有读取：应为列表，每项为 "national"、"provincial" 之一，最多 100 项'],
    ],
    ["a whole number that is none", "v=1&f=1.5", {}, ["地址里的 f=1.5 没有读取：应为 0 到 1,000,000 之间的整数"]],
  ])("%s", (_, query, profile, messages) => {
    expect(fromQuery(query)).toEqual({ profile, messages });
    expect(fromQuery(`?${query}`)).toEqual({ profile, messages });
  });

  test("a project whose amount is none", () => {
    const { profile, messages } = fromQuery("v=1&sp=n1abc&c=1");
    expect(profile).toEqual({ computeSpend: 1 });
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain("地址里的 sp=n1abc 没有读取：应为列表");
  });

  test("markup stays text in a message, cut short", () => {
    const { profile, messages } = fromQuery(
      `v=1&c=${encodeURIComponent(`<img src=x onerror=alert(1)>${"x".repeat(200)}`)}`,
    );
    expect(profile).toEqual({});
    expect(messages[0]?.length).toBeLessThan(150);
  });

  test("a very long address is not read", () => {
    expect(fromQuery(`v=1&fv=${"n.".repeat(10_000)}`)).toEqual({
      profile: {},
      messages: ["地址太长（20007 个字符），没有读取。请重新填写"],
    });
  });

  test("more than a hundred listings are refused", () => {
    expect(fromQuery(`v=1&fv=${Array(101).fill("n").join(".")}`).profile).toEqual({});
    expect(fromQuery(`v=1&fv=${Array(100).fill("n").join(".")}`).profile.firstVersionSoftware).toHaveLength(100);
  });
});

test("no query breaks it, and what it gives is a profile", () => {
  const keys = fc.oneof(fc.constantFrom("v", ...Object.values(SHORT_KEYS)), fc.string({ maxLength: 5 }));
  const values = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom("1", "0", "n.p", "n1800000", "2026-01-01", "1e-7", "%"),
  );
  const queries = fc
    .array(fc.tuple(keys, values), { maxLength: 8 })
    .map((parts) => parts.map((part) => part.join("=")).join("&"));
  fc.assert(
    fc.property(fc.oneof(queries, fc.string()), (query) => {
      const { profile } = fromQuery(query);
      expect(readProfile(profile)).toEqual({ profile, problems: [] });
    }),
    { numRuns: 1000 },
  );
});
