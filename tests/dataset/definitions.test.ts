import { expect, test } from "vitest";
import { definitions, payeeCounts } from "../../src/dataset/definitions.ts";
import type { Clause } from "../../src/dataset/types.ts";
import { dataset, document, measure, TODAY } from "./fixture.ts";

const clause = (id: string, owner: string, jurisdiction: string, said: Record<string, string>): Clause => ({
  id,
  document: owner,
  jurisdiction,
  ordinal: "not-applicable",
  heading: "not-applicable",
  title: id,
  kind: "paragraph",
  topics: ["definition"],
  text: "",
  notes: [],
  agencies: [],
  definitions: Object.entries(said).map(([term, quote]) => ({ term, quote, span: { start: 0, end: 0 } })),
  tasks: [],
  ambiguity: [],
  blocks: [],
  figures: [],
});

test("the topic's own term first; the same words twice are one definition; a draft's are left out", () => {
  const rows = definitions(
    dataset({
      documents: [...dataset().documents, document("draft", "east", { status: "draft" })],
      clauses: [
        clause("city/01", "city", "east", { 券: "凭证", OPC: "AI 超级个体" }),
        clause("city/02", "city", "east", { OPC: "AI超级个体" }),
        clause("draft/01", "draft", "east", { 智能原生企业: "…" }),
      ],
    }),
  );
  const said = rows.map(({ term, places }) => [
    term,
    places.map((found) => found.map((one) => `${one.inherited ? "↳" : ""}${one.quote}×${one.clauses.length}`)),
  ]);
  expect(said).toEqual([
    ["OPC", [["AI 超级个体×2"], ["↳AI 超级个体×2"], []]],
    ["券", [["凭证×1"], ["↳凭证×1"], []]],
  ]);
});

test("measures are counted by whom they name, what reaches a founder first, silence before others", () => {
  const rows = payeeCounts(
    dataset({
      measures: [
        measure("city#a", "east", { payee: { is: "community-operator", words: "社区" } }),
        measure("city#b", "east", { payee: "not-stated" }),
        measure("city#c", "east"),
        measure("other#d", "west"),
      ],
    }),
    TODAY,
  );
  expect(rows).toEqual([
    { label: "OPC 企业", reaches: true, counts: [1, 1, 1] },
    { label: "未载明", reaches: "unclear", counts: [1, 1, 0] },
    { label: "OPC 社区（运营方）", reaches: false, counts: [1, 1, 0] },
  ]);
});
