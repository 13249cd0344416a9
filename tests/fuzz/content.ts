/* Ways in which a content file can be wrong or hostile: what someone with a pull request may send. */
import fc from "fast-check";
import type { ContentFiles } from "../../src/normalise/corpus.ts";
import { hostile } from "./hostile.ts";

const HIT = "globalThis.__hit = 1";
/** A file it writes is a program it ran. */
const WRITE = `globalThis.process.getBuiltinModule("fs").writeFileSync("hit", "1")`;

/** What MDX or a browser would run, written into a clause's body. */
export const PROGRAMS: readonly string[] = [
  'import fs from "node:fs"',
  'import "../../evil.js"',
  'import Evil, { more } from "./evil.jsx"',
  `export const a = (${HIT})`,
  `export default () => { ${HIT} }`,
  'export { x } from "y"',
  'export * from "node:fs"',
  `export const getStaticPaths = () => { ${WRITE} }`,
  `export const frontmatter = ${WRITE}`,
  `{${HIT}}`,
  `{${WRITE}}`,
  `文字{${HIT}}文字`,
  "{/* a comment */}",
  "{(() => { throw new Error('x') })()}",
  `{await import("node:fs")}`,
  `{props.x}`,
  `<EditorNote x={${HIT}}>说明</EditorNote>`,
  `<EditorNote {...(${HIT})}>说明</EditorNote>`,
  `<EditorNote onClick="${HIT}">说明</EditorNote>`,
  `<EditorNote set:html="<img src=x onerror=${HIT}>" />`,
  `<EditorNote client:load>说明</EditorNote>`,
  `<EditorNote>{${HIT}}</EditorNote>`,
  `<EditorNote><script>{\`${HIT}\`}</script></EditorNote>`,
  `<EditorNote><img src="x" onError="${HIT}" /></EditorNote>`,
  `<EditorNote.Evil />`,
  `<script>{\`${HIT}\`}</script>`,
  '<script src="https://foreign.example/x.js"></script>',
  `<img src="x" onerror="${HIT}" />`,
  `<svg onload="${HIT}" />`,
  '<iframe src="https://foreign.example/" />',
  '<object data="x" />',
  "<style>{`*{display:none}`}</style>",
  '<a href="javascript:alert(1)">x</a>',
  `<div dangerouslySetInnerHTML={{ __html: "<img src=x onerror=${HIT}>" }} />`,
  '<Fragment set:html="<script>1</script>" />',
  "<>x</>",
  "<Evil />",
  "<this.x />",
  "<x:y />",
  "[x](javascript:alert(1))",
  "![x](https://foreign.example/x.png)",
  "[x][y]\n\n[y]: javascript:alert(1)",
  "https://foreign.example/ www.foreign.example",
  "someone@foreign.example",
  "```js\nrun()\n```",
  "~~~\nx\n~~~",
  "x[^1]\n\n[^1]: note",
  "# 标题",
  "标题\n===",
  "> 引用",
  "- 一",
  "1. 一",
  "**重**",
  "`码`",
  "~~删~~",
  "---",
  "| a |\n|:-:|\n| b |",
  "x  \ny",
  "x\\\ny",
];

/** What YAML has beyond plain values, or what breaks a reader. */
const YAML: readonly string[] = [
  "x: !!js/function 'function(){ globalThis.__hit = 1 }'",
  "x: !!js/regexp /(a+)+$/",
  "x: !!python/object/apply:os.system ['touch hit']",
  "x: !!binary R0lGODlh",
  "x: !!set { a, b }",
  "x: !!timestamp 2026-01-01",
  "x: !local 1",
  "x: &a 1\ny: *a",
  "x: *missing",
  "x: &a [*a]",
  "a: &a [x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]",
  "<<: { kind: item }",
  "<<: *missing",
  "__proto__: { polluted: true }",
  "constructor: { prototype: { polluted: true } }",
  "toString: 1",
  "? [a, b]\n: c",
  "? { a: b }\n: c",
  "{}: 1",
  "null: 1",
  "~: 1",
  ": 1",
  "x: 0x7fffffffffffffffffff",
  "x: .inf",
  "x: .nan",
  "x: 1e999",
  "x: 12e03",
  "x: 2026-01-01",
  "x: 0o17",
  "%YAML 1.1",
  "%TAG ! tag:evil,2026:",
  "---\na: 1",
  "...\na: 1",
  "x: |\n  a\n b",
  "x: >-\n\n\n",
  'x: "\\u0000\\u001b[31m\\u202e"',
  "x: \u0000",
  "x: \u202ea",
  "x: \ud800",
  "\tx: 1",
  "x: 'a",
  'x: "a',
  "x: [1, 2",
  "x: {a: 1",
  "x: @a",
  "x: `a`",
  `x: ${"[".repeat(3000)}`,
  `${"a: { ".repeat(400)}`,
  `x: ${"很长".repeat(20_000)}`,
  "x: 1\nx: 2",
  "+++\ntitle = 'x'\n+++",
];

