/* Hostile content through reading and checking: refused with place and reason, never an exception; never run. */
import { compile } from "@mdx-js/mdx";
import fc from "fast-check";
import type { Root } from "hast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import { report } from "../../src/checks/index.ts";
import type { Problem } from "../../src/domain/problem.ts";
import type { ContentFiles } from "../../src/normalise/corpus.ts";
import { contentOf, problemsOf } from "../checks/fixtures.ts";
import { type Mutation, mutationsOf, PROGRAMS } from "./content.ts";
import { runsOf, SEED, timeFor } from "./plan.ts";

const files = contentOf("base", "good");
const changed = ({ file, text }: Mutation): ContentFiles => new Map(files).set(file, text.toWellFormed());

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
/** Some signs more where one is written by its number. */
const LONGEST_FOUND = 3000;

/** What is wrong with a problem as a message: it names a place that exists, a value, an expectation and a next step, a line each. */
function wrongWith({ rule, file, line, found, expected, next }: Problem, tree: ContentFiles): string[] {
  const lines = (tree.get(file) ?? "").split("\n").length;
  return [
    rule === "" && "no rule",
    !/^content\/[\w./-]+\.(?:mdx|yml|txt)$/.test(file) && `file ${file}`,
    !(Number.isInteger(line) && line >= 1 && line <= lines + 1) && `line ${line} of ${lines}`,
    found.trim() === "" && "nothing found",
    expected.trim() === "" && "nothing expected",
    next.trim() === "" && "no next step",
  ].filter((one) => one !== false);
}

/** What is wrong with the whole report. */
function wrongWithReport(text: string): string[] {
  return text
    .split("\n")
    .flatMap((line) =>
      [
        /^\s+at .*[:(]/.test(line) && `a stack: ${line}`,
        INVISIBLE.test(line) && `a character that a terminal obeys: ${JSON.stringify(line)}`,
        line.startsWith("  found") && line.length > LONGEST_FOUND && `a line of ${line.length} characters`,
        !/^(?:content\/[^ ]+:\d+ \[[\w-]+\]| {2}(?:found|expected|next) {2,}\S|\d+ problems? in \d+ files?\.$)/.test(
          line,
        ) && `a line that is no part of a message: ${line.slice(0, 100)}`,
      ].filter((one) => one !== false),
    );
}

/** Everything in a clause's body that Astro would make more than text of. */
async function programsIn(source: string): Promise<string[]> {
  const found: string[] = [];
  const look = () => (tree: Root) => {
    visit(
      tree as never,
      (node: { type: string; name?: string; tagName?: string; attributes?: unknown[]; properties?: object }) => {
        const { type, name = "", tagName = "" } = node;
        if (type === "root" || type === "text") return;
        if (
          type === "element" &&
          /^(?:p|table|thead|tbody|tr|th|td)$/.test(tagName) &&
          Object.keys(node.properties ?? {}).length === 0
        )
          return;
        if (type.startsWith("mdxJsx") && name === "EditorNote" && node.attributes?.length === 0) return;
        found.push(`${type} ${name}${tagName}`);
      },
    );
  };
  await compile(source, { remarkPlugins: [remarkFrontmatter, remarkGfm], rehypePlugins: [look] });
  return found;
}

test(
  `${runsOf("content")} hostile changes of content are accepted as text or refused by name and line`,
  async () => {
    const before = Object.getOwnPropertyNames(Object.prototype).length;
    let accepted = 0;
    let turn = 0;
    await fc.assert(
      fc.asyncProperty(mutationsOf(files), async (mutation) => {
        const tree = changed(mutation);
        const started = performance.now();
        const problems = problemsOf(tree);
        expect(performance.now() - started, "milliseconds").toBeLessThan(5000);
        expect(problems.flatMap((problem) => wrongWith(problem, tree))).toEqual([]);
        if (problems.length > 0) expect(wrongWithReport(report(problems))).toEqual([]);
        else accepted++;
        turn++;
        const own = problems.filter(
          ({ file, rule }) => file === mutation.file && /^(?:markup|frontmatter)$/.test(rule),
        );
        if (mutation.program !== undefined) expect(own.length, "a program is refused as one").toBeGreaterThan(0);
        if (own.length === 0 && mutation.file.endsWith(".mdx"))
          expect(await programsIn(mutation.text), "what no rule calls markup is text for MDX").toEqual([]);
        expect((globalThis as { __hit?: unknown }).__hit).toBeUndefined();
        expect(Object.getOwnPropertyNames(Object.prototype).length).toBe(before);
      }),
      { numRuns: runsOf("content"), seed: SEED },
    );
    // neither everything nor nothing is refused
    expect(accepted).toBeGreaterThan(0);
    expect(accepted).toBeLessThan(turn / 2);
  },
  timeFor("content", 300),
);

test.each(PROGRAMS)("in a body, %j is refused at its line", (program) => {
  const file = "content/clauses/linjiang-opc-2026/03-validity.mdx";
  const text = `${files.get(file)}\n${program}\n`;
  const line = (files.get(file) ?? "").split("\n").length + 1;
  const own = problemsOf(new Map(files).set(file, text)).filter(({ rule }) => /^(?:markup|frontmatter)$/.test(rule));
  expect(own.map((problem) => problem.file)).toEqual(own.map(() => file));
  expect(own.some((problem) => problem.line >= line - 1 && problem.line <= line + program.split("\n").length)).toBe(
    true,
  );
});
