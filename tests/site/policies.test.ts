import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { BuildRecord } from "../../scripts/build-record.ts";
import { checkedBefore, reviewBy } from "../../src/dataset/due.ts";
import { wordIsoDate } from "../../src/domain/wording.ts";
import { type Comparable, comparable } from "../../src/schema/comparable.ts";
import { type Page, readPages, textOf } from "./pages.ts";

const FOLDER = "content/comparable";
const documents: Comparable[] = readdirSync(FOLDER)
  .filter((name) => name !== "lists.json")
  .map((name) => comparable.parse(JSON.parse(readFileSync(`${FOLDER}/${name}`, "utf8"))));
const { buildDate } = JSON.parse(readFileSync("dist/build.json", "utf8")) as BuildRecord;
const pages = new Map(readPages().map((page) => [page.path, page]));
const pageOf = (id: string): Page | undefined => pages.get(`policies/${id}/`);
const squeezed = (text: string) => text.replace(/\s/g, "");
const idsOf = (page: Page | undefined) => new Set(page?.tags.flatMap(({ attributes }) => attributes["id"] ?? []));
const statementsOf = ({ measures, targets, requirements }: Comparable) => [...measures, ...targets, ...requirements];

test("there are documents to show", () => {
  expect(documents.length).toBeGreaterThan(0);
});

describe.each(documents.map((one) => [one.document.id, one] as const))("%s", (id, one) => {
  const whole = pageOf(id);
  const wholeText = squeezed(textOf(whole?.html ?? ""));

  test("has a page, and one for each clause", () => {
    expect(one.clauses.map((clause) => clause.id).filter((clause) => !pageOf(clause))).toEqual([]);
    expect(whole).toBeDefined();
  });

  test("its page holds its own matter and every clause, verbatim and in order", () => {
    let at = 0;
    const missing = one.document.structure.filter((part) => {
      const wanted = "matter" in part ? part.matter : (one.clauses.find(({ id }) => id === part.clause)?.text ?? "?");
      const found = wholeText.indexOf(squeezed(wanted), at);
      if (found >= 0) at = found + squeezed(wanted).length;
      return found < 0;
    });
    expect(missing).toEqual([]);
  });

  test("each clause's page holds its text verbatim", () => {
    const missing = one.clauses.filter(
      (clause) => !squeezed(textOf(pageOf(clause.id)?.html ?? "")).includes(squeezed(clause.text)),
    );
    expect(missing.map((clause) => clause.id)).toEqual([]);
  });

  test("each measure, target and requirement has its address on its clause's page and its place on the document's", () => {
    const wholeIds = idsOf(whole);
    const missing = statementsOf(one).filter(({ id, clause }) => {
      const local = id.split("#")[1] ?? "";
      return !idsOf(pageOf(clause)).has(local) || !wholeIds.has(`${clause.split("/")[1]}.${local}`);
    });
    expect(missing.map((statement) => statement.id)).toEqual([]);
  });

  test("each figure of the text links to its field, and its field links back", () => {
    const broken = one.clauses.flatMap((clause) => {
      const { tags = [], html = "" } = pageOf(clause.id) ?? {};
      const ids = idsOf(pageOf(clause.id));
      const hrefs = new Set(tags.flatMap(({ attributes }) => attributes["href"] ?? []));
      return clause.figures.flatMap((figure, n) => {
        const link = tags.find(({ attributes }) => attributes["id"] === `figure.${n + 1}`);
        const target = link?.attributes["href"]?.slice(1) ?? "";
        const words = clause.text.slice(figure.start, figure.end);
        const printed = textOf(html.slice(link?.end ?? 0, html.indexOf("</a>", link?.end)));
        const linked = target.startsWith(`${figure.statement}.`) && ids.has(target) && hrefs.has(`#figure.${n + 1}`);
        return linked && printed === words ? [] : [`${clause.id} ${words}: ${figure.field}, ${printed} → ${target}`];
      });
    });
    expect(broken).toEqual([]);
  });

  test("every ambiguity is on the page of its clause", () => {
    const all = [...statementsOf(one), ...one.clauses.map((clause) => ({ ...clause, clause: clause.id }))];
    const missing = all.flatMap(({ clause, ambiguity }) => {
      const text = squeezed(textOf(pageOf(clause)?.html ?? ""));
      return ambiguity.filter(({ unclear }) => !text.includes(squeezed(unclear))).map(({ unclear }) => unclear);
    });
    expect(missing).toEqual([]);
  });

  test("every ambiguity is listed among all of the document, and /method/ says how many there are", () => {
    const listed = squeezed(textOf(pages.get(`method/unclear/${id}/`)?.html ?? ""));
    const all = [...statementsOf(one), ...one.clauses].flatMap(({ ambiguity }) => ambiguity);
    const wanted = all.flatMap(({ unclear, readings }) => [unclear, readings.conservative, readings.optimistic]);
    expect(wanted.filter((words) => !listed.includes(squeezed(words)))).toEqual([]);
    const method = squeezed(textOf(pages.get("method/")?.html ?? ""));
    expect(method).toContain(`《${squeezed(one.document.shortTitle)}》：${all.length}处`);
  });

  test("its page has a citation after GB/T 7714 and the hash of its source", () => {
    expect(wholeText).toMatch(/\[EB\/OL\]\.\(.+?\)\[\d{4}-\d\d-\d\d\]\.https?:/);
  });

  test("its page says what its copy is, with its hash, and when it was compared with its issuer or that it never was, and why", () => {
    const { source, dates } = one.document;
    expect(wholeText).toContain(`收到于${wordIsoDate(dates.received)}。SHA-256：${source.sha256}`);
    expect(wholeText).toContain("转录的文字");
    const [, said = ""] = wholeText.split("上次与发布机关核对");
    const checked = checkedBefore(one.document, buildDate);
    expect(said).toMatch(checked === undefined ? /^未核对：[^。]{10,}。/ : new RegExp(`^${wordIsoDate(checked)}。`));
    expect(said).toContain(`本站应在${wordIsoDate(reviewBy(one.document, buildDate))}前核对`);
  });
});
