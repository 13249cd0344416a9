import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { sumWords } from "../../src/decide/words.ts";
import { presets as schema } from "../../src/schema/presets.ts";
import { type Page, readPages, textOf } from "./pages.ts";

type Totals = Readonly<
  Record<"entitled" | "ofWhichToPerson" | "ofWhichAtMost", Record<"conservative" | "optimistic", number>>
>;
type Persona = { readonly id: string; readonly expected: Readonly<Record<string, Totals>> };
const personas = JSON.parse(readFileSync("tests/cases/personas.json", "utf8")) as readonly Persona[];
const presets = schema.parse(parse(readFileSync("content/presets.yml", "utf8")));
const pages = readPages();
const pageAt = (path: string): Page => {
  const found = pages.find((page) => page.path === path);
  if (!found) throw new Error(`no page ${path}`);
  return found;
};
/** A place's row or line in a part of a page, as text. */
function rowOf(html: string, place: string): string {
  const [, after = ""] = html.split(`data-place="${place}"`);
  return textOf(after.split("data-place=")[0] ?? "").replace(/\s+/g, " ");
}

test("each preset is one of the worked examples", () => {
  expect(presets.map(({ id }) => id)).toEqual(personas.map(({ id }) => id));
});

describe.each(personas)("/decide/$id/", ({ id, expected }) => {
  const page = pageAt(`decide/${id}/`);
  const summary = page.html.split('data-part="summary"')[1]?.split('data-part="said"')[0] ?? "";

  test.each(Object.entries(expected))(
    "%s to the yuan, both readings",
    (place, { entitled, ofWhichAtMost, ofWhichToPerson }) => {
      const row = rowOf(summary, place);
      const said = (reading: "conservative" | "optimistic") => sumWords(entitled[reading], ofWhichAtMost[reading] > 0);
      expect(summary.split(`data-place="${place}"`)[1]).toContain(`data-conservative="${entitled.conservative}"`);
      expect(row).toContain(said("conservative"));
      if (entitled.optimistic !== entitled.conservative) expect(row).toContain(`乐观口径 ${said("optimistic")}`);
      expect(row).toContain(`给本人${sumWords(ofWhichToPerson.conservative, false)}`);
    },
  );

  test("the front page says the same", () => {
    const [, home = ""] = pageAt("").html.split(`/decide/${id}/"`);
    for (const [place, { entitled, ofWhichAtMost }] of Object.entries(expected))
      expect(rowOf(home, place)).toContain(sumWords(entitled.conservative, ofWhichAtMost.conservative > 0));
  });

  test("has everything without JavaScript: workings, quotes, offices, reasons, silence, both charts with tables", () => {
    const text = textOf(page.html);
    for (const words of ["min(", "问谁", "没有计入，因为", "不和上面的钱相加", "未载明", "数字表", "怎样申报"])
      expect(text).toContain(words);
    expect(page.tags.filter(({ name, closing }) => name === "script" && !closing)).toEqual([]);
    expect(
      page.tags.filter(({ name, attributes }) => name === "svg" && attributes["class"] === "chart").length,
    ).toBeGreaterThan(1);
    expect(page.tags.filter(({ name, closing }) => name === "blockquote" && !closing).length).toBeGreaterThan(50);
    expect(page.html).not.toContain("data-awaited");
  });
});

test("/decide/ ships at most 40 KB of JavaScript and data, Brotli", () => {
  const { tags } = pageAt("decide/");
  const scripts = tags.flatMap(({ name, attributes }) =>
    name === "script" && attributes["src"] ? [attributes["src"]] : [],
  );
  const data = tags.find(({ attributes }) => attributes["id"] === "decide")?.attributes["data-source"] ?? "";
  const base = process.env["BASE_PATH"] ?? "/";
  const sizes = [...scripts, data].map((address) => ({
    address,
    bytes: brotliCompressSync(readFileSync(`dist/${address.slice(base.replace(/\/*$/, "/").length)}`)).length,
  }));
  console.info(sizes);
  expect(scripts.length).toBe(1);
  expect(sizes.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(40 * 1024);
});
