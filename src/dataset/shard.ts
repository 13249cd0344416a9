import type { Dataset } from "../schema/comparable.ts";

/** `2/3` as the shard and the number of shards; undefined where it is no such thing. */
export function readShard(text: string): { readonly k: number; readonly n: number } | undefined {
  const [, k = 0, n = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  return k >= 1 && k <= n ? { k, n } : undefined;
}

/**
 * The jurisdictions of one shard of several, so that several machines can build the site's pages at once: `2/3` has every
 * third city from the second on, each with its districts; undefined has all. Throws an Error on anything else.
 */
export function jurisdictionsOfShard({ jurisdictions }: Dataset, shard: string | undefined): ReadonlySet<string> {
  if (shard === undefined) return new Set(jurisdictions.map(({ id }) => id));
  const read = readShard(shard);
  if (!read) throw new Error(`SHARD=${shard}: expected a shard and their number, such as 2/3`);
  const parent = new Map(jurisdictions.map((one) => [one.id, one.parent]));
  const cities = jurisdictions.filter((one) => one.parent === "not-applicable").map(({ id }) => id);
  const mine = new Set(cities.filter((_, i) => i % read.n === read.k - 1));
  const cityOf = (id: string): string => {
    const above = parent.get(id) ?? "not-applicable";
    return above === "not-applicable" ? id : cityOf(above);
  };
  return new Set(jurisdictions.map(({ id }) => id).filter((id) => mine.has(cityOf(id))));
}
