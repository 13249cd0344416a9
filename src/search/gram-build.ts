import { type GramMeta, gramsOf, OF_NAMES, type Postings, posting, shardOf } from "./grams.ts";
import type { Prepared } from "./prepared.ts";

/** A file of the index holds about this many characters of JSON: a few kilobytes over the wire, however many clauses there are. */
const SHARD_SIZE = 3000;

const distances = (rising: readonly number[]): number[] => rising.map((n, i) => n - (rising[i - 1] ?? 0));

/** A document, and how many clauses follow that are its, over and over. */
function runsOf(clauses: readonly Prepared[]): { readonly runs: number[]; readonly documents: readonly string[] } {
  const documents: string[] = [];
  const runs: number[] = [];
  let last = "";
  for (const { document } of clauses) {
    if (document.document !== last) {
      if (!documents.includes(document.document)) documents.push(document.document);
      runs.push(documents.indexOf(document.document), 0);
      last = document.document;
    }
    runs.push((runs.pop() ?? 0) + 1);
  }
  return { runs, documents };
}

/** Writes the index of clauses that stand in their default order: what is known of all, and the files of grams. */
export function buildGrams(
  clauses: readonly Prepared[],
  version: string,
): { readonly meta: GramMeta; readonly shards: readonly Postings[] } {
  const all = new Map<string, number[]>();
  const add = (gram: string, number: number) => {
    const list = all.get(gram);
    if (list) list.push(number);
    else all.set(gram, [number]);
  };
  clauses.forEach(({ title, body }, n) => {
    const titled = gramsOf(title);
    for (const gram of gramsOf(body)) add(gram, posting(n, titled.has(gram)));
  });
  const { runs, documents } = runsOf(clauses);
  documents.forEach((id, n) => {
    const names = clauses.find(({ document }) => document.document === id)?.names ?? [];
    for (const gram of new Set(names.flatMap((name) => [...gramsOf(name)]))) add(OF_NAMES + gram, n);
  });
  let size = 0;
  for (const [gram, numbers] of all) {
    all.set(gram, distances(numbers));
    size += gram.length + 6 + JSON.stringify(all.get(gram)).length;
  }
  const shards = Array.from(
    { length: Math.max(1, Math.round(size / SHARD_SIZE)) },
    (): Record<string, number[]> => ({}),
  );
  for (const gram of [...all.keys()].sort()) {
    const shard = shards[shardOf(gram.replace(OF_NAMES, ""), shards.length)];
    if (shard) shard[gram] = all.get(gram) ?? [];
  }
  const jurisdictions = [...new Set(clauses.map(({ document }) => document.jurisdiction))];
  return { meta: { version, clauses: clauses.length, shards: shards.length, runs, jurisdictions }, shards };
}
