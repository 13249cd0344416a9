import { CLAUSE_RULES, RULES } from "../checks/index.ts";
import { compact } from "../domain/verbatim.ts";
import { claimsOf } from "../normalise/claims.ts";
import type { ClauseFile } from "../normalise/clause-file.ts";
import type { Corpus, DocumentFile } from "../normalise/corpus.ts";
import type { Path } from "../normalise/yaml-source.ts";
import { type WrittenClause, writtenClause } from "../schema/written.ts";
import { writtenDocument } from "../schema/written-document.ts";
import { documentMutants } from "./documents.ts";
import { lexicalMutants, structureMutants } from "./fields.ts";
import type { Mutant } from "./mutant.ts";
import { numberMutants, swapMutants } from "./numbers.ts";
import { profileMutants } from "./profile.ts";
import { quoteMutants } from "./quotes.ts";

/** A change that no check refused. */
export type Survivor = {
  readonly kind: string;
  readonly file: string;
  readonly line: number;
  readonly path: Path;
  readonly from: string;
  readonly to: string;
};
export type Count = { killed: number; total: number };
export type MutationRun = {
  /** By kind, in the order of the first mutant of the kind. */
  readonly counts: ReadonlyMap<string, Count>;
  /** How many mutants each rule, or the schema, was the first to refuse. */
  readonly killers: ReadonlyMap<string, number>;
  readonly survivors: readonly Survivor[];
  /** Clauses and documents with problems of their own, where nothing can be learnt. */
  readonly broken: readonly string[];
};

/** Rules that need no more than one document with its clauses. */
const DOCUMENT_RULES = RULES.filter(({ name }) =>
  ["sources", "structure", "coverage", "numerals", "dates", "document-says", "document-references"].includes(name),
);

/** Rules by which other files miss a statement that is gone. */
const MISSING_RULES = RULES.filter(({ name }) => ["references", "group-list"].includes(name));

/** The first to refuse a clause, or undefined. */
const clauseKiller = (clause: ClauseFile, corpus: Corpus): string | undefined =>
  CLAUSE_RULES.find((rule) => rule.checkClause(clause, corpus).length > 0)?.name;

function killerOf(clause: ClauseFile, written: WrittenClause, { kind }: Mutant, corpus: Corpus): string | undefined {
  const changed = { ...clause, written };
  const killer = clauseKiller(changed, corpus);
  if (killer !== undefined || !kind.startsWith("measure removed")) return killer;
  const rest = { ...corpus, clauses: corpus.clauses.map((one) => (one === clause ? changed : one)) };
  return MISSING_RULES.find((rule) => rule.check(rest).length > 0)?.name;
}

function* clauseMutants(clause: ClauseFile): Generator<Mutant> {
  const claims = claimsOf(clause.written);
  yield* numberMutants(clause, claims);
  yield* swapMutants(clause, claims);
  yield* lexicalMutants(clause, claims);
  yield* structureMutants(clause);
  yield* profileMutants(clause);
  yield* quoteMutants(clause, claims);
}

const alone = (document: DocumentFile, clauses: readonly ClauseFile[], corpus: Corpus): Corpus => ({
  ...corpus,
  documents: [document],
  clauses: clauses.filter((clause) => clause.document === document.id),
});
const documentKiller = (corpus: Corpus): string | undefined =>
  DOCUMENT_RULES.find((rule) => rule.check(corpus).length > 0)?.name;

function documentWith(document: DocumentFile, value: DocumentFile["value"]): DocumentFile {
  const source = value.source.file === document.value.source.file ? document.source : undefined;
  const listed = value.structure.flatMap((piece) => ("clause" in piece ? [piece.clause] : []));
  return { ...document, value, source, clauses: document.clauses.filter(({ slug }) => listed.includes(slug)) };
}

/** Changes each structured fact of the content in turn and asks the checks, the schema first, whether they notice. */
export function runMutants(corpus: Corpus): MutationRun {
  const counts = new Map<string, Count>();
  const killers = new Map<string, number>();
  const survivors: Survivor[] = [];
  const broken: string[] = [];
  const record = (
    mutant: Mutant,
    place: { file: string; line: (path: Path) => number },
    killer: string | undefined,
  ) => {
    const count = counts.get(mutant.kind) ?? { killed: 0, total: 0 };
    counts.set(mutant.kind, count);
    count.total++;
    if (killer !== undefined) {
      count.killed++;
      killers.set(killer, (killers.get(killer) ?? 0) + 1);
    } else survivors.push({ ...mutant, file: place.file, line: place.line(mutant.path) });
  };
  for (const clause of corpus.clauses) {
    if (clauseKiller(clause, corpus) !== undefined) {
      broken.push(clause.file);
      continue;
    }
    for (const mutant of clauseMutants(clause)) {
      const parsed = writtenClause.safeParse(mutant.value);
      record(mutant, clause, parsed.success ? killerOf(clause, parsed.data, mutant, corpus) : "schema");
    }
  }
  const places = corpus.jurisdictions.map(({ id }) => id);
  for (const document of corpus.documents) {
    if (documentKiller(alone(document, corpus.clauses, corpus)) !== undefined) {
      broken.push(document.file);
      continue;
    }
    for (const mutant of documentMutants(document, places)) {
      const parsed = writtenDocument.safeParse(mutant.value);
      const killer = parsed.success
        ? documentKiller(alone(documentWith(document, parsed.data), corpus.clauses, corpus))
        : "schema";
      record(mutant, document, killer);
    }
    for (const clause of document.clauses) {
      const text = clause.compact.text.slice(1);
      const cut = { ...clause, text, compact: compact(text) };
      const clauses = corpus.clauses.map((one) => (one === clause ? cut : one));
      const mutant = { kind: "first character of a clause", path: [], from: clause.text, to: text, value: undefined };
      record(
        mutant,
        { file: clause.file, line: () => clause.bodyLine },
        documentKiller(alone(document, clauses, corpus)),
      );
    }
  }
  return { counts, killers, survivors, broken };
}
