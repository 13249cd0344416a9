import { describe, expect, test } from "vitest";
import { readCorpus } from "../../src/normalise/corpus.ts";
import { contentOf } from "../checks/fixtures.ts";

const FILES = contentOf("base", "good");

describe("a corpus", () => {
  const { corpus, problems } = readCorpus(FILES);

  test("is every file read", () => {
    expect(problems).toEqual([]);
    expect(corpus.documents.map(({ id }) => id)).toEqual(["linjiang-opc-2026"]);
    expect(corpus.jurisdictions.map(({ id, value }) => [id, value.name])).toEqual([["linjiang", "临江市"]]);
    expect(corpus.topics.value.map(({ id }) => id)).toEqual(["compute", "product", "community"]);
    expect(
      [corpus.groups, corpus.agencies, corpus.glossary, corpus.numerals, corpus.marks].map(({ value }) => value.length),
    ).toEqual([2, 4, 1, 1, 3]);
  });

  test("a document has its source and its clauses in the order of its structure", () => {
    const [document] = corpus.documents;
    expect(document?.source).toBe(FILES.get("content/sources/linjiang-opc-2026.txt"));
    expect(document?.clauses.map(({ slug }) => slug)).toEqual([
      "00-compute",
      "01-software",
      "02-community",
      "03-validity",
      "04-tasks",
    ]);
  });
});

describe("a corpus with problems", () => {
  const broken = new Map(FILES);
  broken.delete("content/topics.yml");
  broken.delete("content/sources/linjiang-opc-2026.txt");
  broken.set("content/groups.yml", "- { id: 1 }\n");
  broken.set("content/clauses/linjiang-opc-2026/01-software.mdx", "no frontmatter");
  const { corpus, problems } = readCorpus(broken);

  test("tells all of them and leaves out what has one", () => {
    expect(problems.map(({ file, found }) => [file, found])).toEqual([
      ["content/clauses/linjiang-opc-2026/01-software.mdx", "no frontmatter"],
      ["content/topics.yml", "no such file"],
      ["content/groups.yml", "[0].id: 1"],
      ["content/groups.yml", "[0].title: nothing"],
      ["content/groups.yml", "[0].topic: nothing"],
    ]);
    expect(corpus.clauses.map(({ slug }) => slug)).not.toContain("01-software");
    expect(corpus.documents[0]?.clauses).toHaveLength(4);
    expect(corpus.topics.value).toEqual([]);
  });

  test("a missing source is undefined, for the checks to tell", () =>
    expect(corpus.documents[0]?.source).toBeUndefined());
});
