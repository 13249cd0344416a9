import { LEXICON, lexiconValues, valueOfWords } from "../domain/lexicon.ts";
import { citedParts, compact } from "../domain/verbatim.ts";
import type { Claim } from "../normalise/claims.ts";
import type { ClauseFile } from "../normalise/clause-file.ts";
import { type Path, valueAt } from "../normalise/yaml-source.ts";
import { type Mutant, mutant, places, withoutSum } from "./mutant.ts";

type Lexical = Extract<Claim, { role: "lexicon" }>;

/** The field's name in the table: `period` for amount.caps.0.period and quota.period alike, `base` for a share's `of`. */
const nameOf = (claim: Lexical): string => (claim.path.at(-1) === "of" ? claim.field : String(claim.path.at(-1)));

/** The longest words of a quote that allow a value. */
const wordsFor = (claim: Lexical, terms: readonly string[], value: string, quote: string): string | undefined =>
  terms
    .map((term) => compact(term).text)
    .filter((term) => quote.includes(term) && valueOfWords(claim.field, term)?.value === value)
    .sort((a, b) => b.length - a.length)[0];

/** Each value that is not a number: another value by the same words, by other words of the quote, and silence. */
export function* lexicalMutants(clause: ClauseFile, claims: readonly Claim[]): Generator<Mutant> {
  for (const claim of claims) {
    if (claim.role !== "lexicon") continue;
    const name = nameOf(claim);
    const quote = compact(String(valueAt(clause.written, [...claim.statement, "quote"]))).text;
    for (const other of lexiconValues(claim.field))
      if (other !== claim.value) yield mutant(name, clause, [...claim.path, "is"], other);
    for (const [value, terms] of Object.entries(LEXICON[claim.field] as Record<string, readonly string[]>)) {
      const words = wordsFor(claim, terms, value, quote);
      if (value === claim.value || words === undefined) continue;
      const own = valueAt(clause.written, claim.path) as object;
      yield mutant(`${name} by other words${withoutSum(clause, claim.statement)}`, clause, claim.path, {
        ...own,
        is: value,
        words,
      });
    }
    for (const silent of ["not-stated", "not-applicable"])
      yield mutant(`${name} dropped${withoutSum(clause, claim.statement)}`, clause, claim.path, silent);
  }
}

const isSilent = (value: unknown): boolean => value === "not-stated" || value === "not-applicable";
const DROPPED: Readonly<Record<string, readonly unknown[]>> = {
  term: ["not-stated", "not-applicable"],
  deadline: ["not-stated", "not-applicable"],
  pool: [undefined],
  quota: [undefined],
};
const ITEMS: Readonly<Record<string, string>> = { caps: "cap dropped", tiers: "step dropped", gives: "gift dropped" };

function* amountMutants(clause: ClauseFile, path: Path, amount: object): Generator<Mutant> {
  if (!("kind" in amount)) return;
  const { kind, ...rest } = amount;
  if (path.length === 3 && kind !== "not-stated")
    yield mutant(`amount dropped${withoutSum(clause, path)}`, clause, path, { kind: "not-stated" });
  if (kind === "fixed" && "sum" in rest) {
    const { sum: max, ...others } = rest;
    yield mutant("sum as ceiling", clause, path, { kind: "ceiling", max, ...others });
  }
  if (kind === "ceiling" && "max" in rest) {
    const { max: sum, ...others } = rest;
    yield mutant("ceiling as sum", clause, path, { kind: "fixed", sum, ...others });
  }
}

/** The metric of each other target and requirement of the clause, unless it is only shorter. */
function* metricMutants(clause: ClauseFile, path: Path, metric: unknown): Generator<Mutant> {
  const others = [...(clause.written.targets ?? []), ...(clause.written.requirements ?? [])];
  const own = citedParts(String(metric)).join("");
  for (const to of new Set(others.map((one) => one.metric)))
    if (!own.includes(citedParts(to).join(""))) yield mutant("metric", clause, path, to);
}

/** Terms, deadlines, caps, steps, pools, quotas and amounts taken away; what a rate means and what is counted changed. */
export function* structureMutants(clause: ClauseFile): Generator<Mutant> {
  for (const kind of ["measures", "targets", "requirements"] as const)
    for (const { path, value } of places(clause.written[kind] ?? [], [kind])) {
      const key = path.at(-1);
      const parent = String(path.at(-2));
      if (typeof key === "string" && path.length === 3 && !isSilent(value))
        for (const to of DROPPED[key] ?? []) yield mutant(`${key} dropped`, clause, path, to);
      if (typeof key === "number" && parent in ITEMS) yield mutant(ITEMS[parent] ?? "", clause, path, undefined);
      if (key === "quantity" && !isSilent(value)) yield mutant("gift's quantity dropped", clause, path, "not-stated");
      if (key === "means")
        for (const to of ["paid", "relief", "you-pay"]) if (to !== value) yield mutant("means", clause, path, to);
      if (key === "amount" && typeof value === "object" && value !== null) yield* amountMutants(clause, path, value);
      if (key === "metric") yield* metricMutants(clause, path, value);
    }
}
