import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assembleDataset } from "../src/dataset/assemble.ts";
import { readCorpus } from "../src/normalise/corpus.ts";
import { normaliseDocument, normaliseLists } from "../src/normalise/normalise.ts";
import { type Comparable, comparable, type Dataset, type Lists, lists } from "../src/schema/comparable.ts";
import { readContentFiles } from "./content-files.ts";

const FOLDER = "content/comparable";
const LISTS = "lists.json";

/** The names of committed files that are not what the content says. Throws an Error on content that the checks refuse. */
function stale(root: string, present: readonly string[]): string[] {
  const { corpus, problems } = readCorpus(readContentFiles(root));
  if (problems.length > 0) throw new Error(`content/ has ${problems.length} problems`);
  const wanted = new Map<string, unknown>([
    ...corpus.documents.map((one) => [`${one.id}.json`, comparable.parse(normaliseDocument(one))] as const),
    [LISTS, lists.parse(normaliseLists(corpus))],
  ]);
  const isCurrent = (name: string): boolean => {
    if (!present.includes(name)) return false;
    try {
      const present = JSON.parse(readFileSync(join(root, FOLDER, name), "utf8")) as unknown;
      return JSON.stringify(present) === JSON.stringify(wanted.get(name));
    } catch {
      return false; // half-written
    }
  };
  return [...new Set([...wanted.keys(), ...present])].filter((name) => !isCurrent(name));
}

/** The dataset from the committed comparable files, or what to do if they are missing or not current. */
export function readComparableDataset(root = process.cwd()): Dataset | string {
  const folder = join(root, FOLDER);
  const present = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];
  if (!present.includes(LISTS) || present.length < 2)
    return `${FOLDER} 里没有可比数据，应有每份文件一个 .json 和 ${LISTS}。请先运行 npm run normalise。`;
  try {
    const old = stale(root, present);
    if (old.length > 0) return `${FOLDER}/${old.join("、")} 与 content/ 不一致。请先运行 npm run normalise。`;
  } catch (error) {
    return `content/ 读不成可比数据：${error instanceof Error ? error.message : error}。请先运行 npm run check。`;
  }
  const read = <T>(name: string): T => JSON.parse(readFileSync(join(folder, name), "utf8")) as T;
  return assembleDataset(
    present.filter((name) => name !== LISTS).map((name) => read<Comparable>(name)),
    read<Lists>(LISTS),
  );
}
