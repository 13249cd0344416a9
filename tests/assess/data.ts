import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readContentFiles } from "../../scripts/content-files.ts";
import type { AssessData } from "../../src/assess/data.ts";
import { assembleDataset } from "../../src/dataset/assemble.ts";
import { BUCKET, kindOf } from "../../src/domain/kind.ts";
import { readCorpus } from "../../src/normalise/corpus.ts";
import { normaliseDocument, normaliseLists } from "../../src/normalise/normalise.ts";
import type { Comparable, Dataset, Lists } from "../../src/schema/comparable.ts";
import { comparable, lists } from "../../src/schema/comparable.ts";

const FOLDER = "content/comparable";
const read = <T>(name: string): T => JSON.parse(readFileSync(join(FOLDER, name), "utf8")) as T;

/** The committed dataset. */
export const dataset: Dataset = assembleDataset(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith(".json") && name !== "lists.json")
    .map((name) => read<Comparable>(name)),
  read<Lists>("lists.json"),
);

/** A city and a district that exist in no code: read from content files alone, as the real ones are. */
export function fictitiousDataset(): Dataset {
  const { corpus, problems } = readCorpus(readContentFiles(join(import.meta.dirname, "fictitious")));
  if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 1));
  return assembleDataset(
    corpus.documents.map((one) => comparable.parse(normaliseDocument(one))),
    lists.parse(normaliseLists(corpus)),
  );
}
export const fictitious: Dataset = fictitiousDataset();

/** The day the cases speak of where they name none. */
export const TODAY = "2026-11-22";

/** The documents that are in no total. */
export const draftsOf = (data: AssessData): Set<string> =>
  new Set(data.documents.filter(({ status }) => status === "draft").map(({ id }) => id));

/** The dataset without what can never be entitled cash: the totals are the same, and found faster. */
export const cashOnly = (data: Dataset): Dataset => ({
  ...data,
  measures: data.measures.filter(
    (measure) => ["entitled", "ceiling"].includes(BUCKET[kindOf(measure)]) && !draftsOf(data).has(measure.document),
  ),
});
