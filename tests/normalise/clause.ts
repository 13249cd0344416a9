import { type ClauseFile, readClauseFile } from "../../src/normalise/clause-file.ts";

export const FILE = "content/clauses/linjiang-opc-2026/00-compute.mdx";

/** A clause file with a body and, after the fields that all have, more frontmatter. */
export const clauseSource = (body: string, frontmatter = ""): string =>
  `---\nordinal: not-applicable\nheading: not-applicable\ntitle: 例\nkind: paragraph\ntopics: [compute]\n${frontmatter}---\n\n${body}\n`;

/** A clause read from its body. Throws an Error where it cannot be read. */
export function clauseOf(body: string, frontmatter = "", file = FILE): ClauseFile {
  const { clause, problems } = readClauseFile(file, clauseSource(body, frontmatter));
  if (!clause) throw new Error(JSON.stringify(problems));
  return clause;
}
