import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { basePath } from "../../src/hosting/base-path.ts";
import { deadLinks } from "./links.ts";
import { type Page, readPages, readTags } from "./pages.ts";

const BASE = basePath(process.env["BASE_PATH"]);
const page = (path: string, html: string): Page => ({ path, html, tags: readTags(html) });

test("no link, anchor, form or image of the built site leads nowhere", () => {
  expect(deadLinks(readPages(), "dist", BASE)).toEqual([]);
});

describe("a dead link is found", () => {
  const pages = (html: string) => [page("", html), page("other/", '<h1 id="here">x</h1>')];
  test.each([
    ['<a href="/b/gone/">', "no such page or file"],
    ['<a href="/b/other/#gone">', "no such anchor"],
    ['<a href="/other/">', "leaves the base path"],
    ['<img src="/b/gone.svg">', "no such page or file"],
  ])("%s", (html, problem) => {
    expect(deadLinks(pages(html), "tests/site", "/b/")).toEqual([`${html} ${problem}, on /`]);
  });
  test("but not one that works", () => {
    const html = '<a href="/b/other/#here"><a href="https://example.org/gone"><a href="/b/pages.ts">';
    expect(deadLinks(pages(html), "tests/site", "/b/")).toEqual([]);
  });
});

describe("under a base path", () => {
  const root = "node_modules/.cache/site-under-base-path";
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  test("every link stays below it and leads somewhere", { timeout: 180_000 }, () => {
    // The test runner's own BASE_URL and NODE_ENV are not the build's.
    const env = { PATH: process.env["PATH"], HOME: process.env["HOME"], BASE_PATH: "/zecheng/" };
    for (const command of [
      ["scripts/astro.ts", "build", "--outDir", root],
      ["scripts/build-record.ts", root],
    ]) {
      const built = spawnSync("node", command, { env, encoding: "utf8" });
      expect(built.status, built.stdout + built.stderr).toBe(0);
    }
    const pages = readPages(root);
    expect(pages.length).toBe(readPages().length);
    expect(deadLinks(pages, root, "/zecheng/")).toEqual([]);
    const scripts = readdirSync(`${root}/_astro`).map((name) => readFileSync(`${root}/_astro/${name}`, "utf8"));
    expect(scripts.filter((script) => /\/zecheng\/.{0,40}sw\.js/.test(script))).toHaveLength(1);
  });
});
