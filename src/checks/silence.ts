import { clauseRule, type Finding } from "./rule.ts";

export const silence = clauseRule(
  "silence",
  "Who receives the money decides what it is worth: where a text does not say, the page must say so.",
  (clause) =>
    (clause.written.measures ?? []).flatMap((measure, i): Finding[] => {
      const aboutPayee = (measure.ambiguity ?? []).some((one) => one.about === "payee");
      if (typeof measure.payee !== "string" || aboutPayee) return [];
      return [
        {
          file: clause.file,
          line: clause.line(["measures", i, "payee"]),
          found: `payee ${measure.payee}`,
          expected: "the payee with the words that name it, or an ambiguity about the payee",
          next: "cite the words, or say in `ambiguity` what the text leaves open",
        },
      ];
    }),
);
