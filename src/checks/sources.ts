import { createHash } from "node:crypto";
import { compact } from "../domain/verbatim.ts";
import { corpusRule } from "./rule.ts";

export const sources = corpusRule(
  "sources",
  "The source is the document byte for byte, or nothing can be verified.",
  (corpus) =>
    corpus.documents.flatMap((document) => {
      const at = { file: document.file, line: document.line(["source"]) };
      const { file, sha256 } = document.value.source;
      if (document.source === undefined)
        return [
          {
            ...at,
            found: `source ${file}`,
            expected: "a file that exists",
            next: "restore the source, or correct its path",
          },
        ];
      const actual = createHash("sha256").update(document.source, "utf8").digest("hex");
      if (actual === sha256) return [];
      return [
        { ...at, found: `${file} has SHA-256 ${actual}`, expected: sha256, next: "restore the source; never edit it" },
      ];
    }),
);

export const transcriptionMarks = corpusRule(
  "transcription-marks",
  "An exception that is no longer needed hides the next mistake.",
  (corpus) =>
    corpus.marks.value.flatMap(({ mark }, i) => {
      if (
        corpus.documents.some(
          (one) => one.source !== undefined && compact(one.source).text.includes(compact(mark).text),
        )
      )
        return [];
      return [
        {
          file: corpus.marks.file,
          line: corpus.marks.line([i]),
          found: `"${mark}"`,
          expected: "a mark that stands in some source",
          next: "remove the entry",
        },
      ];
    }),
);
