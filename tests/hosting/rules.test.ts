import { describe, expect, test } from "vitest";
import { apacheFile, netlifyFile, nginxFile, readNetlifyFile, vercelFile } from "../../src/hosting/files.ts";
import { headersFor, joinedRules, replacedRules } from "../../src/hosting/rules.ts";

const POLICIES = {
  site: "default-src 'none'; style-src 'sha256-a+/b='",
  charts: "default-src 'none'; style-src 'sha256-c='",
};
const FILES = [
  "404.html",
  "_astro/search.abc.js",
  "_astro/more/deep.css",
  "charts/caps.svg",
  "charts/caps/index.html",
  "data/dataset.json",
  "index.html",
  "pagefind/fragment/zh_1.pf_fragment",
  "pagefind/index/zh_2.pf_index",
  "pagefind/pagefind.js",
  "policies/a/b/index.html",
  "sw.js",
];
const BASES = ["/", "/zecheng/"];
const addressOf = (base: string, file: string): string => `${base}${file.replace(/(^|\/)index\.html$/, "$1")}`;

describe.each(BASES)("below %s", (base) => {
  const joined = joinedRules(FILES, POLICIES, base);
  const replaced = replacedRules(POLICIES, base);

  test("a header is in one rule a path where hosts join them", () => {
    for (const file of FILES) {
      const path = addressOf(base, file);
      const names = joined
        .filter((rule) => (rule.path.endsWith("*") ? path.startsWith(rule.path.slice(0, -1)) : rule.path === path))
        .flatMap(({ headers }) => Object.keys(headers));
      expect(names.length, path).toBe(new Set(names).size);
    }
  });

  test("both kinds of host send the same", () => {
    for (const file of FILES) {
      const path = addressOf(base, file);
      expect(headersFor(joined, path), path).toEqual(headersFor(replaced, path));
    }
  });

  test("what has its content's name is kept, what has not is asked for again, the service worker always", () => {
    const cache = (file: string) => headersFor(joined, addressOf(base, file))["Cache-Control"];
    expect(cache("_astro/search.abc.js")).toBe("public, max-age=31536000, immutable");
    expect(cache("pagefind/index/zh_2.pf_index")).toBe("public, max-age=31536000, immutable");
    for (const file of ["index.html", "404.html", "charts/caps.svg", "data/dataset.json", "pagefind/pagefind.js"])
      expect(cache(file), file).toBe("public, max-age=0, must-revalidate");
    expect(cache("sw.js")).toBe("no-cache");
  });

  test("the policy is on every file below the base, the charts' own on the charts' folder, and on no other path", () => {
    for (const file of FILES)
      expect(headersFor(joined, addressOf(base, file))["Content-Security-Policy"], file).toBe(
        file.startsWith("charts/") ? POLICIES.charts : POLICIES.site,
      );
    expect(headersFor(joined, `${base}nothing/here`)["X-Frame-Options"]).toBe("DENY");
    expect(headersFor(replaced, `${base}nothing/here`)["Content-Security-Policy"]).toBe(POLICIES.site);
    if (base !== "/") expect(headersFor(joined, "/other/")).toEqual({});
  });

  test("other sites may show a chart and read the data, nothing else of theirs mixes with a page", () => {
    expect(headersFor(joined, `${base}charts/caps.svg`)).toMatchObject({
      "Cross-Origin-Resource-Policy": "cross-origin",
      "X-Content-Type-Options": "nosniff",
    });
    expect(headersFor(joined, `${base}data/dataset.json`)["Access-Control-Allow-Origin"]).toBe("*");
    expect(headersFor(joined, base)["Access-Control-Allow-Origin"]).toBeUndefined();
    expect(headersFor(joined, base)["Cross-Origin-Opener-Policy"]).toBe("same-origin");
  });

  test("_headers reads back as it was written", () => {
    expect(readNetlifyFile(netlifyFile(joined))).toEqual(joined);
  });

  test("vercel.json has every rule as a pattern of the whole path", () => {
    const { headers } = JSON.parse(vercelFile(replaced)) as {
      headers: { source: string; headers: { key: string; value: string }[] }[];
    };
    for (const file of FILES) {
      const path = addressOf(base, file);
      const sent = headers
        .filter(({ source }) => new RegExp(`^${source}$`).test(path))
        .flatMap((rule) => rule.headers.map(({ key, value }) => [key, value]));
      expect(Object.fromEntries(sent), path).toEqual(headersFor(replaced, path));
    }
  });
});

test("the snippets for nginx and Apache", async () => {
  const rules = replacedRules(POLICIES, "/zecheng/");
  await expect(nginxFile(rules, "/zecheng/")).toMatchFileSnapshot("nginx.txt");
  await expect(apacheFile(rules, "/zecheng/")).toMatchFileSnapshot("apache.txt");
});
