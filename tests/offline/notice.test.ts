import { describe, expect, test } from "vitest";
import { withCopies, withNotice } from "../../src/offline/notice.ts";

describe("the notice of a copy", () => {
  const page = (attributes: string) => `<!doctype html><html lang="zh-CN"${attributes}><main id="main">$& 正文</main>`;

  test("stands first in the main part, with the page's own day of build", () => {
    expect(withNotice(page(' data-built="2026-11-20"'), "2026-11-22")).toMatch(
      /<main id="main"><p class="unclear" data-offline>离线副本：构建于 2026-11-20。[^<]*<\/p>\$& 正文<\/main>$/,
    );
  });

  test.each(["", ' data-built="yesterday"'])("has the worker's day where the page says none: %s", (attributes) => {
    expect(withNotice(page(attributes), "2026-11-22")).toContain("构建于 2026-11-22");
  });
});

describe("the list of copies", () => {
  const page = '<p id="copies">断网时列出。</p>';
  const copy = (path: string, title: string) => ({ path, html: `<title>${title}</title>` });

  test("is in order of the paths and has the pages' titles", () => {
    const copies = [copy("/b/", "乙 &lt;b&gt; · 择城"), copy("/a/", "甲")];
    expect(withCopies(page, copies)).toBe(
      '<ul id="copies"><li><a href="/a/">甲</a></li><li><a href="/b/">乙 &lt;b&gt;</a></li></ul>',
    );
  });

  test("is a sentence where there is none", () => {
    expect(withCopies(page, [])).toMatch(/^<p id="copies">这台设备上还没有/);
  });

  test("takes a path for a path and a title for a title", () => {
    const odd = [{ path: "/a&b/", html: "no title" }, copy("/c/", "$& $1")];
    expect(withCopies(page, odd)).toBe(
      '<ul id="copies"><li><a href="/a&amp;b/">/a&b/</a></li><li><a href="/c/">$& $1</a></li></ul>',
    );
  });
});
