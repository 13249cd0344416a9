/** The clauses as pages for Starlight and VitePress: title and text, which is what both can show of them. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Dataset, dataset } from "../../src/schema/comparable.ts";

/** The published data of the built site. */
export const readDataset = (): Dataset => dataset.parse(JSON.parse(readFileSync("dist/data/dataset.json", "utf8")));

/** What stands below the frontmatter of a clause's file: its words, and nothing else. */
const bodyOf = (clause: string): string =>
  readFileSync(`content/clauses/${clause}.mdx`, "utf8").replace(/^---\n[\s\S]*?\n---\n+/, "");

function write(folder: string, files: ReadonlyMap<string, string>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** One page a clause, and a front page that names the documents. */
export function writeCorpus({ documents, clauses }: Dataset): void {
  const named = JSON.stringify;
  const list = documents.map(({ title }) => `- ${title}`).join("\n");
  write(
    "bench/starlight/src/content/docs",
    new Map([
      ["index.md", `---\ntitle: 择城\npagefind: false\n---\n\n${list}\n`],
      ...clauses.map(({ id, title }) => [`${id}.md`, `---\ntitle: ${named(title)}\n---\n\n${bodyOf(id)}`] as const),
    ]),
  );
  write(
    "bench/vitepress/pages",
    new Map([
      ["index.md", `---\nsearch: false\n---\n\n# 择城\n\n${list}\n`],
      ...clauses.map(({ id, title }) => [`${id}.md`, `# ${title}\n\n${bodyOf(id)}`] as const),
    ]),
  );
  const sidebar = documents.map((document) => ({
    text: document.shortTitle,
    items: clauses
      .filter((clause) => clause.document === document.id)
      .map(({ id, title }) => ({ text: title, link: `/${id}` })),
  }));
  writeFileSync("bench/vitepress/sidebar.json", JSON.stringify(sidebar));
}
