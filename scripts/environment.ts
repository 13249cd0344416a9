import { isIsoDay } from "../src/assess/read-profile.ts";
import { readShard } from "../src/dataset/shard.ts";
import { BASE_PATH_EXPECTED, isBasePath } from "../src/hosting/base-path.ts";

type Rule = { readonly example: string; readonly expected: string; readonly accepts: (text: string) => boolean };

function isSite(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:\/\/[^/@]+\/?$/i.test(text) && url.href === `${url.origin}/`;
}

/** The variables that commands read, and what each must be. */
const RULES = {
  BASE_PATH: { example: "/zecheng/", expected: BASE_PATH_EXPECTED, accepts: isBasePath },
  BUILD_DATE: { example: "2026-11-22", expected: "a day of the calendar, such as 2026-11-22", accepts: isIsoDay },
  PORT: {
    example: "8080",
    expected: "a whole number from 1 to 65535, or 0 for any free port",
    accepts: (text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535,
  },
  SHARD: {
    example: "2/3",
    expected: "a shard and the number of shards, such as 2/3",
    accepts: (text) => readShard(text) !== undefined,
  },
  SITE_URL: {
    example: "https://zecheng.example",
    expected: "an https or http address without a path (that is BASE_PATH), such as https://zecheng.example",
    accepts: isSite,
  },
} as const satisfies Readonly<Record<string, Rule>>;

export type Variable = keyof typeof RULES;
/** What a build reads. */
export const BUILD_VARIABLES: readonly Variable[] = ["BASE_PATH", "BUILD_DATE", "SHARD", "SITE_URL"];

/** A variable as it may be set, such as `PORT=8080`. */
export const exampleOf = (name: Variable): string => `${name}=${RULES[name].example}`;

/** What is wrong with variables, one message each: `shown` writes a value. An empty one is one that is not set. */
export function wrongVariables(
  names: readonly Variable[],
  environment: Readonly<Record<string, string | undefined>>,
  shown: (text: string) => string,
): string[] {
  return names.flatMap((name) => {
    const value = environment[name] || undefined;
    if (value === undefined || RULES[name].accepts(value)) return [];
    return [`${name}=${shown(value)}: expected ${RULES[name].expected}; or leave it unset.`];
  });
}
