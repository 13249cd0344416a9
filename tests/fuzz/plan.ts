/** How many hostile inputs each part gets: `FUZZ_RUNS` in total, from `FUZZ_SEED` (`npm run fuzz` sets both). */
const CI_RUNS = 10_000;
export const RUNS = Number(process.env["FUZZ_RUNS"] ?? CI_RUNS);
export const SEED = Number(process.env["FUZZ_SEED"] ?? 20_261_122);

const SHARES = { address: 0.3, typed: 0.04, query: 0.1, filters: 0.1, content: 0.1, assess: 0.36 } as const;
export type Part = keyof typeof SHARES;
export const PARTS = Object.keys(SHARES) as Part[];

/** The inputs of a part, rounded up, so that all parts together have at least `RUNS`. */
export const runsOf = (part: Part): number => Math.ceil(RUNS * SHARES[part]);

/** Time for a part in milliseconds: `each` for an input, and some to start. */
export const timeFor = (part: Part, each: number): number => 60_000 + runsOf(part) * each;
