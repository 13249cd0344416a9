import { compact } from "../domain/verbatim.ts";
import type { Corpus } from "../normalise/corpus.ts";
import { clausesOf } from "../normalise/corpus-index.ts";
import { corpusRule, type Finding } from "./rule.ts";

const SLUG = /^\d{2}-[a-z0-9]+(-[a-z0-9]+)*$/;

function structureFindings(corpus: Corpus): Finding[] {
  const findings: Finding[] = [];
  const documents = new Set(corpus.documents.map((one) => one.id));
  for (const document of corpus.documents) {
    const own = clausesOf(corpus, document.id).map((one) => one.slug);
    const listed = document.value.structure.flatMap((piece, i) =>
      "clause" in piece ? [{ slug: piece.clause, i }] : [],
    );
    for (const { slug, i } of listed)
      if (!own.includes(slug))
        findings.push({
          file: document.file,
          line: document.line(["structure", i]),
          found: `clause ${slug}`,
          expected: `a readable file content/clauses/${document.id}/${slug}.mdx`,
          next: "write the file, or correct the name in `structure`",
        });
    const names = listed.map((one) => one.slug);
    for (const slug of own.filter((one) => !names.includes(one)))
      findings.push({
        file: `content/clauses/${document.id}/${slug}.mdx`,
        line: 1,
        found: slug,
        expected: `an entry in the structure of ${document.file}`,
        next: `add "- clause: ${slug}" at its place in the document`,
      });
    names.forEach((slug, i) => {
      const wanted = String(i).padStart(2, "0");
      if (slug.startsWith(`${wanted}-`)) return;
      findings.push({
        file: document.file,
        line: document.line(["structure", listed[i]?.i ?? 0]),
        found: slug,
        expected: `a name that starts with ${wanted}-, its place in the document`,
        next: "rename the file and leave the other names as they are",
      });
    });
  }
  for (const clause of corpus.clauses) {
    if (!documents.has(clause.document))
      findings.push({
        file: clause.file,
        line: 1,
        found: clause.document,
        expected: `one of the documents ${[...documents].join(", ")}`,
        next: `write content/documents/${clause.document}.yml`,
      });
    if (!SLUG.test(clause.slug))
      findings.push({
        file: clause.file,
        line: 1,
        found: clause.slug,
        expected: "two digits, a hyphen and lower-case words, such as 01-compute",
        next: "rename the file",
      });
    const { ordinal, heading } = clause.written;
    const words = [ordinal, heading].map((one) => (one === "not-applicable" ? "" : compact(one).text));
    const head = clause.compact.text.slice(0, (words.join("").length || 0) + 6).replace(/[（(）)、.．〔〕]/g, "");
    const named = words.join("").replace(/[（(）)、.．〔〕]/g, "");
    if (!head.startsWith(named))
      findings.push({
        file: clause.file,
        line: clause.line(["heading"]),
        found: named,
        expected: `the ordinal and heading that the text starts with: ${head}`,
        next: "write ordinal and heading as printed",
      });
    if (heading === "not-applicable" && !clause.written.title)
      findings.push({
        file: clause.file,
        line: clause.line(["heading"]),
        found: "no heading and no title",
        expected: "a short title of our own for a clause without a heading",
        next: "add `title`",
      });
  }
  return findings;
}

export const structure = corpusRule(
  "structure",
  "A clause's id is its path, and a document is its clauses in order.",
  structureFindings,
);
