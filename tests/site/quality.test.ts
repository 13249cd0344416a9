import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type MeasuredFigure, measured } from "../../src/schema/measured.ts";
import { wordKept, wordLimit, wordValue } from "../../src/site/measured-words.ts";
import { decoded, readPages, textOf } from "./pages.ts";

const pages = readPages();
const quality = pages.find(({ path }) => path === "quality/");
const html = quality?.html ?? "";
const results = readdirSync("bench/results")
  .filter((file) => file.endsWith(".json"))
  .sort()
  .map((file) => ({
    id: file.replace(".json", ""),
    ...measured.parse(JSON.parse(readFileSync(`bench/results/${file}`, "utf8"))),
  }));
/** The cells of each row of a result's table. */
const rowsOf = (id: string): string[][] => {
  const section = html.slice(html.indexOf(`data-result="${id}"`)).split("</section>")[0] ?? "";
  return [...section.matchAll(/<tr>\s*<th scope="row">([\s\S]*?)<\/tr>/g)].map(([row]) =>
    row
      .split(/<\/t[hd]>/)
      .map((cell) => textOf(cell).trim())
      .slice(0, 4),
  );
};

test("there is something recorded, or the page says that there is not", () => {
  expect(html).toContain(results.length === 0 ? "还没有记录" : 'data-result="');
});

test.each(results)("$id stands with its command, day, commit and machine, and each figure with its limit", (result) => {
  const { id, command, on, commit, machine, figures } = result;
  const section = decoded(html.slice(html.indexOf(`data-result="${id}"`)).split("</section>")[0] ?? "");
  for (const said of [command, `datetime="${on}"`, commit.replace("+", ""), machine]) expect(section).toContain(said);
  const worded = (figure: MeasuredFigure) => [wordValue(figure), wordLimit(figure), wordKept(figure)];
  expect(rowsOf(id).map(([, ...cells]) => cells)).toEqual(figures.map(worded));
});

test("what misses its limit is counted and named at the top", () => {
  const missed = results.flatMap(({ figures }) => figures).filter((figure) => wordKept(figure) === "未达到");
  const top = textOf(html.slice(html.indexOf("<h1"), html.indexOf("data-result=")));
  for (const { what } of missed) expect(top).toContain(what);
  if (results.length > 0) expect(top).toContain(missed.length === 0 ? "全部达到" : `其中 ${missed.length} 项没有达到`);
});

test("/method/ and every footer lead to it", () => {
  const href = /href="[^"]*\/quality\/"/g;
  expect(pages.find(({ path }) => path === "method/")?.html.match(href)?.length).toBeGreaterThan(2);
  expect(pages.filter(({ html: one }) => !one.match(href)).map(({ path }) => path)).toEqual([]);
});
