import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { inlineOfSvg, union, withOwnPolicy } from "../../src/hosting/inline.ts";
import { policyOf } from "../../src/hosting/policy.ts";

const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const STYLE = "p{color:red}";
const SCRIPT = "go()";
const known = [STYLE, SCRIPT, "p{}", "unused()"].map(hash).join(" ");
const page = (body: string, meta = known): string =>
  `<head><meta http-equiv="content-security-policy" content="script-src ${meta}"><style>${STYLE}</style></head>${body}`;

describe("a page's own policy", () => {
  test("lists what the page holds and no other hash", () => {
    const { html, inline } = withOwnPolicy("a.html", page(`<script type="module">${SCRIPT}</script>`));
    expect(inline).toEqual({ scripts: new Set([hash(SCRIPT)]), styles: new Set([hash(STYLE)]) });
    expect(html).toContain(`content="${policyOf(inline, "meta")}"`);
    expect(html).not.toContain(hash("unused()"));
    expect(withOwnPolicy("a.html", html).html).toBe(html);
  });

  test("leaves out scripts with an address and blocks of data", () => {
    const body = '<script src="/a.js"></script><script type="application/ld+json">{"a":1}</script>';
    expect(withOwnPolicy("a.html", page(body)).inline.scripts).toEqual(new Set());
  });

  test.each([
    ["a script", "<script>alert(1)</script>"],
    ["a script with attributes", "<script nonce=x>alert(1)</script>"],
    ["a style", "<style>p{background:url(//x)}</style>"],
  ])(
    "is refused for %s that no component brought: what content smuggles in is not allowed by being there",
    (_, body) => {
      expect(() => withOwnPolicy("a.html", page(body))).toThrow(
        /^a\.html: (?:scripts|styles) stand inline that no component brought/,
      );
    },
  );

  test("is refused for a page with none, or with two", () => {
    expect(() => withOwnPolicy("a.html", "<p>")).toThrow("a.html: 0 content security policies, expected one");
    expect(() => withOwnPolicy("a.html", page("") + page(""))).toThrow("2 content security policies");
  });
});

test("a drawing's styles count as they are read from XML; a script in a drawing is refused", () => {
  expect(inlineOfSvg("a.svg", "<svg><style>a &gt; b{}</style></svg>").styles).toEqual(new Set([hash("a > b{}")]));
  expect(() => inlineOfSvg("a.svg", "<svg><script>1</script></svg>")).toThrow("a.svg: a drawing has a script");
});

test("a header allows what stands on any page, and alone says who may frame it", () => {
  const all = union([
    { scripts: new Set(["'sha256-b'"]), styles: new Set(["'sha256-s'"]) },
    { scripts: new Set(["'sha256-a'"]), styles: new Set(["'sha256-s'"]) },
  ]);
  const header = policyOf(all, "header");
  expect(header).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-a' 'sha256-b'; style-src 'self' 'sha256-s';");
  expect(header.endsWith("; frame-ancestors 'none'")).toBe(true);
  expect(policyOf(all, "meta")).toBe(header.replace("; frame-ancestors 'none'", ""));
});
