import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Budget } from "../../scripts/budgets.ts";
import { brotliBytes, type PageSize, pageSizes } from "../../scripts/page-sizes.ts";
import { judge, table } from "../../scripts/size.ts";

const FILES: Readonly<Record<string, string>> = {
  "index.html":
    '<link rel="icon" href="/i.svg"><script type="module" src="/_astro/all.js"></script><p>front</p><a href="https://x.example/">x</a>',
  "decide/index.html":
    '<link rel="icon" href="/i.svg"><script type="module" src="/_astro/all.js"></script><script type="module" src="/_astro/form.js"></script>' +
    '<script type="application/ld+json">{"a":1}</script><script type="module">let inline = 1;</script>',
  "bad/index.html":
    '<link rel="stylesheet" href="/a.css"><script src="/_astro/all.js"></script><img src="https://cdn.example/a.png">' +
    "<style>@font-face{src:url(/a.woff2)}</style>",
  "styled/index.html":
    '<script type="module" src="/_astro/gone.js"></script><link rel="stylesheet" href="/b.css"><style>p{background:url("/i.svg")}</style>',
  "a.css": "p { color: red }",
  "b.css": "@import '/a.css'; p { background: url(https://cdn.example/b.png) } q { background: url(data:,) }",
  "a.woff2": "",
  "i.svg": "<svg/>",
  "_astro/all.js": "document.title;",
  "_astro/form.js": 'import{a as b}from"./kind.js";import("./later.js");b();',
  "_astro/kind.js": "export const a = () => {};",
  "_astro/later.js": "export const much = 1;",
};
let root: string;
let pages: PageSize[];
const page = (path: string): PageSize | undefined => pages.find((one) => one.path === path);

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "zecheng-size-"));
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  pages = pageSizes(root);
});
afterAll(() => rmSync(root, { recursive: true }));

test("a page's own script counts with all it imports, at once or later, and code in the page", () => {
  expect(page("decide/")?.scripts.map(({ name }) => name)).toEqual([
    "_astro/all.js",
    "_astro/form.js",
    "_astro/kind.js",
    "_astro/later.js",
    "in the page",
  ]);
  expect(page("decide/")?.files).toEqual([
    "i.svg",
    "_astro/all.js",
    "_astro/form.js",
    "_astro/kind.js",
    "_astro/later.js",
  ]);
  expect(page("decide/")?.firstView).toBe(brotliBytes(FILES["decide/index.html"] ?? ""));
});

test("a style sheet belongs to the first view; a font, a foreign address and a script that blocks are problems", () => {
  expect(page("bad/")?.firstView).toBe(brotliBytes(FILES["bad/index.html"] ?? "") + brotliBytes(FILES["a.css"] ?? ""));
  expect(page("bad/")?.problems).toEqual([
    "_astro/all.js is not deferred, so it holds up reading",
    "loads https://cdn.example/a.png, which is not of this site",
    "loads a font",
  ]);
  expect(page("")?.problems).toEqual([]);
});

test("what a style sheet loads counts; a file that is not there is a problem", () => {
  expect(page("styled/")?.files).toEqual(["i.svg", "b.css", "a.css"]);
  expect(page("styled/")?.problems).toEqual([
    "loads _astro/gone.js, which is not there; was the build made for another BASE_PATH?",
    "loads https://cdn.example/b.png, which is not of this site",
  ]);
});

const all = { name: "all.js", bytes: 100 };
const sized = (path: string, more: Partial<PageSize> = {}): PageSize => ({
  path,
  firstView: 1000,
  scripts: [all],
  files: ["i.svg", "all.js"],
  problems: [],
  ...more,
});
const front: Budget = { type: "front", label: "首页", pages: /^$/, firstView: 1000, requests: 3 };
const form: Budget = {
  type: "form",
  label: "填表页",
  pages: /^decide\/$/,
  firstView: 1000,
  island: { atMost: 50, data: ["d.json"] },
  requests: 5,
};
const island = { name: "form.js", bytes: 30 };
// The data is asked for early: one request, not two.
const good = [sized(""), sized("decide/", { scripts: [all, island], files: ["i.svg", "all.js", "form.js", "d.json"] })];
const problemsOf = (
  pages: readonly PageSize[],
  budgets = [front, form],
  data: number | undefined = 20,
): readonly string[] => judge(pages, budgets, () => data).problems;

test("what is at its limit is within it; the table says so for each type", () => {
  const sizes = judge(good, [front, form], () => 20);
  expect(sizes.problems).toEqual([]);
  expect(sizes.shared).toBe(100);
  expect(sizes.types.map((one) => [one.budget.type, one.pages, one.island, one.requests])).toEqual([
    ["front", 1, 0, 3],
    ["form", 1, 50, 5],
  ]);
  expect(table(sizes).split("\n")[3]).toMatch(
    /^form +1 +1\.0 KB +1\.0 KB +1\.0 KB +0\.0 KB +0\.0 KB +5 of 5 +\/decide\/$/,
  );
});

test("pages that share no script are refused: it is missing", () => {
  expect(problemsOf([sized("", { scripts: [] }), sized("decide/", { scripts: [island] })])).toContain(
    "pages share no script: the one of every page is missing",
  );
});

test.each<[string, readonly PageSize[], readonly string[]]>([
  [
    "a first view over its limit",
    [sized("", { firstView: 2048 }), ...good.slice(1)],
    ["/ (front): first view 2.0 KB, over 1.0 KB"],
  ],
  ["too many requests", [sized("", { files: ["1", "2", "3"] }), ...good.slice(1)], ["/ (front): requests 4, over 3"]],
  [
    "a page for reading with a script of its own",
    [sized("", { scripts: [all, island] }), sized("decide/", { scripts: [all] })],
    ["/ (front) is for reading, but ships 0.0 KB of its own scripts"],
  ],
  ["a page of no type", [...good, sized("new/")], ["/new/ is of no type; scripts/budgets.ts must give it one"]],
  ["what a page says itself", [sized("", { problems: ["loads a font"] }), ...good.slice(1)], ["/ loads a font"]],
  [
    "two scripts on every page",
    good.map((one) => ({ ...one, scripts: [...one.scripts, { name: "b.js", bytes: 1 }] })),
    ["pages share 2 scripts, not one"],
  ],
  [
    "a shared script over its limit",
    good.map((one) => ({ ...one, scripts: [{ name: "all.js", bytes: 4000 }, ...one.scripts.slice(1)] })),
    ["the shared script is 3.9 KB, over 3.0 KB"],
  ],
])("%s fails", (_, pages, expected) => {
  expect(problemsOf(pages)).toEqual(expected);
});

test("an island fails with its data; a missing data file, a type without a page and a page of two types fail too", () => {
  expect(problemsOf(good, [front, form], 21)).toEqual(["/decide/ (form): island 0.0 KB, over 0.0 KB"]);
  expect(judge(good, [front, form], () => undefined).problems).toEqual(['d.json, which "form" needs, is missing']);
  expect(problemsOf(good.slice(0, 1))).toEqual(['no page is of type "form": take it out of scripts/budgets.ts']);
  expect(problemsOf(good, [front, form, { ...front, type: "home" }])).toEqual([
    "/ is of front and home; scripts/budgets.ts must give it one",
  ]);
});
