import { expect, test } from "vitest";
import { basePath } from "../../src/hosting/base-path.ts";

test.each([
  [undefined, "/"],
  ["", "/"],
  ["/", "/"],
  ["zecheng", "/zecheng/"],
  ["/zecheng", "/zecheng/"],
  ["zecheng/", "/zecheng/"],
  ["/a/b-c/d_e~1.0/..x/", "/a/b-c/d_e~1.0/..x/"],
])("%j is the base path %s", (text, path) => expect(basePath(text)).toBe(path));

test.each([
  "https://example.org/x",
  "//example.org/",
  "/a//b/",
  "/a/b//",
  "../x",
  "/a/../b",
  "/a/./b",
  "..",
  "/a?b#c/",
  "/中文/",
  "a b",
  "/a%20b/",
  "a\\b",
  "/a\n",
])("%j is refused", (text) => expect(() => basePath(text)).toThrow("expected a path such as /zecheng/"));
