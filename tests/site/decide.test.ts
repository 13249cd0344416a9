import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { isSupport } from "../../src/decide/brief.ts";
import type { Group } from "../../src/decide/view.ts";
import { sumWords, workingWords } from "../../src/decide/words.ts";
import { presets as schema } from "../../src/schema/presets.ts";
import { profileOf, viewFor } from "../decide/samples.ts";
import { type Page, readPages, readTags, textOf } from "./pages.ts";

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

  test("leads to the chart of the year", () => {
    expect(page.html).toContain(`charts/year-${id}/"`);
  });

  test("answers without JavaScript: workings and quotes of what counts, what does not, silence, both charts with tables", () => {
    const text = textOf(page.html);
    for (const words of ["min(", "问谁", "没有计入，因为", "不和上面的钱相加", "未载明", "数字表", "怎样申报"])
      expect(text).toContain(words);
    expect(
      page.tags.filter(({ name, attributes }) => name === "svg" && attributes["class"] === "chart").length,
    ).toBeGreaterThan(1);
  });

  describe.each(viewFor(profileOf(id)).places)("$id", ({ id: place }) => {
    const view = viewFor(profileOf(id));
    const here = (groups: readonly Group[]) =>
      groups.flatMap(({ lines }) => lines.filter(({ places }) => places.includes(place)));
    const counted = view.places.find((one) => one.id === place)?.counted ?? [];
    const lines = [...counted, ...here(view.notCounted), ...here(view.apart)];
    const own = [pageAt(`decide/${id}/${place}/`), pageAt(`decide/${id}/${place}/support/`)];
    const shown = own.flatMap(({ html }) => html.split('class="open-line"').slice(1));

    test("has each line once, with its sentence, working, reason, conditions and offices, and a way to its clause", () => {
      expect(shown.length).toBe(lines.length);
      for (const line of lines) {
        const found = shown.filter((one) => one.includes(`policies/${line.id.replace("#", "/#")}"`));
        expect(found.length, line.id).toBe(1);
        const text = textOf(`<i ${found[0]}`);
        const arithmetic = /\D/.test(line.working.replaceAll(",", "")) ? [workingWords(line.working)] : [];
        const reason = [line.because, line.note].map(workingWords);
        const offices = line.agencies.length > 0 ? line.agencies.join("、") : "未载明";
        for (const words of [line.title, line.quote, ...arithmetic, ...reason, ...line.conditions, offices])
          expect(text, line.id).toContain(words);
      }
    });

    test("is a link away, block by block, and how many lines there are is said", () => {
      const [, after = ""] = page.html.split(`data-place="${place}"`);
      const [row = ""] = after.split('answer-beside"')[1]?.split("</p>") ?? [];
      const tags = readTags(row);
      const links = tags.flatMap(({ name, closing, attributes }) =>
        name === "a" && !closing ? [attributes["href"] ?? ""] : [],
      );
      const anchors = links.map((href) => href.split(`/${place}/`)[1]);
      const blocks = view.apart
        .filter((group) => here([group]).length > 0)
        .map((group) => ({
          to: `${isSupport(group) ? "support/" : ""}#${group.id}`,
          said: `${here([group]).length} 项`,
        }));
      expect(anchors).toEqual(["", ...blocks.map(({ to }) => to), "#not-counted"]);
      for (const { said } of blocks) expect(textOf(row)).toContain(said);
      expect(textOf(row)).toContain(`没有计入 ${here(view.notCounted).length} 项`);
    });
  });
});
