import { type GramMeta, isOneGram, OF_NAMES, type Postings, shardOf, soughtGrams } from "./grams.ts";
import type { Prepared } from "./prepared.ts";
import { NotLoaded, remembered, type Source } from "./source.ts";
import { standsIn } from "./stands.ts";
import { oneCharacterOff } from "./typos.ts";

/** What was loaded of an index so far, and what a search waits for. */
export type Loaded = {
  readonly meta: GramMeta;
  readonly shards: Map<number, Postings>;
  readonly clauses: Map<number, Pick<Prepared, "body" | "names">>;
  readonly missingShards: Set<number>;
  readonly missingClauses: Set<number>;
  /** Clauses that have the grams of a text and yet do not hold it, as their own text said. */
  readonly denied: Map<string, Set<number>>;
};

export const nothingLoaded = (meta: GramMeta): Loaded => ({
  meta,
  shards: new Map(),
  clauses: new Map(),
  missingShards: new Set(),
  missingClauses: new Set(),
  denied: new Map(),
});

/** For a mistake in typing, the clauses that share most of what was typed are read; no more than this. */
const READ_FOR_MISTAKES = 12;

/** Who has all of several things, each list rising. */
const inAll = (lists: readonly ReadonlySet<number>[]): Set<number> => {
  const [first = new Set<number>(), ...others] = [...lists].sort((a, b) => a.size - b.size);
  return new Set([...first].filter((one) => others.every((list) => list.has(one))));
};

/** The document of each clause. */
const documentsOf = ({ runs }: GramMeta): number[] =>
  runs.flatMap((count, i) => (i % 2 === 0 ? [] : Array<number>(count).fill(runs[i - 1] ?? 0)));

/** What one wrong character leaves whole: some pair of characters; of three two single ones. A run of digits is never wrong. */
function piecesOf(text: string): string[] {
  const characters = text.match(/[0-9]+|[^0-9]/gu) ?? [];
  return characters.length <= 3 ? characters : characters.slice(1).map((c, n) => (characters[n] ?? "") + c);
}

/** Asks an index of grams, of which only the files are loaded that a search needs. Made anew for each attempt. */
export function gramSource(loaded: Loaded): Source {
  const { meta, shards, clauses, missingShards, missingClauses, denied } = loaded;
  const documents = documentsOf(meta);
  const shardWith = (gram: string): Postings | undefined => shards.get(shardOf(gram, meta.shards));
  const want = (gram: string): void => {
    if (!shardWith(gram)) missingShards.add(shardOf(gram, meta.shards));
  };
  const stopIfMissing = (): void => {
    if (missingShards.size + missingClauses.size > 0) throw new NotLoaded();
  };
  /** Whether it is known that no clause, or no document's name, holds one of the grams. */
  const ruledOut = (grams: readonly string[], of: string): boolean =>
    grams.some((gram) => shardWith(gram) !== undefined && shardWith(gram)?.[of + gram] === undefined);
  const expect = (texts: readonly string[]): void => {
    for (const grams of texts.map(soughtGrams)) if (!ruledOut(grams, "")) grams.forEach(want);
    stopIfMissing();
  };
  const numbers = (key: string): readonly number[] => {
    let at = 0;
    return (shardWith(key.replace(OF_NAMES, ""))?.[key] ?? []).map((distance) => (at += distance));
  };
  const bodies = remembered((gram) => new Set(numbers(gram).map((n) => n >> 1)));
  const titles = remembered((gram) => new Set(numbers(gram).flatMap((n) => (n % 2 === 1 ? [n >> 1] : []))));
  const names = remembered((gram) => new Set(numbers(OF_NAMES + gram)));
  const those = (sets: (gram: string) => ReadonlySet<number>, text: string, of = ""): Set<number> => {
    const grams = soughtGrams(text);
    if (ruledOut(grams, of)) return new Set();
    grams.forEach(want);
    stopIfMissing();
    return inAll(grams.map(sets));
  };
  const without = (found: Set<number>, text: string): Set<number> => {
    for (const clause of denied.get(text) ?? []) found.delete(clause);
    return found;
  };
  const read = (clause: number): string => {
    const known = clauses.get(clause);
    if (!known) missingClauses.add(clause);
    return known?.body ?? "";
  };
  return {
    size: meta.clauses,
    expect,
    holds: remembered((text) => without(those(bodies, text), text)),
    titled: remembered((text) => without(those(titles, text), text)),
    named: remembered((text) => {
      const found = those(names, text, OF_NAMES);
      return without(
        new Set(documents.flatMap((document, n) => (found.has(document) ? [n] : []))),
        `${OF_NAMES}${text}`,
      );
    }),
    oneOff: remembered((text) => {
      const pieces = piecesOf(text);
      expect(pieces);
      const shared = new Map<number, number>();
      for (const piece of pieces)
        for (const n of bodies(soughtGrams(piece)[0] ?? "")) shared.set(n, (shared.get(n) ?? 0) + 1);
      const nearest = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, READ_FOR_MISTAKES);
      const texts = nearest.map(([clause]) => read(clause));
      stopIfMissing();
      return oneCharacterOff(text, texts);
    }),
    documentOf: (clause) => documents[clause] ?? -1,
    jurisdictions: meta.jurisdictions,
  };
}

/**
 * Reads whether clauses that were found hold the texts that they were found by; remembers those that do not. False where
 * something was learnt: the search must be asked again. Throws `NotLoaded` where a text is not there yet.
 */
export function confirm(
  { clauses, missingClauses, denied }: Loaded,
  found: readonly { readonly clause: number; readonly parts: readonly string[]; readonly together: string }[],
): boolean {
  let learnt = false;
  const deny = (text: string, clause: number): void => {
    const those = denied.get(text) ?? new Set();
    learnt ||= !those.has(clause);
    denied.set(text, those.add(clause));
  };
  const unsure = found.flatMap(({ clause, parts, together }) =>
    [...parts, ...(together === "" ? [] : [together])]
      .filter((part) => !isOneGram(part))
      .map((part) => ({ clause, part })),
  );
  for (const { clause } of unsure) if (!clauses.has(clause)) missingClauses.add(clause);
  if (missingClauses.size > 0) throw new NotLoaded();
  for (const { clause, part } of unsure) {
    const { body = "", names = [] } = clauses.get(clause) ?? {};
    if (!standsIn(body, part)) deny(part, clause);
    if (!names.some((name) => standsIn(name, part))) deny(OF_NAMES + part, clause);
  }
  return !learnt;
}
