import { clauseRule } from "./rule.ts";

const ALLOWED_COMPONENTS = ["EditorNote"];

export const markup = clauseRule(
  "markup",
  "Content is text: it runs no code, and its body is the policy's words and nothing else.",
  (clause) =>
    clause.markup.flatMap(({ kind, name, line }) => {
      if (kind === "component" && ALLOWED_COMPONENTS.includes(name)) return [];
      const expected = {
        code: "no import, export, JavaScript expression or attribute",
        component: `one of the components ${ALLOWED_COMPONENTS.join(", ")}`,
        character: "characters that a reader can see",
        format: "plain paragraphs or a table, without Markdown formatting",
      }[kind];
      return [
        {
          file: clause.file,
          line,
          found: `${kind}: ${name}`,
          expected,
          next: "remove it; if it is a sign of the policy's text, escape it with a backslash",
        },
      ];
    }),
);
