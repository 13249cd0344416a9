import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { readContentFiles } from "../scripts/content-files.ts";
import { report, runChecks } from "../src/checks/index.ts";
import { assembleDataset } from "../src/dataset/assemble.ts";
import { readCorpus } from "../src/normalise/corpus.ts";
import { normaliseDocument, normaliseLists } from "../src/normalise/normalise.ts";
import { type Comparable, dataset, type Lists } from "../src/schema/comparable.ts";
import { datasetJsonSchema } from "../src/schema/json-schema.ts";

const { corpus, problems } = readCorpus(readContentFiles());
const stored = <T>(name: string): T => JSON.parse(readFileSync(`content/comparable/${name}.json`, "utf8")) as T;

test("the content has no problem", () => {
  const all = [...problems, ...runChecks(corpus)];
  expect(all, report(all)).toEqual([]);
});

describe("the comparable files say what the content says", () => {
  test.each(corpus.documents.map((document) => [document.id, document] as const))("%s", (id, document) => {
    expect(stored<Comparable>(id), "run: npm run normalise").toEqual(normaliseDocument(document));
  });

  test("lists", () => expect(stored<Lists>("lists"), "run: npm run normalise").toEqual(normaliseLists(corpus)));
});

describe("the dataset of the stored files", () => {
  const assembled = assembleDataset(
    corpus.documents.map(({ id }) => stored<Comparable>(id)),
    stored<Lists>("lists"),
  );

  test("fits its Zod schema, and the schema adds and drops nothing", () => {
    expect(dataset.parse(assembled)).toEqual(assembled);
  });

  test("fits its JSON Schema", () => {
    const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(datasetJsonSchema());
    validate(assembled);
    expect(validate.errors).toBeNull();
  });
});
