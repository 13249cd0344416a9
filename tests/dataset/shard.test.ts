import { expect, test } from "vitest";
import { jurisdictionsOfShard } from "../../src/dataset/shard.ts";
import { dataset } from "./fixture.ts";

const of = (shard: string | undefined) => [...jurisdictionsOfShard(dataset(), shard)];

test("without shards everything is built", () => expect(of(undefined)).toEqual(["east", "ward", "west"]));

test("a shard has its cities with their districts, and every jurisdiction is in one shard", () => {
  expect(of("1/2")).toEqual(["east", "ward"]);
  expect(of("2/2")).toEqual(["west"]);
  expect(["1/3", "2/3", "3/3"].flatMap(of)).toEqual(["east", "ward", "west"]);
});

test.each(["0/2", "3/2", "2", "", "1/2/3", "a/b"])("SHARD=%s is refused", (shard) =>
  expect(() => of(shard)).toThrow("such as 2/3"),
);
