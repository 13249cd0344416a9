import { describe, expect, test } from "vitest";
import { basePath } from "../../src/hosting/base-path.ts";
import { type Page, readPages, textOf, textsOf } from "./pages.ts";

const pages = readPages();
/** The pages for which a check finds something wrong, with what it found. */
const wrong = (check: (page: Page) => unknown): string[] =>
  pages.flatMap((page) => {
    const found = check(page);
    return found === undefined || found === false ? [] : [`${page.path}: ${String(found)}`];
  });
const opening = (page: Page, name: string) => page.tags.filter((tag) => tag.name === name && !tag.closing);
const meta = (page: Page, name: string) =>
  opening(page, "meta").find(({ attributes }) => attributes["name"] === name)?.attributes["content"];
const repeated = (values: readonly string[]) => values.filter((value, i) => values.indexOf(value) !== i);

describe("every page", () => {
  test("is in simplified Chinese", () => {
    expect(wrong((page) => opening(page, "html")[0]?.attributes["lang"] !== "zh-CN")).toEqual([]);
  });

  test("has one h1 and headings that skip no level", () => {
    expect(
      wrong((page) => {
        const levels = page.tags
          .filter(({ name, closing }) => !closing && /^h[1-6]$/.test(name))
          .map(({ name }) => Number(name[1]));
        const skips = levels.some((level, i) => level > (levels[i - 1] ?? 0) + 1);
        return (skips || levels.filter((level) => level === 1).length !== 1) && levels.join(" ");
      }),
    ).toEqual([]);
  });

  test("has its landmarks once, and a link to the main one first", () => {
    expect(
      wrong((page) => {
        const count = (name: string) => opening(page, name).length;
        const header = opening(page, "header").filter(({ attributes }) => attributes["class"] === "site-header").length;
        const footer = opening(page, "footer").filter(({ attributes }) => attributes["class"] === "site-footer").length;
        const named = opening(page, "nav").every(({ attributes }) => attributes["aria-label"]);
        const skip = opening(page, "a")[0]?.attributes["href"] === "#main";
        const fine = header === 1 && footer === 1 && count("main") === 1 && count("nav") >= 1 && named && skip;
        return !fine && `${header} header, ${count("main")} main, ${footer} footer, ${count("nav")} nav`;
      }),
    ).toEqual([]);
  });

  test("has a title and a description of its own", () => {
    expect(wrong((page) => !textsOf(page, "title")[0] || !meta(page, "description"))).toEqual([]);
    expect(repeated(pages.map((page) => textsOf(page, "title")[0] ?? ""))).toEqual([]);
    expect(repeated(pages.map((page) => meta(page, "description") ?? ""))).toEqual([]);
  });

  test("says of each head of a table whether it heads a row or a column", () => {
    expect(
      wrong((page) => opening(page, "th").filter(({ attributes }) => !attributes["scope"]).length || undefined),
    ).toEqual([]);
  });

  test("says where it belongs, unless search engines should leave it out", () => {
    expect(
      wrong((page) => {
        const canonical = opening(page, "link").find(({ attributes }) => attributes["rel"] === "canonical");
        if (meta(page, "robots") === "noindex") return canonical !== undefined;
        return !canonical?.attributes["href"]?.endsWith(`/${page.path}`);
      }),
    ).toEqual([]);
  });

  test("is counted where the checks say what they cover", () => {
    const said = textOf(pages.find(({ path }) => path === "accessibility/")?.html ?? "");
    expect(said).toContain(`全部 ${pages.length} 页`);
  });

  test("lies under the link that the menu marks; under the front page lies nothing else", () => {
    const base = basePath(process.env["BASE_PATH"]);
    expect(
      wrong((page) => {
        const marked = opening(page, "a").flatMap(({ attributes }) =>
          attributes["aria-current"] === "true" ? [(attributes["href"] ?? "").replace(base, "")] : [],
        );
        return marked.some((to) => (to === "" ? page.path !== "" : !page.path.startsWith(to))) && marked.join(" ");
      }),
    ).toEqual([]);
  });

  test("has each id once", () => {
    expect(
      wrong((page) => repeated(page.tags.flatMap(({ attributes }) => attributes["id"] ?? [])).join(" ") || undefined),
    ).toEqual([]);
  });

  test("has neither style attributes nor inline handlers, which the content security policy forbids", () => {
    expect(
      wrong(
        (page) =>
          page.tags
            .flatMap(({ attributes }) => Object.keys(attributes))
            .filter((name) => name === "style" || name.startsWith("on"))
            .join(" ") || undefined,
      ),
    ).toEqual([]);
  });

  test("says that it is not official, when the data was checked, and how to report an error", () => {
    const words = ["非官方网站", "不构成", "数据最后核对", "收到于", "发现错误"];
    expect(wrong((page) => words.filter((one) => !page.html.includes(one)).join(" ") || undefined)).toEqual([]);
  });
});
