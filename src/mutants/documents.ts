import { compact } from "../domain/verbatim.ts";
import type { DocumentFile } from "../normalise/corpus.ts";
import { valueAt } from "../normalise/yaml-source.ts";
import { changed, type Mutant, mutantOf, places } from "./mutant.ts";

const DATES = ["signed", "issued", "effectiveFrom", "effectiveTo", "planYears"] as const;
const CHOICES = {
  status: ["in-force", "plan", "draft"],
  type: ["若干措施", "政策措施", "行动计划", "行动方案"],
} as const;

const bumped = (words: string): string => words.replace(/\d+/, (digits) => String(Number(digits) + 1));

function* wordMutants(value: unknown): Generator<Mutant> {
  for (const { path, value: one } of places(value)) {
    if (typeof one !== "object" || one === null || !("words" in one) || path[0] === "dates") continue;
    const field = String(path[0]);
    yield mutantOf(`document's ${field}`, value, [...path, "words"], `${String(one.words)}之`);
    // The words that the status rests on are required: without them the file has no valid shape.
    yield mutantOf(`document's ${field} dropped`, value, field === "answers" ? path.slice(0, 2) : path, "not-stated");
  }
}

function* dateMutants(value: DocumentFile["value"]): Generator<Mutant> {
  for (const key of DATES) {
    const own = value.dates[key];
    if (typeof own === "string") continue;
    const path = ["dates", key];
    yield mutantOf("document's date", value, [...path, "words"], bumped(own.words));
    yield mutantOf("document's date dropped", value, path, "not-stated");
    for (const other of DATES) {
      const theirs = value.dates[other];
      if (other === key || typeof theirs === "string") continue;
      yield mutantOf("document's date of another field", value, path, theirs);
      const swapped = changed(changed(value, path, theirs), ["dates", other], own);
      yield { kind: "document's dates swapped", path, from: own.words, to: theirs.words, value: swapped };
    }
  }
}

/** Each fact of a document changed or dropped: words, dates, status, type, place, hash, and the pieces of its text. */
export function* documentMutants({ value }: DocumentFile, jurisdictions: readonly string[]): Generator<Mutant> {
  yield* wordMutants(value);
  yield* dateMutants(value);
  for (const [field, all] of Object.entries(CHOICES))
    for (const to of all) if (to !== valueAt(value, [field])) yield mutantOf(`document's ${field}`, value, [field], to);
  for (const to of jurisdictions)
    if (to !== value.jurisdiction) yield mutantOf("document's jurisdiction", value, ["jurisdiction"], to);
  yield mutantOf("document's title", value, ["title"], compact(value.title).text.slice(1));
  const { sha256, file } = value.source;
  yield mutantOf("hash", value, ["source", "sha256"], `${sha256.slice(1)}${sha256.startsWith("0") ? "1" : "0"}`);
  yield mutantOf("source file", value, ["source", "file"], `${file}.old`);
  yield mutantOf("day of receipt", value, ["dates", "received"], "2020-01-01");
  for (const [i, piece] of value.structure.entries()) {
    yield mutantOf("piece of the text removed", value, ["structure", i], undefined);
    if ("matter" in piece) yield mutantOf("matter", value, ["structure", i, "matter"], piece.matter.slice(1) || "之");
  }
  for (const i of value.residue.keys()) yield mutantOf("residue removed", value, ["residue", i], undefined);
}
