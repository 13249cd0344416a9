import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readContentFiles } from "../../scripts/content-files.ts";
import { report, runChecks } from "../../src/checks/index.ts";
import { readCorpus } from "../../src/normalise/corpus.ts";
import { dataset, fictitious } from "./data.ts";

test("the fictitious city is content like any other: no check refuses it", () => {
  const { corpus, problems } = readCorpus(readContentFiles(join(import.meta.dirname, "fictitious")));
  const all = [...problems, ...runChecks(corpus)];
  expect(all.length === 0 ? "" : report(all)).toBe("");
});

test("it has every kind of amount, combination and award", () => {
  const { measures, documents } = fictitious;
  const kinds = new Set(measures.map(({ amount }) => amount.kind));
  expect([...kinds].sort()).toEqual(["ceiling", "fixed", "in-kind", "not-stated", "per-unit", "share", "tiers"]);
  const combined = measures.flatMap(({ amount }) =>
    amount.kind === "tiers" && typeof amount.combine === "object" ? [amount.combine.is] : [],
  );
  expect([...new Set(combined)].sort()).toEqual(["difference", "each", "one-of"]);
  const shares = measures.flatMap(({ amount }) => (amount.kind === "share" ? [amount.means] : []));
  expect([...new Set(shares)].sort()).toEqual(["paid", "relief", "you-pay"]);
  expect([...new Set(measures.map(({ award }) => award.is))].sort()).toEqual([
    "entitlement",
    "recognition",
    "selection",
  ]);
  expect([...new Set(documents.map(({ status }) => status))].sort()).toEqual(["draft", "in-force", "plan"]);
});

test("no city, document or measure of any dataset is named in the engine", () => {
  const folder = join(import.meta.dirname, "../../src/assess");
  const engine = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
  const names = [dataset, fictitious].flatMap(({ places, jurisdictions, documents, measures }) => [
    ...places.flatMap(({ id, label }) => [id, label]),
    ...jurisdictions.map(({ name }) => name),
    ...documents.flatMap(({ id, title, shortTitle }) => [id, title, shortTitle]),
    ...measures.flatMap(({ id, title }) => [id, title]),
  ]);
  for (const text of engine) expect(names.filter((name) => text.includes(name))).toEqual([]);
});
