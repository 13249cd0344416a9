import { readDate } from "../domain/calendar.ts";
import { compact } from "../domain/verbatim.ts";
import type { DocumentFile } from "../normalise/corpus.ts";
import { corpusRule, type Finding } from "./rule.ts";

const KEYS = ["signed", "issued", "effectiveFrom", "effectiveTo", "planYears"] as const;
/** Each date of the left is not after the date of the right. */
const IN_ORDER = [
  ["signed", "issued"],
  ["signed", "effectiveFrom"],
  ["effectiveFrom", "effectiveTo"],
] as const;

function checkDocument(document: DocumentFile): Finding[] {
  const { dates, status } = document.value;
  const at = (key: string) => ({ file: document.file, line: document.line(["dates", key]) });
  const findings: Finding[] = [];
  const read = new Map(
    KEYS.flatMap((key) => {
      const words = dates[key];
      if (typeof words === "string") return [];
      const date = readDate(compact(words.words).text);
      if (!date)
        findings.push({
          ...at(key),
          found: `dates.${key}: "${words.words}"`,
          expected: "words with a date that exists",
          next: "cite the words that give the date, or write not-stated",
        });
      if (date?.precision === "placeholder" && status !== "draft")
        findings.push({
          ...at(key),
          found: `dates.${key}: "${words.words}"`,
          expected: "a date without X outside a draft",
          next: "correct the status or the words",
        });
      return date ? [[key, date] as const] : [];
    }),
  );
  for (const [earlier, later] of IN_ORDER) {
    const [a, b] = [read.get(earlier)?.from, read.get(later)?.to];
    if (a !== undefined && b !== undefined && a > b)
      findings.push({
        ...at(later),
        found: `${later} ${b} before ${earlier} ${a}`,
        expected: `${earlier} ≤ ${later}`,
        next: "check which words give which date",
      });
  }
  for (const key of ["signed", "issued"] as const) {
    const day = read.get(key)?.from;
    if (day !== undefined && dates.received < day)
      findings.push({
        ...at("received"),
        found: `received ${dates.received} before ${key} ${day}`,
        expected: `${key} ≤ received`,
        next: "write the day this copy was received",
      });
  }
  if (dates.checkedWithIssuer !== "not-stated" && dates.checkedWithIssuer < dates.received)
    findings.push({
      ...at("checkedWithIssuer"),
      found: `checkedWithIssuer ${dates.checkedWithIssuer} before received ${dates.received}`,
      expected: "received ≤ checkedWithIssuer",
      next: "write the day this copy was compared with what its issuer published, or not-stated",
    });
  const from = read.get("effectiveFrom");
  if (status === "in-force" && from?.precision !== "day")
    findings.push({
      ...at("effectiveFrom"),
      found: "in force without a first day",
      expected: "the sentence with the day (施行) for a document in force",
      next: "cite it, or use the status plan",
    });
  if (status === "plan" && read.has("effectiveFrom"))
    findings.push({
      ...at("effectiveFrom"),
      found: "a plan with a first day",
      expected: "the status in-force for a document that says when it takes effect",
      next: "correct the status",
    });
  return findings;
}

export const dates = corpusRule("dates", "A measure counts only from its first day to its last.", (corpus) =>
  corpus.documents.flatMap(checkDocument),
);