/** A whole file. */
const FILES: readonly string[] = [
  "",
  "\n",
  "---\n---\n",
  "---\n---",
  "---\n\n---\n\nx",
  "---\n[]\n---\n",
  "---\nnull\n---\n",
  "---json\n{}\n---\n",
  "+++\nx = 1\n+++\n",
  "null",
  "[]",
  "[[]]",
  "- null",
  "- {}",
  "true",
  "42",
  "text",
  "{}",
  "{ a: { b: { c: 1 } } }",
  "\ufeff---\nx: 1\n---\n",
  "\u0000\u0001\u0002",
  "PK\u0003\u0004",
  "<!doctype html><script>globalThis.__hit = 1</script>",
  "export default 1",
];

export type Mutation = {
  readonly file: string;
  readonly text: string;
  readonly how: string;
  readonly program?: string;
};

const at = (text: string, where: number): number => Math.floor(where * (text.length + 1));
const splice = (text: string, from: number, to: number, put: string): string =>
  text.slice(0, from) + put + text.slice(to);
/** The offsets of the body of an MDX file. */
const bodyOf = (text: string): number => text.indexOf("\n---\n", 3) + 5;
const lineStarts = (text: string): number[] => [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];

/** One file of a tree, changed in one hostile way. */
export function mutationsOf(files: ContentFiles): fc.Arbitrary<Mutation> {
  const names = [...files.keys()];
  const mdx = names.filter((name) => name.endsWith(".mdx"));
  const unit = fc.double({ min: 0, max: 0.999, noNaN: true });
  const one = fc.constantFrom(...names);
  const textOf = (file: string): string => files.get(file) ?? "";
  const make = (file: string, how: string, change: (text: string) => string, program?: string): Mutation => ({
    file,
    how,
    text: change(textOf(file)),
    ...(program === undefined ? {} : { program }),
  });
  const intoLine = (text: string, where: number, put: string): string => {
    const starts = lineStarts(text);
    const start = starts[Math.floor(where * starts.length)] ?? 0;
    return splice(text, start, start, put);
  };
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom(...mdx), fc.constantFrom(...PROGRAMS), fc.constantFrom("first", "last", "between"))
        .map(([file, program, place]) =>
          make(
            file,
            `a program, ${place} in the body`,
            (text) => {
              const body = bodyOf(text);
              if (place === "first") return splice(text, body, body, `\n${program}\n`);
              return place === "last"
                ? `${text}\n${program}\n`
                : splice(text, text.length - 1, text.length, `${program}\n`);
            },
            place === "between" ? undefined : program,
          ),
        ),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(one, fc.constantFrom(...YAML), unit, fc.nat(4)).map(([file, put, where, deep]) =>
        make(file, "YAML put in", (text) =>
          intoLine(
            text,
            where,
            `${put
              .split("\n")
              .map((line) => " ".repeat(deep * 2) + line)
              .join("\n")}\n`,
          ),
        ),
      ),
    },
    {
      weight: 3,
      arbitrary: fc.tuple(one, hostile, unit, fc.constantFrom("raw", "quoted")).map(([file, put, where, how]) =>
        make(file, `a value replaced, ${how}`, (text) => {
          const values = [...text.matchAll(/: ([^\n{[|>&*]+)\n/g)];
          const value = values[Math.floor(where * values.length)];
          if (!value) return splice(text, at(text, where), at(text, where), put);
          const from = value.index + 2;
          return splice(text, from, from + (value[1]?.length ?? 0), how === "raw" ? put : JSON.stringify(put));
        }),
      ),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(one, hostile, unit)
        .map(([file, put, where]) =>
          make(file, "text put in", (text) => splice(text, at(text, where), at(text, where), put)),
        ),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(one, unit, unit)
        .map(([file, a, b]) =>
          make(file, "a part cut out", (text) => splice(text, at(text, Math.min(a, b)), at(text, Math.max(a, b)), "")),
        ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(one, unit).map(([file, where]) =>
        make(file, "a line twice", (text) => {
          const lines = text.split("\n");
          const n = Math.floor(where * lines.length);
          return [...lines.slice(0, n), lines[n] ?? "", ...lines.slice(n)].join("\n");
        }),
      ),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(one, fc.oneof(fc.constantFrom(...FILES, ...YAML), hostile))
        .map(([file, text]) => make(file, "another file", () => text)),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(one, fc.constantFrom("\r\n", "\r", "\u2028", "\u0085", "\u000b"))
        .map(([file, end]) => make(file, "other line ends", (text) => text.replaceAll("\n", end))),
    },
  );
}
