import type { z } from "zod";
import type { Problem } from "../domain/problem.ts";
import {
  type WrittenDocument,
  type WrittenJurisdiction,
  writtenAgencies,
  writtenDocument,
  writtenGlossary,
  writtenGroups,
  writtenJurisdiction,
  writtenMarks,
  writtenNumerals,
  writtenTopics,
} from "../schema/written-document.ts";
import { type ClauseFile, readClauseFile } from "./clause-file.ts";
import { type Path, readYaml, validate } from "./yaml-source.ts";

/** Content files by their path from the project's root, as text. */
export type ContentFiles = ReadonlyMap<string, string>;

/** One YAML list or record with its place. */
export type Sourced<T> = { readonly file: string; readonly value: T; readonly line: (path: Path) => number };

export type DocumentFile = Sourced<WrittenDocument> & {
  readonly id: string;
  /** The source's text, or undefined if the file is missing. */
  readonly source: string | undefined;
  /** In the order of `structure`; only those that exist. */
  readonly clauses: readonly ClauseFile[];
};

/** Everything that people wrote, read and typed; nothing checked yet beyond its shape. */
export type Corpus = {
  readonly documents: readonly DocumentFile[];
  /** Sorted by id. */
  readonly clauses: readonly ClauseFile[];
  readonly jurisdictions: readonly (Sourced<WrittenJurisdiction> & { readonly id: string })[];
  readonly topics: Sourced<z.infer<typeof writtenTopics>>;
  readonly groups: Sourced<z.infer<typeof writtenGroups>>;
  readonly agencies: Sourced<z.infer<typeof writtenAgencies>>;
  readonly glossary: Sourced<z.infer<typeof writtenGlossary>>;
  readonly numerals: Sourced<z.infer<typeof writtenNumerals>>;
  readonly marks: Sourced<z.infer<typeof writtenMarks>>;
};

const idOf = (file: string): string => file.replace(/^.*\//, "").replace(/\.[^.]+$/, "");

/** Reads all content. Problems of shape are returned, all at once; what has one is left out of the corpus. */
export function readCorpus(files: ContentFiles): { corpus: Corpus; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const yamlFile = <T>(file: string, schema: z.ZodType<T>): Sourced<T> | undefined => {
    const text = files.get(file);
    if (text === undefined) {
      problems.push({
        rule: "frontmatter",
        file,
        line: 1,
        found: "no such file",
        expected: "the file",
        next: "restore it, or write it as src/schema/written-document.ts describes",
      });
      return undefined;
    }
    const source = readYaml(file, text);
    const result = validate(schema, file, source);
    problems.push(...result.problems);
    return result.value === undefined ? undefined : { file, value: result.value, line: source.line };
  };
  const list = <T>(file: string, schema: z.ZodType<T[]>): Sourced<T[]> =>
    yamlFile(file, schema) ?? { file, value: [], line: () => 1 };
  const below = (folder: string, ending: string): string[] =>
    [...files.keys()].filter((file) => file.startsWith(`${folder}/`) && file.endsWith(ending)).sort();

  const clauses = below("content/clauses", ".mdx").flatMap((file) => {
    const read = readClauseFile(file, files.get(file) ?? "");
    problems.push(...read.problems);
    return read.clause ? [read.clause] : [];
  });
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const documents = below("content/documents", ".yml").flatMap((file) => {
    const read = yamlFile(file, writtenDocument);
    if (!read) return [];
    const id = idOf(file);
    const inOrder = read.value.structure.flatMap((piece) => {
      const clause = "clause" in piece ? byId.get(`${id}/${piece.clause}`) : undefined;
      return clause ? [clause] : [];
    });
    return [{ ...read, id, source: files.get(read.value.source.file), clauses: inOrder }];
  });
  const jurisdictions = below("content/jurisdictions", ".yml").flatMap((file) => {
    const read = yamlFile(file, writtenJurisdiction);
    return read ? [{ ...read, id: idOf(file) }] : [];
  });
  const corpus: Corpus = {
    documents,
    clauses,
    jurisdictions,
    topics: list("content/topics.yml", writtenTopics),
    groups: list("content/groups.yml", writtenGroups),
    agencies: list("content/agencies.yml", writtenAgencies),
    glossary: list("content/glossary.yml", writtenGlossary),
    numerals: list("content/numerals.yml", writtenNumerals),
    marks: list("content/transcription.yml", writtenMarks),
  };
  return { corpus, problems };
}
