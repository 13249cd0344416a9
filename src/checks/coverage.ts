import { compact, occurrences } from "../domain/verbatim.ts";
import type { ClauseFile } from "../normalise/clause-file.ts";
import type { Corpus, DocumentFile } from "../normalise/corpus.ts";
import { clausesOf } from "../normalise/corpus-index.ts";
import { corpusRule, type Finding } from "./rule.ts";

type Kept = { text: string; at: number[] };

/** The source without white space, transcription marks and residue, each character with its place in the source. */
function significant(document: DocumentFile, source: string, marks: readonly string[]): Kept & { findings: Finding[] } {
  const squeezed = compact(source);
  const dropped = new Set<number>();
  const drop = (start: number, end: number): void => {
    for (let i = start; i < end; i++) dropped.add(i);
  };
  for (const mark of marks)
    for (const { start, end } of occurrences(squeezed.text, compact(mark).text)) drop(start, end);
  const findings: Finding[] = [];
  document.value.residue.forEach((residue, i) => {
    const found = occurrences(squeezed.text, compact(residue.text).text)[residue.occurrence - 1];
    if (found) drop(found.start, found.end);
    else
      findings.push({
        file: document.file,
        line: document.line(["residue", i]),
        found: `residue "${residue.text}", occurrence ${residue.occurrence}`,
        expected: `text that stands ${residue.occurrence} times in ${document.value.source.file}`,
        next: "remove the entry if the source no longer repeats it, or correct its text",
      });
  });
  let text = "";
  const at: number[] = [];
  for (let i = 0; i < squeezed.text.length; i++) {
    if (dropped.has(i)) continue;
    text += squeezed.text.charAt(i);
    at.push(squeezed.at[i] ?? 0);
  }
  return { text, at, findings };
}

/** Characters that are shown of a text. */
const AROUND = 24;
/** Characters by which a text is known again further on. */
const SURE = 12;
const around = (text: string, at: number): string =>
  `${text.slice(at, at + AROUND)}${text.length > at + AROUND ? "…" : ""}` || "the end";
const lineOf = (source: string, at: number): number => source.slice(0, at).split("\n").length;

function firstDifference(a: string, b: string): number {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  return i;
}

function checkDocument(document: DocumentFile, corpus: Corpus): Finding[] {
  const { source, value } = document;
  if (source === undefined) return [];
  const kept = significant(
    document,
    source,
    corpus.marks.value.map((one) => one.mark),
  );
  const findings = [...kept.findings];
  const bySlug = new Map(clausesOf(corpus, document.id).map((one) => [one.slug, one]));
  const clauseAt = (i: number): ClauseFile | undefined => {
    const piece = value.structure[i];
    return piece && "clause" in piece ? bySlug.get(piece.clause) : undefined;
  };
  const placeOf = (i: number): Pick<Finding, "file" | "line"> => ({
    file: clauseAt(i)?.file ?? document.file,
    line: clauseAt(i)?.bodyLine ?? document.line(["structure", i]),
  });
  const inSource = (place: number): string => `${value.source.file}:${lineOf(source, kept.at[place] ?? source.length)}`;
  let at = 0;
  for (const [i, piece] of value.structure.entries()) {
    const text = "matter" in piece ? compact(piece.matter).text : clauseAt(i)?.compact.text;
    if (text === undefined) continue; // the structure rule says that the clause is missing
    // An empty text would pass, and the next one would be blamed.
    if (text === "" || !kept.text.startsWith(text, at)) {
      const off = firstDifference(text, kept.text.slice(at));
      const next = off === 0 && text !== "" ? kept.text.indexOf(text.slice(0, SURE), at) : -1;
      if (i > 0 && next > at)
        findings.push({
          ...placeOf(i - 1),
          found: `it ends with: ${kept.text.slice(Math.max(0, at - AROUND), at)}`,
          expected: `${inSource(at)} goes on: ${around(kept.text.slice(at, next), 0)}`,
          next: "copy the rest from the source, or add the missing clause or matter to `structure`",
        });
      else
        findings.push({
          ...placeOf(i),
          found: `after ${off} characters: ${around(text, off)}`,
          expected: `${inSource(at + off)} has: ${around(kept.text, at + off)}`,
          next: "copy the passage from the source; repair only line and page breaks",
        });
      return findings;
    }
    at += text.length;
  }
  if (at < kept.text.length)
    findings.push({
      file: document.file,
      line: document.line(["structure"]),
      found: `the structure ends before ${inSource(at)}: ${around(kept.text, at)}`,
      expected: "every character of the source in a clause or in the document's own matter",
      next: "add the missing clause or matter to `structure`",
    });
  return findings;
}

export const coverage = corpusRule(
  "coverage",
  "A sentence that is in no clause would be silently missing from every comparison.",
  (corpus) => corpus.documents.flatMap((document) => checkDocument(document, corpus)),
);
